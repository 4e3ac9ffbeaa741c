//! From an assessment to its canonical values; the order of keys is fixed, so bytes are stable.

use super::file::{FORMAT, VERSION};
use super::model::{Assessment, Entity, Extra, Observation, Unit};
use super::repair::{Part, Repair};
use crate::instrument::{self, Instrument, builtin};
use crate::json::{Key, Node, Value};
use crate::text::{Lang, simulation};

/// The document as values, in canonical order; observations in the order of the instrument.
#[must_use]
pub fn write(assessment: &Assessment, instrument: &Instrument) -> Node {
    let mut fields = Fields::default();
    fields.push("$schema", Node::text("./schema/assessment.v1.schema.json"));
    fields.push("format", Node::text(FORMAT));
    fields.push("version", Node::whole(VERSION));
    // What the file is not is said in the file itself; a reader does not need it back.
    fields.push("notice", Node::text(simulation(Lang::Id)));
    fields.text("id", &assessment.id);
    fields.text("created", &assessment.created);
    fields.text("app", &assessment.app);
    let mut stated = Fields::default();
    stated.push("id", Node::text(&assessment.instrument));
    // Always stated, so that nobody has to guess by which rules a file was made.
    stated.text("version", &instrument.version);
    stated.text("digest", &instrument.digest);
    // What does not come with the program travels with the file: nobody else may have it.
    if builtin(&instrument.id).is_none() {
        stated.push("pack", instrument::write(instrument));
    }
    fields.push("instrument", stated.close(&assessment.instrument_extra));
    fields.push("entity", entity(&assessment.entity));
    fields.push(
        "units",
        Node::list(assessment.units.iter().map(|one| unit(one, instrument))),
    );
    if let Some(follow_up) = &assessment.follow_up {
        let products = follow_up.products.iter().map(|product| {
            let mut fields = Fields::default();
            fields.text("kind", &product.kind);
            fields.push("done", product.done.into());
            fields.close(&product.extra)
        });
        let mut fields_below = Fields::default();
        fields_below.push("products", Node::list(products));
        fields.push("followUp", fields_below.close(&follow_up.extra));
    }
    if !assessment.history.is_empty() {
        let years = assessment.history.iter().map(|year| {
            let mut fields = Fields::default();
            fields.push("year", Node::whole(year.year));
            fields.push("score", year.score.into());
            fields.text("instrument", &year.instrument);
            fields.close(&year.extra)
        });
        fields.push("history", Node::list(years));
    }
    if !assessment.repairs.is_empty() {
        fields.push("repairs", Node::list(assessment.repairs.iter().map(repair)));
    }
    if !assessment.imports.is_empty() {
        let imports = assessment.imports.iter().map(|import| {
            let mut fields = Fields::default();
            fields.push("file", Node::text(&import.file));
            fields.text("fingerprint", &import.fingerprint);
            fields.text("at", &import.at);
            fields.close(&import.extra)
        });
        fields.push("imports", Node::list(imports));
    }
    fields.close(&assessment.extra)
}

fn repair(repair: &Repair) -> Node {
    let mut fields = Fields::default();
    fields.push("unit", Node::text(&repair.unit));
    match &repair.part {
        Part::Unit => {}
        Part::Dimension(id) => fields.push("dimension", Node::text(id)),
        Part::Indicator(id) => fields.push("indicator", Node::text(id)),
    }
    if let Some(from) = repair.from {
        fields.push("from", from.into());
    }
    fields.push("to", repair.to.into());
    fields.text("owner", &repair.owner);
    fields.text("due", &repair.due);
    fields.push("status", Node::text(repair.status.name()));
    fields.text("note", &repair.note);
    fields.close(&repair.extra)
}

fn entity(entity: &Entity) -> Node {
    let mut fields = Fields::default();
    fields.push("name", Node::text(&entity.name));
    fields.text("kind", &entity.kind);
    fields.text("province", &entity.province);
    fields.close(&entity.extra)
}

fn unit(unit: &Unit, instrument: &Instrument) -> Node {
    let mut fields = Fields::default();
    fields.push("id", Node::text(&unit.id));
    fields.push("name", Node::text(&unit.name));
    fields.text("kind", &unit.kind);
    if let Some(score) = unit.score {
        fields.push("score", score.into());
    }
    let nodes = || instrument.nodes.iter();
    let points =
        nodes().filter_map(|node| Some((&node.id, Node::from(*unit.points.get(&node.id)?))));
    fields.table("points", points.collect());
    let observations = nodes().filter_map(|node| {
        let found = unit
            .observations
            .get(&node.id)
            .filter(|found| !found.is_empty())?;
        Some((&node.id, observation(found)))
    });
    fields.table("observations", observations.collect());
    let facilities = unit
        .facilities
        .iter()
        .filter(|(_, found)| !found.is_empty());
    let facilities = facilities.map(|(id, facility)| {
        let mut fields = Fields::default();
        if let Some(found) = facility.found {
            fields.push("found", Node::text(found.name()));
        }
        fields.text("note", &facility.note);
        (id, fields.close(&facility.extra))
    });
    fields.table("facilities", facilities.collect());
    fields.close(&unit.extra)
}

fn observation(observation: &Observation) -> Node {
    let mut fields = Fields::default();
    if !observation.marks.is_empty() {
        let marks = observation.marks.iter().map(|mark| {
            let mut fields = Fields::default();
            fields.text("by", &mark.by);
            fields.push("level", mark.level.into());
            fields.close(&mark.extra)
        });
        fields.push("marks", Node::list(marks));
    }
    if observation.not_applicable {
        fields.push("notApplicable", true.into());
    }
    fields.text("note", &observation.note);
    if !observation.evidence.is_empty() {
        let evidence = observation.evidence.iter().map(|evidence| {
            let mut fields = Fields::default();
            if let Some(number) = evidence.expected {
                fields.push("expected", Node::whole(number));
            }
            fields.text("title", &evidence.title);
            fields.text("url", &evidence.url);
            if let Some(status) = evidence.status {
                fields.push("status", Node::text(status.name()));
            }
            fields.text("owner", &evidence.owner);
            fields.text("due", &evidence.due);
            fields.text("note", &evidence.note);
            fields.close(&evidence.extra)
        });
        fields.push("evidence", Node::list(evidence));
    }
    fields.close(&observation.extra)
}

/// Fields in canonical order; empty texts and tables are left out.
#[derive(Default)]
struct Fields(Vec<(Key, Node)>);

impl Fields {
    fn push(&mut self, key: &'static str, node: Node) {
        self.0.push((key.into(), node));
    }

    fn text(&mut self, key: &'static str, text: &str) {
        if !text.is_empty() {
            self.push(key, Node::text(text));
        }
    }

    fn table(&mut self, key: &'static str, entries: Vec<(&String, Node)>) {
        if !entries.is_empty() {
            self.push(key, Node::object(entries));
        }
    }

    fn close(mut self, extra: &Extra) -> Node {
        self.0.extend(extra.iter().cloned());
        Value::Object(self.0).into()
    }
}
