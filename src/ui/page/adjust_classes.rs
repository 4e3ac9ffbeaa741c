//! Scales and classes as fields.

use super::adjust_form::{Page, element_id};
use super::adjust_weights::{origin_word, put_back};
use crate::instrument::{Class, Zone};
use crate::number::{Decimal, Fraction, Points};
use crate::ui::part::badge::zone_name;
use crate::ui::part::select_field::select_field;
use crate::ui::part::text_field::{Field, text_field};
use crate::ui::platform::view::{all, el, p, say, when};
use crate::ui::text::{adjust as text, fill, number};
use yew::Html;

/// The section of the scales.
pub(super) fn scales(page: &Page) -> Html {
    let lang = page.lang;
    let mut rows = Vec::new();
    for scale in &page.base.scales {
        let key = format!("scale:{}", scale.id);
        let known = page.texts.scales.get(&scale.id);
        let name = known.map_or(&scale.id, |words| &words.name);
        let label = fill(text::scale_max(lang), &[("name", name)]);
        let origin = origin_word(&scale.provenance, lang);
        let values = [("points", &*scale.max.to_string()), ("origin", origin)];
        rows.push(figure(
            page,
            &key,
            &label,
            &fill(text::original(lang), &values),
        ));
    }
    all(vec![
        say("h2", "", text::scales(lang)),
        p(text::scales_intro(lang)),
        el("div").class("card adjust-group").children(rows).done(),
    ])
}

/// A field of a number that keeps the original where it is empty.
fn figure(page: &Page, key: &str, label: &str, hint: &str) -> Html {
    let typed = page.typed(key).unwrap_or_default();
    let field = Field::new(&element_id(key), label, typed)
        .hint(hint)
        .error(page.fault(key));
    let field = Field {
        keyboard: "decimal",
        limit: 20,
        ..field
    };
    el("div")
        .class(if typed.is_empty() {
            "adjust-row"
        } else {
            "adjust-row changed"
        })
        .key(key)
        .child(text_field(&field, page.take(key, "")))
        .child(when(!typed.is_empty(), || put_back(page, key, label)))
        .done()
}

/// The section of the classes, the best first.
pub(super) fn classes(page: &Page) -> Html {
    let lang = page.lang;
    let mut cards = Vec::new();
    for (index, class) in page.base.classes.iter().enumerate() {
        cards.push(card(page, index, class));
    }
    all(vec![
        say("h2", "", text::classes(lang)),
        p(text::classes_intro(lang)),
        all(cards),
    ])
}

fn card(page: &Page, index: usize, class: &Class) -> Html {
    let lang = page.lang;
    let key = |what: &str| format!("{what}:{}", class.id);
    let min = number::points(rounded(page, class.min), lang);
    let origin = origin_word(&class.provenance, lang);
    let hint = fill(
        text::original(lang),
        &[("points", &min), ("origin", origin)],
    );
    let words = |what: &str, label: &str, original: &str, limit: u32| {
        let key = key(what);
        let typed = page.typed(&key).unwrap_or(original);
        let field = Field::new(&element_id(&key), label, typed).error(page.fault(&key));
        let field = Field { limit, ..field };
        text_field(&field, page.take(&key, original))
    };
    let zones = [
        ("", text::no_zone(lang)),
        (Zone::Hijau.name(), zone_name(Zone::Hijau, lang)),
        (Zone::Kuning.name(), zone_name(Zone::Kuning, lang)),
        (Zone::Merah.name(), zone_name(Zone::Merah, lang)),
    ]
    .map(|(name, label)| (name.to_owned(), label.to_owned()));
    let original_zone = class.zone.map_or("", Zone::name);
    let zone_key = key("zone");
    let zone = page.typed(&zone_key).unwrap_or(original_zone);
    let name = page.outcome.draft.classes.get(index);
    let name = name.map_or(&class.name, |class| &class.name);
    let inside = el("div")
        .class("adjust-words")
        .child(words("name", text::name(lang), &class.name, 120))
        .child(words(
            "code",
            text::code(lang),
            class.code.as_deref().unwrap_or_default(),
            10,
        ))
        .child(select_field(
            &element_id(&zone_key),
            text::zone(lang),
            "",
            &zones,
            zone,
            page.take(&zone_key, original_zone),
        ));
    el("fieldset")
        .class("card adjust-class")
        .key(&class.id)
        .child(say("legend", "", name))
        .child(figure(page, &key("min"), text::min(lang), &hint))
        .child(limits(page, index))
        .child(
            el("details")
                .child(say("summary", "", text::words(lang)))
                .child(inside.done())
                .done(),
        )
        .done()
}

/// The range of scores of a class, or what is wrong with its limit.
fn limits(page: &Page, index: usize) -> Html {
    if let Some(wrong) = wrong_limit(page, index) {
        return say("p", "sum sum-bad", &wrong);
    }
    let (lang, classes) = (page.lang, &page.outcome.draft.classes);
    let low = classes.get(index).map_or(Decimal::ZERO, |class| class.min);
    let above = index.checked_sub(1).and_then(|above| classes.get(above));
    let high = match above {
        Some(above) => {
            let above = rounded(page, above.min);
            Points::from_scaled(above.scaled().saturating_sub(1), above.decimals())
        }
        None => rounded(page, page.base.max),
    };
    let values = [
        ("low", &*number::points(rounded(page, low), lang)),
        ("high", &*number::points(high, lang)),
    ];
    say("p", "sum", &fill(text::interval(lang), &values))
}

/// What is wrong with the limit of a class: it does not fall, is finer than scores, or does not end at 0.
pub(super) fn wrong_limit(page: &Page, index: usize) -> Option<String> {
    let (lang, draft) = (page.lang, &page.outcome.draft);
    let class = draft.classes.get(index)?;
    let above = index
        .checked_sub(1)
        .and_then(|above| draft.classes.get(above));
    let falls = above.map_or(class.min <= draft.max, |above| class.min < above.min);
    if !falls {
        let above = above.map_or(draft.max, |above| above.min);
        let above = number::short(above, lang);
        let values = [("name", &*class.name), ("above", &*above)];
        return Some(fill(text::falls(lang), &values));
    }
    if rounded(page, class.min).decimal() != class.min {
        let decimals = draft.decimals.to_string();
        let values = [("name", &*class.name), ("decimals", &*decimals)];
        return Some(fill(text::too_fine(lang), &values));
    }
    let is_last = index.saturating_add(1) == draft.classes.len();
    (is_last && class.min != Decimal::ZERO).then(|| text::ends(lang).to_owned())
}

fn rounded(page: &Page, value: Decimal) -> Points {
    Fraction::from(value).round_half_up(page.base.decimals)
}
