//! Scales and classes as fields.

use crate::components::badge::zone_name;
use crate::components::select_field::select_field;
use crate::components::text_field::{Field, text_field};
use crate::i18n::{adjust as text, fill, number};
use crate::pages::adjust::form::{Page, element_id};
use crate::pages::adjust::weights::{origin_word, put_back};
use crate::state::Action;
use swanilai::instrument::{Class, Zone};
use swanilai::number::{Decimal, Fraction, Points};
use yew::{Html, classes, html};

/// The section of the scales.
pub(crate) fn scales(page: &Page) -> Html {
    let lang = page.lang;
    let rows = page.base.scales.iter().map(|scale| {
        let key = format!("scale:{}", scale.id);
        let known = page.texts.scales.get(&scale.id);
        let name = known.map_or(&scale.id, |words| &words.name);
        let label = fill(text::scale_max(lang), &[("name", name)]);
        let origin = origin_word(&scale.provenance, lang);
        let values = [("points", &*scale.max.to_string()), ("origin", origin)];
        let hint = fill(text::original(lang), &values);
        figure(page, &key, &label, &hint)
    });
    html! {
        <>
            <h2>{ text::scales(lang) }</h2>
            <p>{ text::scales_intro(lang) }</p>
            <div class="card adjust-group">{ for rows }</div>
        </>
    }
}

/// A field of a number that keeps the original where it is empty.
fn figure(page: &Page, key: &str, label: &str, hint: &str) -> Html {
    let typed = page.typed(key).unwrap_or_default();
    let field = Field {
        keyboard: "decimal",
        ..Field::new(page.lang, &element_id(key), label, typed)
            .hint(hint)
            .error(page.fault(key))
    };
    let is_changed = !typed.is_empty();
    html! {
        <div key={key} class={classes!("adjust-row", is_changed.then_some("changed"))}>
            { text_field(&field, page.take(key, "")) }
            if is_changed {
                { put_back(page, key, label) }
            }
        </div>
    }
}

/// The section of the classes: those of the base, the best first, then those that were added.
pub(crate) fn classes(page: &Page) -> Html {
    let lang = page.lang;
    let draft = &page.outcome.draft.classes;
    let place = |id: &str| draft.iter().position(|class| class.id == id);
    let of_base = page
        .base
        .classes
        .iter()
        .map(|class| match place(&class.id) {
            Some(index) => card(page, Some(index), &class.id),
            None => gone(page, class),
        });
    // Below, wherever their limit puts them: a field that moves under one's fingers loses what is typed.
    let added = page.added().map(|id| card(page, place(id), id));
    let cards: Html = of_base.chain(added).collect();
    let add = {
        let page = page.clone();
        move |_| {
            page.add_class();
            let words = text::new_class_added(page.lang).to_owned();
            page.store.dispatch(Action::Announce(words));
        }
    };
    html! {
        <>
            <h2>{ text::classes(lang) }</h2>
            <p>{ text::classes_intro(lang) }</p>
            { cards }
            <p>
                <button type="button" id="a-add-class" onclick={add}>{ text::add_class(lang) }</button>
            </p>
        </>
    }
}

/// A class of the base that is not used, and the way back.
fn gone(page: &Page, class: &Class) -> Html {
    let lang = page.lang;
    let values = [("name", &*class.name)];
    let back = {
        let (page, key) = (page.clone(), format!("gone:{}", class.id));
        move |_| page.put(&key, None)
    };
    html! {
        <div key={class.id.as_str()} class="card adjust-class">
            <p>{ fill(text::class_gone(lang), &values) }</p>
            <p>
                <button type="button" class="quiet-button" onclick={back}>
                    { fill(text::class_back(lang), &values) }
                </button>
            </p>
        </div>
    }
}

/// The fields of a class; `index` is its place in the draft, none where too little is told of it.
fn card(page: &Page, index: Option<usize>, id: &str) -> Html {
    let lang = page.lang;
    let base = page.base.classes.iter().find(|class| class.id == id);
    let draft = index.and_then(|index| page.outcome.draft.classes.get(index));
    let hint = base.map_or_else(String::new, |class| {
        let min = number::points(rounded(page, class.min), lang);
        let origin = origin_word(&class.provenance, lang);
        fill(
            text::original(lang),
            &[("points", &min), ("origin", origin)],
        )
    });
    let name = draft.or(base).map_or("", |class| &class.name);
    let name = if name.is_empty() {
        text::new_class(lang)
    } else {
        name
    };
    html! {
        <fieldset key={id} class="card adjust-class">
            <legend>{ name }</legend>
            { figure(page, &format!("min:{id}"), text::min(lang), &hint) }
            if let Some(index) = index {
                { limits(page, index) }
            }
            <details open={base.is_none()}>
                <summary>{ text::words(lang) }</summary>
                <div class="adjust-words">
                    { words(page, id, base) }
                    { remove(page, id, name) }
                </div>
            </details>
        </fieldset>
    }
}

/// The fields of what a class is called and which zone it is in.
fn words(page: &Page, id: &str, base: Option<&Class>) -> Html {
    let lang = page.lang;
    let field = |what: &str, label: &str, original: &str, limit: u32| {
        let key = format!("{what}:{id}");
        let typed = page.typed(&key).unwrap_or(original);
        let field = Field::new(lang, &element_id(&key), label, typed).error(page.fault(&key));
        let field = Field { limit, ..field };
        text_field(&field, page.take(&key, original))
    };
    let name = base.map_or("", |class| &class.name);
    let code = base.and_then(|class| class.code.as_deref());
    let zones = [
        ("", text::no_zone(lang)),
        (Zone::Hijau.name(), zone_name(Zone::Hijau, lang)),
        (Zone::Kuning.name(), zone_name(Zone::Kuning, lang)),
        (Zone::Merah.name(), zone_name(Zone::Merah, lang)),
    ]
    .map(|(name, label)| (name.to_owned(), label.to_owned()));
    let original_zone = base.and_then(|class| class.zone).map_or("", Zone::name);
    let zone_key = format!("zone:{id}");
    let zone = page.typed(&zone_key).unwrap_or(original_zone);
    let zone = select_field(
        &element_id(&zone_key),
        text::zone(lang),
        "",
        &zones,
        zone,
        page.take(&zone_key, original_zone),
    );
    html! {
        <>
            { field("name", text::name(lang), name, 120) }
            { field("code", text::code(lang), code.unwrap_or_default(), 10) }
            { zone }
        </>
    }
}

/// The way to take a class out; the last one stays.
fn remove(page: &Page, id: &str, name: &str) -> Html {
    let is_added = page.added().any(|added| added == id);
    if page.outcome.draft.classes.len() < 2 && !is_added {
        return Html::default();
    }
    let label = fill(text::remove_class(page.lang), &[("name", name)]);
    let act = {
        let (page, id) = (page.clone(), id.to_owned());
        move |_| page.remove_class(&id)
    };
    html! {
        <p><button type="button" class="quiet-button" onclick={act}>{ label }</button></p>
    }
}

/// The range of scores of a class, or what is wrong with its limit.
fn limits(page: &Page, index: usize) -> Html {
    if let Some(wrong) = wrong_limit(page, index) {
        return html! { <p class="sum sum-bad">{ wrong }</p> };
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
    html! { <p class="sum">{ fill(text::interval(lang), &values) }</p> }
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
