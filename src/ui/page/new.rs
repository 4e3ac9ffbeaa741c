//! Where an assessment begins: instrument, entity, units.

use crate::assessment::{Entity, Unit};
use crate::instrument::{Instrument, Status, builtins, current};
use crate::ui::draft;
use crate::ui::hook::{Store, use_store};
use crate::ui::part::select_field::SelectField;
use crate::ui::part::text_field::TextField;
use crate::ui::platform::{page as browser, storage};
use crate::ui::route::Route;
use crate::ui::state::{Action, StorageKind};
use crate::ui::text::{Lang, common, fill, setup as text};
use std::rc::Rc;
use yew::prelude::*;

/// How the units come about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Units {
    Preset,
    One,
    Later,
}

/// What a kind of entity is called; an unknown kind by its own word.
pub(in crate::ui) fn kind_word(kind: &str, lang: Lang) -> String {
    match kind {
        "kabupaten" => text::kabupaten(lang),
        "kota" => text::kota(lang),
        "provinsi" => text::provinsi(lang),
        "kementerian" => text::kementerian(lang),
        "lembaga" => text::lembaga(lang),
        "polres" => text::polres(lang),
        "kantah" => text::kantah(lang),
        "imigrasi" => text::imigrasi(lang),
        "lapas" => text::lapas(lang),
        other => other,
    }
    .to_owned()
}

#[component]
pub(in crate::ui) fn New() -> Html {
    let store = use_store();
    let lang = store.lang;
    let chosen = use_state(|| current().id.to_owned());
    let name = use_state(String::new);
    let kind = use_state(|| "kabupaten".to_owned());
    let province = use_state(String::new);
    let units = use_state(|| Units::Preset);
    let one = use_state(String::new);
    let shared = use_state(|| store.storage == StorageKind::Tab);
    let tried = use_state(|| false);
    let packs = use_memo((), |()| {
        let loaded = builtins()
            .iter()
            .filter_map(|pack| pack.load().ok());
        loaded.collect::<Vec<Rc<Instrument>>>()
    });
    let Some(instrument) = packs
        .iter()
        .find(|instrument| instrument.id == *chosen)
        .cloned()
    else {
        return Html::default();
    };
    // Another instrument may not know the kind chosen before.
    let kind_here = if instrument.kinds.contains(&*kind) {
        (*kind).clone()
    } else {
        instrument.kinds.first().cloned().unwrap_or_default()
    };
    let preset = instrument.preset(&kind_here).cloned();
    let units_here = if preset.is_none() && *units == Units::Preset {
        Units::One
    } else {
        *units
    };
    let name_missing = name.trim().is_empty();
    let one_missing = units_here == Units::One && one.trim().is_empty();
    let input = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |value: String| state.set(value))
    };
    let begin = {
        let (store, instrument, tried) = (store.clone(), instrument.clone(), tried.clone());
        let entity = Entity {
            name: name.trim().to_owned(),
            kind: kind_here.clone(),
            province: province.trim().to_owned(),
            extra: Vec::new(),
        };
        let new_units = match (units_here, &preset) {
            (Units::Preset, Some(preset)) => preset
                .units
                .iter()
                .map(|unit| (unit.id.clone(), unit.name.clone(), unit.kind.clone()))
                .collect(),
            (Units::One, _) => vec![(String::new(), one.trim().to_owned(), String::new())],
            _ => Vec::new(),
        };
        let shared = *shared;
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if name_missing || one_missing {
                tried.set(true);
                browser::describe(
                    &format!("{}{}", common::error_prefix(lang), text::heading(lang)),
                    lang.tag(),
                );
                browser::focus(if name_missing {
                    "#entity-name"
                } else {
                    "#unit-name"
                });
                return;
            }
            start(&store, &instrument, entity.clone(), &new_units, shared);
        })
    };
    let radio = |which: Units, label: Html| {
        let units = units.clone();
        let onchange = Callback::from(move |_: Event| units.set(which));
        html! {
            <label class="choice">
                <input type="radio" name="units" checked={units_here == which} {onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    let options = packs.iter().map(|instrument| {
        (
            AttrValue::from(instrument.id.clone()),
            AttrValue::from(pack_label(instrument, lang)),
        )
    });
    let kinds = instrument.kinds.iter().map(|kind| {
        (
            AttrValue::from(kind.clone()),
            AttrValue::from(kind_word(kind, lang)),
        )
    });
    let toggle_shared = {
        let shared = shared.clone();
        Callback::from(move |_: Event| shared.set(!*shared))
    };
    let error = |show: bool, message: &'static str| if show && *tried { message } else { "" };
    html! {
        <form onsubmit={begin} novalidate=true>
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <p>{ text::intro(lang) }</p>
            <SelectField id="instrument" label={text::instrument(lang)} hint={text::instrument_hint(lang)}
                options={options.collect::<Vec<_>>()} value={(*chosen).clone()} onchange={input(&chosen)} />
            <p><a href={Route::Instrument(instrument.id.clone()).href()}>{ text::about_instrument(lang) }</a></p>
            <TextField id="entity-name" label={text::entity_name(lang)} hint={text::entity_hint(lang)}
                error={error(name_missing, text::entity_needed(lang))} value={(*name).clone()} oninput={input(&name)} />
            <SelectField id="entity-kind" label={text::entity_kind(lang)} options={kinds.collect::<Vec<_>>()}
                value={kind_here.clone()} onchange={input(&kind)} />
            <TextField id="province" label={text::province(lang)} value={(*province).clone()} oninput={input(&province)} />
            <fieldset>
                <legend>{ text::units(lang) }</legend>
                if let Some(preset) = &preset {
                    { radio(Units::Preset, html! { { fill(text::units_preset(lang), &[("units", &preset.units.iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>().join(", "))]) } }) }
                }
                { radio(Units::One, html! { { text::units_one(lang) } }) }
                if units_here == Units::One {
                    <TextField id="unit-name" label={text::one_name(lang)} hint={text::one_hint(lang)}
                        error={error(one_missing, text::one_needed(lang))} value={(*one).clone()} oninput={input(&one)} />
                }
                { radio(Units::Later, html! { { text::units_later(lang) } }) }
            </fieldset>
            <label class="choice">
                <input type="checkbox" checked={*shared} onchange={toggle_shared} />
                <span><strong>{ text::shared(lang) }</strong><br />{ text::shared_hint(lang) }</span>
            </label>
            <p><button type="submit" class="primary big">{ text::begin(lang) }</button></p>
        </form>
    }
}

/// Year, kind and standing of a pack, in one line.
pub(in crate::ui) fn pack_label(instrument: &Instrument, lang: Lang) -> String {
    let years = match (instrument.years.iter().min(), instrument.years.iter().max()) {
        (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
        (Some(only), _) => only.to_string(),
        _ => String::new(),
    };
    let mut label = format!("{years} · {}", instrument.id);
    if instrument.status == Status::Draft {
        label.push_str(&format!(" ({})", text::draft_note(lang)));
    } else if instrument.id == current().id {
        label.push_str(&format!(" ({})", text::current_note(lang)));
    }
    label
}

fn start(
    store: &Store,
    instrument: &Rc<Instrument>,
    entity: Entity,
    units: &[(String, String, String)],
    shared: bool,
) {
    if shared != (store.storage == StorageKind::Tab) {
        store.dispatch(Action::SetStorage(storage::choose(shared)));
    }
    let mut assessment = draft::blank(instrument, entity);
    for (id, name, kind) in units {
        let id = assessment.free_unit_id(if id.is_empty() { name } else { id });
        assessment.units.push(Rc::new(Unit {
            id,
            name: name.clone(),
            kind: kind.clone(),
            ..Unit::default()
        }));
    }
    let open = crate::ui::state::Open::new(assessment.id.clone(), assessment, instrument.clone());
    let href = Route::Tasks(open.id.clone()).href();
    store.dispatch(Action::DraftOpened(Box::new(open)));
    browser::go(&href);
}
