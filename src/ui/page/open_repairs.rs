//! Repairs that two files tell differently, and which counts: shown, not asked, since nothing of it is a score.

use super::open_settle::Side;
use super::result::{folded, isolated};
use crate::assessment::{Merged, Part};
use crate::instrument::Texts;
use crate::ui::platform::view::{el, nothing};
use crate::ui::text::{Lang, open as text, plan as plan_text};
use yew::Html;

/// The list; nothing where files agree.
pub(super) fn repairs(merged: &Merged, sides: &[Side], texts: Option<&Texts>, lang: Lang) -> Html {
    if merged.repairs.is_empty() {
        return nothing();
    }
    let mut items = Vec::new();
    for clash in &merged.repairs {
        let unit = merged.assessment.unit(&clash.unit);
        let part = match (&clash.part, texts) {
            (Part::Unit, _) => plan_text::whole_unit(lang).to_owned(),
            (part, Some(texts)) => texts.node(part.id()).name,
            (part, None) => part.id().to_owned(),
        };
        let words = isolated(
            text::repair_taken(lang),
            &[
                ("unit", unit.map_or("", |unit| unit.name.as_str())),
                ("name", &part),
                (
                    "source",
                    sides.get(clash.taken).map_or("", |side| &side.name),
                ),
            ],
        );
        items.push(el("li").child(words).done());
    }
    folded(
        text::repairs(lang),
        items.len(),
        el("ul").children(items).done(),
    )
}
