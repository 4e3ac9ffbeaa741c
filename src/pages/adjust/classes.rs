//! Scales and classes as fields.

use crate::browser::view::{all, button, el, nothing, p, say, when};
use crate::components::badge::zone_name;
use crate::components::select_field::select_field;
use crate::components::text_field::{Field, text_field};
use crate::i18n::{adjust as text, fill, number};
use crate::pages::adjust::form::{Page, element_id};
use crate::pages::adjust::weights::{origin_word, put_back};
use crate::state::Action;
use swanilai::instrument::{Class, Zone};
use swanilai::number::{Decimal, Fraction, Points};
use yew::Html;

/// The section of the scales.
pub(crate) fn scales(page: &Page) -> Html {
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
    let field = Field::new(page.lang, &element_id(key), label, typed)
        .hint(hint)
        .error(page.fault(key));
    let field = Field {
        keyboard: "decimal",
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

/// The section of the classes: those of the base, the best first, then those that were added.
pub(crate) fn classes(page: &Page) -> Html {
    let lang = page.lang;
    let draft = &page.outcome.draft.classes;
    let mut cards = Vec::new();
    let place = |id: &str| draft.iter().position(|class| class.id == id);
    for class in &page.base.classes {
        cards.push(match place(&class.id) {
            Some(index) => card(page, Some(index), &class.id),
            None => gone(page, class),
        });
    }
    // Below, wherever their limit puts them: a field that moves under one's fingers loses what is typed.
    for id in page.added() {
        cards.push(card(page, place(id), id));
    }
    let add = {
        let page = page.clone();
        move || {
            page.add_class();
            let words = text::new_class_added(page.lang).to_owned();
            page.store.dispatch(Action::Announce(words));
        }
    };
    all(vec![
        say("h2", "", text::classes(lang)),
        p(text::classes_intro(lang)),
        all(cards),
        el("p")
            .child(
                button(text::add_class(lang), add)
                    .id("a-add-class".to_owned())
                    .done(),
            )
            .done(),
    ])
}

/// A class of the base that is not used, and the way back.
fn gone(page: &Page, class: &Class) -> Html {
    let lang = page.lang;
    let values = [("name", &*class.name)];
    let back = {
        let (page, key) = (page.clone(), format!("gone:{}", class.id));
        move || page.put(&key, None)
    };
    el("div")
        .class("card adjust-class")
        .key(&class.id)
        .child(p(&fill(text::class_gone(lang), &values)))
        .child(
            el("p")
                .child(
                    button(&fill(text::class_back(lang), &values), back)
                        .class("quiet-button")
                        .done(),
                )
                .done(),
        )
        .done()
}

/// The fields of a class; `index` is its place in the draft, none where too little is told of it.
fn card(page: &Page, index: Option<usize>, id: &str) -> Html {
    let lang = page.lang;
    let base = page.base.classes.iter().find(|class| class.id == id);
    let draft = index.and_then(|index| page.outcome.draft.classes.get(index));
    let key = |what: &str| format!("{what}:{id}");
    let hint = base.map_or_else(String::new, |class| {
        let min = number::points(rounded(page, class.min), lang);
        let origin = origin_word(&class.provenance, lang);
        fill(
            text::original(lang),
            &[("points", &min), ("origin", origin)],
        )
    });
    let words = |what: &str, label: &str, original: &str, limit: u32| {
        let key = key(what);
        let typed = page.typed(&key).unwrap_or(original);
        let field = Field::new(lang, &element_id(&key), label, typed).error(page.fault(&key));
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
    let original_zone = base.and_then(|class| class.zone).map_or("", Zone::name);
    let zone_key = key("zone");
    let zone = page.typed(&zone_key).unwrap_or(original_zone);
    let name = draft.or(base).map_or("", |class| &class.name);
    let name = if name.is_empty() {
        text::new_class(lang)
    } else {
        name
    };
    let original = |of: fn(&Class) -> &str| base.map_or("", of);
    let code = words(
        "code",
        text::code(lang),
        original(|class| class.code.as_deref().unwrap_or_default()),
        10,
    );
    let zone = select_field(
        &element_id(&zone_key),
        text::zone(lang),
        "",
        &zones,
        zone,
        page.take(&zone_key, original_zone),
    );
    let inside = el("div")
        .class("adjust-words")
        .child(words(
            "name",
            text::name(lang),
            original(|class| &class.name),
            120,
        ))
        .child(code)
        .child(zone)
        .child(remove(page, id, name));
    let details = el("details")
        .flag("open", base.is_none())
        .child(say("summary", "", text::words(lang)))
        .child(inside.done());
    el("fieldset")
        .class("card adjust-class")
        .key(id)
        .child(say("legend", "", name))
        .child(figure(page, &key("min"), text::min(lang), &hint))
        .child(index.map_or_else(nothing, |index| limits(page, index)))
        .child(details.done())
        .done()
}

/// The way to take a class out; the last one stays.
fn remove(page: &Page, id: &str, name: &str) -> Html {
    let is_added = page.added().any(|added| added == id);
    if page.outcome.draft.classes.len() < 2 && !is_added {
        return nothing();
    }
    let label = fill(text::remove_class(page.lang), &[("name", name)]);
    let act = {
        let (page, id) = (page.clone(), id.to_owned());
        move || page.remove_class(&id)
    };
    el("p")
        .child(button(&label, act).class("quiet-button").done())
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
pub(crate) fn wrong_limit(page: &Page, index: usize) -> Option<String> {
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
