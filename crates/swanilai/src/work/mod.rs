//! Long work, by name: planning, and bringing many files into one table.
//!
//! In the browser the engine does it, a program of its own that is built for speed and runs in a
//! worker (`engine.rs`); where a browser allows no worker, the app does it in the page.

use crate::assessment::{self, Choice};
use crate::json::{self, Limits, Node};
use crate::plan;
use crate::problem::{Code, Problem};
use crate::score;
use crate::summary::{self, Choices, Rekap};
use crate::text::Lang;
use core::cell::RefCell;

thread_local! {
    /// The table under way; a worker makes one.
    static REKAP: RefCell<Rekap> = RefCell::new(Rekap::new());
}

/// Does a task. `input` is what the task takes, each a text:
///
/// - `plan`: assessment, target, options, language;
/// - `rekap-begin`: nothing;
/// - `rekap-add`: name and text of a file;
/// - `rekap-refuse`: name and size of a file that is too large to be read, no size for one that is no text;
/// - `rekap-finish`: choices, language.
#[must_use]
pub fn carry_out(task: &str, input: &[String], tell: &mut dyn FnMut(u32, u32) -> bool) -> String {
    let text = |index: usize| input.get(index).map_or("", String::as_str);
    let lang = |index: usize| Lang::from_tag(text(index)).unwrap_or_default();
    match task {
        "plan" => answer(lang(3), planned(text(0), text(1), text(2), lang(3), tell)),
        "rekap-begin" => {
            REKAP.with_borrow_mut(|rekap| *rekap = Rekap::new());
            String::new()
        }
        "rekap-add" => {
            // What is wrong with a file stands in the table.
            let _ = REKAP.with_borrow_mut(|rekap| rekap.add(text(0), text(1)));
            String::new()
        }
        "rekap-refuse" => {
            let why = text(1).parse().map_or_else(
                |_| Problem::new(Code::NotUtf8, "", "", ""),
                |size| json::too_large(size, Limits::default().bytes),
            );
            REKAP.with_borrow_mut(|rekap| rekap.refuse(text(0), why));
            String::new()
        }
        _ => answer(
            lang(1),
            choices(text(0)).map(|choices| {
                REKAP.with_borrow(|rekap| summary::write(&rekap.finish(&choices), lang(1)))
            }),
        ),
    }
}

fn answer(lang: Lang, found: Result<Node, Vec<Problem>>) -> String {
    let node = found.unwrap_or_else(|found| {
        let list = Node::list(found.iter().map(|problem| score::problem(problem, lang)));
        Node::object(vec![("problems", list)])
    });
    json::write(&node)
}

fn planned(
    assessment: &str,
    target: &str,
    options: &str,
    lang: Lang,
    tell: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<Node, Vec<Problem>> {
    let opened = assessment::open(assessment)?;
    let (assessment, instrument) = (&opened.assessment, &opened.instrument);
    let read = |text: &str| json::read(text, Limits::default()).map_err(|found| vec![found]);
    let target = plan::file::target(&read(target)?, instrument)?;
    let options = plan::file::options(&read(options)?, assessment, instrument)?;
    let plan = plan::plan(assessment, instrument, target, &options, tell)
        .map_err(|cancelled| vec![cancelled.into()])?;
    Ok(plan::write(&plan, assessment, instrument, lang))
}

/// Choices by the id of their conflict, as the page writes them: `{"id": "first" | "later" | "both"}`.
fn choices(text: &str) -> Result<Choices, Vec<Problem>> {
    let node = json::read(text, Limits::default()).map_err(|found| vec![found])?;
    let choice = |node: &Node| match node.as_text() {
        Some("later") => Choice::Later,
        Some("both") => Choice::Both,
        _ => Choice::First,
    };
    let entries = node.fields().iter();
    Ok(entries
        .map(|(id, node)| (id.as_str().to_owned(), choice(node)))
        .collect())
}
