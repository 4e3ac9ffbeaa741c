//! Where an assessment begins: instrument, entity, units.

use crate::browser::input::on_submit;
use crate::browser::{host, page as browser, storage};
use crate::components::confirm::{confirm, losing};
use crate::components::local::{Local, local};
use crate::components::select_field::select_field;
use crate::components::text_field::{Field, is_long_name, text_field};
use crate::drafts::draft;
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill, setup as text};
use crate::pages::unit::asked_kind;
use crate::routes::Route;
use crate::state::{Action, Open, StorageKind};
use std::rc::Rc;
use swanilai::assessment::{Entity, Unit};
use swanilai::instrument::{Instrument, Preset, Status, builtins, current};
use yew::{Html, html};

/// How the units come about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Units {
    Preset,
    One,
    Later,
}

/// What is filled in so far; an empty choice stands for the usual one.
#[derive(Clone, Default)]
struct Form {
    instrument: Option<String>,
    name: String,
    kind: String,
    province: String,
    units: Option<Units>,
    one: String,
    shared: Option<bool>,
    tried: bool,
}

/// What a kind of entity is called; an unknown kind by its own word.
pub(crate) fn kind_word(kind: &str, lang: Lang) -> String {
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

/// Name and standing of a pack, in one line.
pub(crate) fn pack_label(instrument: &Instrument, lang: Lang) -> String {
    let name = instrument.name(lang);
    if instrument.status == Status::Draft {
        format!("{name} ({})", text::draft_note(lang))
    } else if instrument.id == current().id {
        format!("{name} ({})", text::current_note(lang))
    } else {
        name.to_owned()
    }
}

/// The page around asks for an instrument that nobody knows: no other one is shown in its place.
pub(crate) fn unknown_instrument(
    asked: &str,
    packs: &[Rc<Instrument>],
    lang: Lang,
    choose: Box<dyn Fn(String)>,
) -> Html {
    let mut options = vec![(String::new(), text::set_choose(lang).to_owned())];
    options.extend(
        packs
            .iter()
            .map(|pack| (pack.id.clone(), pack_label(pack, lang))),
    );
    let heading = text::instrument(lang);
    html! {
        <>
            <h1 tabindex="-1">{ heading }</h1>
            <p class="notice">{ fill(text::set_unknown(lang), &[("set", asked)]) }</p>
            { select_field("instrument", heading, "", &options, "", choose) }
        </>
    }
}

/// The page where an assessment begins.
pub(crate) fn new(store: &Store) -> Html {
    let store = store.clone();
    local("new", move |form: &Local<Form>| {
        let now = form.get();
        let chosen = now.instrument.clone().or_else(|| store.chosen.clone());
        let chosen = chosen.or_else(host::instrument);
        let known = builtins().iter().filter_map(|pack| pack.load().ok());
        let packs: Vec<Rc<Instrument>> = known.chain(store.packs.iter().cloned()).collect();
        let wanted = packs.iter().find(|pack| Some(&pack.id) == chosen.as_ref());
        if let Some(asked) =
            host::instrument().filter(|asked| wanted.is_none() && chosen.as_ref() == Some(asked))
        {
            let form = form.clone();
            let choose = move |id| form.update(|form: &mut Form| form.instrument = Some(id));
            return unknown_instrument(&asked, &packs, store.lang, Box::new(choose));
        }
        match wanted.or_else(|| packs.first()) {
            Some(instrument) => Setup {
                store: &store,
                form,
                now,
                packs: &packs,
                instrument,
            }
            .view(),
            None => Html::default(),
        }
    })
}

struct Setup<'s> {
    store: &'s Store,
    form: &'s Local<Form>,
    now: Form,
    packs: &'s [Rc<Instrument>],
    instrument: &'s Rc<Instrument>,
}

impl Setup<'_> {
    /// The kind chosen, or the most usual one where the instrument does not know it.
    fn kind(&self) -> String {
        let kinds = &self.instrument.kinds;
        let known = kinds
            .iter()
            .find(|kind| **kind == self.now.kind)
            .or_else(|| kinds.iter().find(|kind| *kind == "kabupaten"));
        known.or_else(|| kinds.first()).cloned().unwrap_or_default()
    }

    fn units(&self, preset: Option<&Preset>) -> Units {
        match self.now.units {
            Some(Units::Preset) if preset.is_none() => Units::One,
            Some(units) => units,
            None if preset.is_some() && asked_kind().is_empty() => Units::Preset,
            None => Units::One,
        }
    }

    /// The first field that keeps the assessment from beginning; a name that is too long says so itself.
    fn wrong(&self, units: Units) -> Option<&'static str> {
        let is_bad = |name: &str| name.trim().is_empty() || is_long_name(name);
        if is_bad(&self.now.name) {
            Some("#entity-name")
        } else if is_long_name(&self.now.province) {
            Some("#province")
        } else if units == Units::One && is_bad(&self.now.one) {
            Some("#unit-name")
        } else {
            None
        }
    }

    fn input(&self, change: fn(&mut Form, String)) -> impl Fn(String) + 'static + use<> {
        let form = self.form.clone();
        move |value| form.update(|form| change(form, value))
    }

    fn view(&self) -> Html {
        let (lang, now, instrument) = (self.store.lang, &self.now, self.instrument);
        let kind = self.kind();
        let preset = instrument.preset(&kind);
        let units = self.units(preset);
        let is_missing = |name: &str| name.trim().is_empty();
        let error = |name: &str, words: &'static str| {
            if now.tried && is_missing(name) {
                words
            } else {
                ""
            }
        };
        let wrong = self.wrong(units);
        let packs: Vec<(String, String)> = self
            .packs
            .iter()
            .map(|pack| (pack.id.clone(), pack_label(pack, lang)))
            .collect();
        let kinds: Vec<(String, String)> = instrument
            .kinds
            .iter()
            .map(|kind| (kind.clone(), kind_word(kind, lang)))
            .collect();
        let name = Field::new(lang, "entity-name", text::entity_name(lang), &now.name)
            .hint(text::entity_hint(lang))
            .error(error(&now.name, text::entity_needed(lang)));
        let one = Field::new(lang, "unit-name", text::one_name(lang), &now.one)
            .hint(text::one_hint(lang))
            .error(error(&now.one, text::one_needed(lang)));
        let province = Field::new(lang, "province", text::province(lang), &now.province);
        let preset = preset.map(|preset| {
            let names: Vec<&str> = preset.units.iter().map(|unit| unit.name.as_str()).collect();
            fill(text::units_preset(lang), &[("units", &names.join(", "))])
        });
        let rules = Route::Instrument(instrument.id.clone()).href();
        let act = self.begin(kind.clone(), units, wrong);
        let (submit, begin) = if self.store.is_only_copy() {
            let question = losing(text::begin(lang), "", lang);
            // The key that sends a form does not go past the question.
            let submit = on_submit(|| browser::focus("#begin button"));
            (submit, confirm("begin", question, lang, act))
        } else {
            let begin =
                html! { <button type="submit" class="primary big">{ text::begin(lang) }</button> };
            (on_submit(act), begin)
        };
        let set = |form: &mut Form, value| form.instrument = Some(value);
        html! {
            <form novalidate=true onsubmit={submit}>
                <h1 tabindex="-1">{ text::heading(lang) }</h1>
                <p>{ text::intro(lang) }</p>
                { select_field(
                    "instrument",
                    text::instrument(lang),
                    text::instrument_hint(lang),
                    &packs,
                    &instrument.id,
                    self.input(set),
                ) }
                <p><a href={rules}>{ text::about_instrument(lang) }</a></p>
                { text_field(&name, self.input(|form, value| form.name = value)) }
                { select_field(
                    "entity-kind",
                    text::entity_kind(lang),
                    "",
                    &kinds,
                    &kind,
                    self.input(|form, value| form.kind = value),
                ) }
                { text_field(&province, self.input(|form, value| form.province = value)) }
                <fieldset>
                    <legend>{ text::units(lang) }</legend>
                    if let Some(words) = preset {
                        { self.choice(Units::Preset, units, &words) }
                    }
                    { self.choice(Units::One, units, text::units_one(lang)) }
                    if units == Units::One {
                        { text_field(&one, self.input(|form, value| form.one = value)) }
                    }
                    { self.choice(Units::Later, units, text::units_later(lang)) }
                </fieldset>
                { self.shared() }
                <div id="begin">{ begin }</div>
            </form>
        }
    }

    fn choice(&self, which: Units, chosen: Units, label: &str) -> Html {
        let form = self.form.clone();
        let choose = move |_| form.update(|form| form.units = Some(which));
        html! {
            <label class="choice">
                <input type="radio" name="units" checked={chosen == which} onchange={choose} />
                <span>{ label }</span>
            </label>
        }
    }

    fn is_shared(&self) -> bool {
        self.now
            .shared
            .unwrap_or(self.store.storage == StorageKind::Tab)
    }

    fn shared(&self) -> Html {
        let (lang, form, is_shared) = (self.store.lang, self.form.clone(), self.is_shared());
        let turn = move |_| form.update(|form| form.shared = Some(!is_shared));
        html! {
            <label class="choice">
                <input type="checkbox" checked={is_shared} onchange={turn} />
                <span><strong>{ text::shared(lang) }</strong><br />{ text::shared_hint(lang) }</span>
            </label>
        }
    }

    /// Makes the draft and goes to its task list, or to what is missing.
    fn begin(
        &self,
        kind: String,
        units: Units,
        wrong: Option<&'static str>,
    ) -> impl Fn() + 'static + use<> {
        let (store, form, instrument, now) = (
            self.store.clone(),
            self.form.clone(),
            self.instrument.clone(),
            self.now.clone(),
        );
        let shared = self.is_shared();
        move || {
            if let Some(field) = wrong {
                form.update(|form| form.tried = true);
                let title = format!(
                    "{}{}",
                    common::error_prefix(store.lang),
                    super::title(&store)
                );
                browser::describe(&title, store.lang.tag());
                browser::focus(field);
                return;
            }
            if shared != (store.storage == StorageKind::Tab) {
                store.dispatch(Action::SetStorage(storage::choose(shared)));
            }
            let entity = Entity {
                name: now.name.trim().to_owned(),
                kind: kind.clone(),
                province: now.province.trim().to_owned(),
                extra: Vec::new(),
            };
            let mut assessment = draft::blank(&instrument, entity);
            let new = |id: String, name: &str, kind: &str| {
                Rc::new(Unit {
                    id,
                    name: name.to_owned(),
                    kind: kind.to_owned(),
                    ..Unit::default()
                })
            };
            match (units, instrument.preset(&kind)) {
                (Units::Preset, Some(preset)) => {
                    for unit in &preset.units {
                        let id = draft::unit_id(&unit.id);
                        assessment.units.push(new(id, &unit.name, &unit.kind));
                    }
                }
                (Units::One, _) => {
                    let id = draft::unit_id(now.one.trim());
                    assessment
                        .units
                        .push(new(id, now.one.trim(), &asked_kind()));
                }
                _ => {}
            }
            let open = Open::new(assessment.id.clone(), assessment, instrument.clone());
            let href = Route::Tasks(open.id.clone()).href();
            store.dispatch(Action::DraftOpened(Box::new(open)));
            browser::go(&href);
        }
    }
}
