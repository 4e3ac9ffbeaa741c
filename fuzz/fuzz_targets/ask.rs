//! What is asked about an assessment: a plan's target and options, trials, scenarios, and lists of methods;
//! each is refused with words or answered with a document that can be read.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use swanilai::assessment::{Opened, open};
use swanilai::json::{self, Limits, Node};
use swanilai::text::Lang;
use swanilai::{plan, scenario, trend, whatif};
use swanilai_fuzz::{WRITTEN, mutate, refused, same, text, told};

thread_local! {
    static EXAMPLE: Opened = open(include_str!("../../tests/module/examples/partial.json")).expect("an example");
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate(data, size, max_size, seed)
});

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    let Ok(node) = json::read(text, Limits::default()) else {
        return;
    };
    EXAMPLE.with(|opened| {
        planned(opened, &node, text);
        tried(opened, &node, text);
        foreseen(opened, &node, text);
    });
    match node.get("methods").map(|_| trend::read(text)) {
        Some(Err(problems)) => refused(&problems, text),
        Some(Ok(_)) | None => {}
    }
});

/// A document that was given as an answer.
fn answered(node: &Node) {
    let text = json::write(node);
    same(node, &json::read(&text, WRITTEN).expect(&text));
}

fn planned(opened: &Opened, node: &Node, text: &str) {
    let (assessment, instrument) = (&opened.assessment, &opened.instrument);
    let Some(target) = node.get("target") else {
        return;
    };
    let target = match plan::file::target(target, instrument) {
        Ok(target) => target,
        Err(problems) => return refused(&problems, text),
    };
    let none = Node::from(json::Value::Null);
    let options = node.get("options").unwrap_or(&none);
    let options = match plan::file::options(options, assessment, instrument) {
        Ok(options) => options,
        Err(problems) => return refused(&problems, text),
    };
    // A hard one is stopped, as a person would.
    let mut left = 20_u32;
    let found = plan::plan(assessment, instrument, target, &options, &mut |_, _| {
        left = left.saturating_sub(1);
        left > 0
    });
    match found {
        Ok(plan) => answered(&plan::write(&plan, assessment, instrument, Lang::Id)),
        Err(cancelled) => told(&[cancelled.into()], text),
    }
}

fn tried(opened: &Opened, node: &Node, text: &str) {
    let (assessment, instrument) = (&opened.assessment, &opened.instrument);
    let Some(changes) = node.get("changes") else {
        return;
    };
    match whatif::read(changes, assessment, instrument) {
        Ok(edits) => answered(&whatif::write(assessment, instrument, &edits, Lang::En)),
        Err(problems) => refused(&problems, text),
    }
}

fn foreseen(opened: &Opened, node: &Node, text: &str) {
    let (assessment, instrument) = (&opened.assessment, &opened.instrument);
    let Some(asked) = node.get("scenario") else {
        return;
    };
    match scenario::read(asked, instrument) {
        Ok(question) => {
            answered(&scenario::write(
                assessment,
                instrument,
                &question,
                Lang::Id,
            ));
        }
        Err(problems) => refused(&problems, text),
    }
}
