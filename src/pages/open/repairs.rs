//! What two files tell differently and a rule settles, repairs first: shown, not asked, since nothing
//! of it is an answer.

use crate::components::piece::status_word;
use crate::i18n::{Lang, fill, number, open as text, plan as plan_text};
use crate::pages::new::kind_word;
use crate::pages::open::settle::Side;
use crate::pages::result::{folded, isolated};
use swanilai::assessment::{Matter, Merged, Part, Readiness, Settled};
use swanilai::instrument::Texts;
use swanilai::number::Decimal;
use yew::{Html, html};

/// The list; nothing where files agree.
pub(crate) fn repairs(merged: &Merged, sides: &[Side], texts: Option<&Texts>, lang: Lang) -> Html {
    if merged.repairs.is_empty() {
        return Html::default();
    }
    let items = merged.repairs.iter().map(|clash| {
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
                ("source", side_name(sides, clash.taken)),
            ],
        );
        html! { <li>{ words }</li> }
    });
    let list = html! { <ul>{ for items }</ul> };
    folded(text::repairs(lang), merged.repairs.len(), list)
}

/// What a rule settled beside the repairs; nothing where files agree.
pub(crate) fn by_rule(merged: &Merged, sides: &[Side], texts: Option<&Texts>, lang: Lang) -> Html {
    if merged.settled.is_empty() {
        return Html::default();
    }
    let items = merged.settled.iter().map(|one| {
        let template = if one.kept.is_empty() {
            text::by_rule_extra(lang)
        } else {
            text::by_rule_line(lang)
        };
        let words = isolated(
            template,
            &[
                ("what", &what(one, merged, texts, lang)),
                ("kept", &value(one, &one.kept, lang)),
                ("left", &value(one, &one.left, lang)),
                ("taken", side_name(sides, one.taken)),
                ("dropped", side_name(sides, one.dropped)),
            ],
        );
        html! { <li>{ words }</li> }
    });
    let list = html! { <ul>{ for items }</ul> };
    folded(text::by_rule(lang), merged.settled.len(), list)
}

fn side_name(sides: &[Side], index: usize) -> &str {
    sides.get(index).map_or("", |side| &side.name)
}

/// What was settled, in words.
fn what(one: &Settled, merged: &Merged, texts: Option<&Texts>, lang: Lang) -> String {
    let template = match &one.matter {
        Matter::EntityName => text::rule_name(lang),
        Matter::EntityKind => text::rule_kind(lang),
        Matter::Province => text::rule_province(lang),
        Matter::Year(_) => text::rule_year(lang),
        Matter::Product(_) => text::rule_product(lang),
        Matter::Extra(_) => text::rule_extra(lang),
        Matter::Owner(_) => text::rule_owner(lang),
        Matter::Due(_) => text::rule_due(lang),
        Matter::Status(_) => text::rule_status(lang),
    };
    let of = one.matter.of();
    let named = match (&one.matter, texts) {
        (Matter::Owner(_) | Matter::Due(_) | Matter::Status(_), Some(texts)) => {
            texts.node(&of).name
        }
        (Matter::Product(_), _) => of.to_uppercase(),
        _ => of,
    };
    let unit = merged.assessment.unit(&one.unit);
    let unit = unit.map_or("", |unit| unit.name.as_str());
    fill(template, &[("of", &named), ("unit", unit)])
}

/// A value in words: what a file has as a word for programs is one of the page's.
fn value(one: &Settled, told: &str, lang: Lang) -> String {
    match &one.matter {
        Matter::Product(_) if told == "done" => text::rule_done(lang).to_owned(),
        Matter::Product(_) => text::rule_open(lang).to_owned(),
        Matter::Status(_) => Readiness::named(told)
            .map_or(told, |status| status_word(status, lang))
            .to_owned(),
        Matter::EntityKind => kind_word(told, lang),
        Matter::Year(_) => {
            let score = Decimal::parse(told).ok();
            score.map_or_else(|| told.to_owned(), |score| number::short(score, lang))
        }
        _ => told.to_owned(),
    }
}
