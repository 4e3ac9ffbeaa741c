//! What is said on every page of a draft: of other tabs, and of full storage.

use crate::browser::page as browser;
use crate::components::local::{Local, local};
use crate::drafts::{self, Clash, Note};
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, fill, keep as text, number};
use crate::pages::evidence::photos::size_words;
use crate::pages::open::clash::found_word;
use crate::pages::result::working::observed;
use crate::routes::Route;
use crate::state::Action;
use std::rc::Rc;
use swanilai::assessment::{Aspect, Assessment, Place, Side};
use yew::{Html, html};

/// The notices of the draft of the page.
pub(crate) fn notices(store: &Store) -> Html {
    let Some(draft) = store.route.draft().map(str::to_owned) else {
        return Html::default();
    };
    let store = store.clone();
    local("notices", move |look: &Local<u32>| {
        drafts::look_at("notices", look.afar(), |times| {
            *times = times.wrapping_add(1);
        });
        let notes = drafts::notes(&draft);
        if notes.is_empty() {
            return Html::default();
        }
        let each = notes.iter().map(|notice| show(&store, notice));
        html! { <div class="keep-notices no-print">{ for each }</div> }
    })
}

fn show(store: &Store, notice: &Note) -> Html {
    let lang = store.lang;
    let said = |title: &str, body: Html| {
        html! {
            <div class="notice" role="alert">
                <h2>{ title }</h2>
                { body }
            </div>
        }
    };
    let states = |draft: &str| {
        let way = Route::History(draft.to_owned()).href();
        html! { <a href={way}>{ text::see_states(lang) }</a> }
    };
    match notice {
        Note::Adopted(draft) | Note::Healed(draft) => {
            let words = if matches!(notice, Note::Healed(_)) {
                text::healed(lang)
            } else {
                text::adopted(lang)
            };
            html! {
                <p class="notice keep-line">
                    <span>{ words }</span>
                    { " " }
                    { states(draft) }
                    { " " }
                    { close(notice, lang) }
                </p>
            }
        }
        Note::Shed(_) => html! {
            <p class="notice keep-line">
                <span>{ text::shed(lang) }</span>
                { " " }
                { close(notice, lang) }
            </p>
        },
        Note::Gone(_) => said(text::gone(lang), html! { <p>{ text::gone_body(lang) }</p> }),
        Note::Newer(_) => said(
            text::newer(lang),
            html! { <p>{ text::newer_body(lang) }</p> },
        ),
        Note::Large(_) => {
            let body = html! {
                <>
                    <p>{ text::large_body(lang) }</p>
                    <p>{ text::large_do(lang) }</p>
                </>
            };
            said(text::large(lang), body)
        }
        Note::Full(_, letters, is_archived) => {
            let bytes = u64::try_from(*letters).unwrap_or(u64::MAX);
            let size = size_words(bytes, lang);
            let where_it_is = if *is_archived {
                text::full_twice(lang)
            } else {
                text::full_memory(lang)
            };
            let body = html! {
                <>
                    <p>{ fill(text::full_size(lang), &[("size", &size)]) }</p>
                    <p>{ where_it_is }</p>
                    <p>{ text::full_do(lang) }</p>
                </>
            };
            said(text::full(lang), body)
        }
        Note::Conflict(draft, clash) => conflict(store, notice, clash, states(draft)),
    }
}

fn close(notice: &Note, lang: Lang) -> Html {
    let notice = notice.clone();
    let act = move |_| {
        drafts::drop_note(&notice);
        browser::focus("main h1");
    };
    html! { <button type="button" class="quiet-button" onclick={act}>{ text::close(lang) }</button> }
}

/// Both values, and a choice between them.
fn conflict(store: &Store, notice: &Note, clash: &Rc<Clash>, states: Html) -> Html {
    let lang = store.lang;
    let what = place_words(store, clash);
    let body = fill(text::conflict_body(lang), &[("what", &what)]);
    // States by different rules cannot be mixed; the other one is among the earlier states.
    let can_choose = clash.place != Place::Rules;
    let side = |state: &Rc<Assessment>, heading: &str, label: &str, is_other: bool| {
        let (store, notice) = (store.clone(), notice.clone());
        let choose = move |_| {
            drafts::settle(&store, &notice, is_other);
            store.dispatch(Action::Announce(text::chosen(store.lang).to_owned()));
            browser::focus("main h1");
        };
        let label = fill(label, &[("what", &what)]);
        html! {
            <div class="conflict-side">
                <h3>{ heading }</h3>
                <p class="conflict-value"><bdi>{ value(clash, state, lang) }</bdi></p>
                if can_choose {
                    <p>
                        <button type="button" aria-label={label.clone()} onclick={choose}>
                            { label.split(':').next().unwrap_or_default() }
                        </button>
                    </p>
                }
            </div>
        }
    };
    let is_mine = clash.kept == Side::Mine;
    // What stands in the draft may have been written on since.
    let now = store.open.as_ref().map(|open| open.assessment.clone());
    let now = |other: &Rc<Assessment>| now.clone().unwrap_or_else(|| other.clone());
    let (mine, theirs) = if is_mine {
        (now(&clash.mine), clash.theirs.clone())
    } else {
        (clash.mine.clone(), now(&clash.theirs))
    };
    html! {
        <div class="notice conflict" role="group" aria-label={text::conflict(lang)}>
            <div role="alert">
                <h2>{ text::conflict(lang) }</h2>
                <p>{ body }</p>
            </div>
            <div class="conflict-sides">
                { side(&mine, text::here(lang), text::use_here(lang), !is_mine) }
                { side(&theirs, text::there(lang), text::use_there(lang), is_mine) }
            </div>
            <p>{ states }</p>
        </div>
    }
}

/// What both changed.
fn place_words(store: &Store, clash: &Clash) -> String {
    let lang = store.lang;
    let texts = texts_of(store, &clash.instrument.id);
    let named = |id: &str| {
        let facility = texts
            .as_ref()
            .and_then(|texts| texts.facilities.get(id).cloned());
        let node = || texts.as_ref().map(|texts| texts.node(id).name);
        let name = facility.or_else(node).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| id.to_owned())
    };
    let unit = |id: &str| {
        let unit = clash.mine.unit(id).or_else(|| clash.theirs.unit(id));
        unit.map_or_else(|| id.to_owned(), |unit| unit.name.clone())
    };
    let of = |template: &str, id: &str, name: &str| {
        fill(template, &[("unit", &unit(id)), ("name", &named(name))])
    };
    match &clash.place {
        Place::Rules => text::place_rules(lang).to_owned(),
        Place::EntityName => text::place_entity(lang).to_owned(),
        Place::EntityKind => text::place_kind(lang).to_owned(),
        Place::Province => text::place_province(lang).to_owned(),
        Place::Unit(id, aspect) => match aspect {
            Aspect::Name => of(text::place_name(lang), id, ""),
            Aspect::Kind => of(text::place_unit_kind(lang), id, ""),
            Aspect::Score => of(text::place_score(lang), id, ""),
            Aspect::Points(node) => of(text::place_points(lang), id, node),
            Aspect::Answer(node) => of(text::place_answer(lang), id, node),
            Aspect::Note(node) => of(text::place_note(lang), id, node),
            Aspect::Evidence(node, _) => of(text::place_evidence(lang), id, node),
            Aspect::Facility(facility) => of(text::place_facility(lang), id, facility),
            Aspect::Whole | Aspect::Rest(_) | Aspect::Extra => of(text::place_unit(lang), id, ""),
        },
        Place::Repairs(id, _) => of(text::place_repairs(lang), id, ""),
        Place::FollowUp | Place::Year(_) | Place::Imports | Place::Rest => {
            text::place_rest(lang).to_owned()
        }
    }
}

/// What a state says there.
fn value(clash: &Clash, state: &Assessment, lang: Lang) -> String {
    let words = match &clash.place {
        Place::EntityName => Some(state.entity.name.clone()),
        Place::EntityKind => Some(state.entity.kind.clone()),
        Place::Province => Some(state.entity.province.clone()),
        Place::Unit(id, aspect) => {
            let Some(unit) = state.unit(id) else {
                return text::gone_unit(lang).to_owned();
            };
            let found = |node: &str| unit.observations.get(node);
            let short = |number| number::short(number, lang);
            match aspect {
                Aspect::Whole => Some(text::kept_unit(lang).to_owned()),
                Aspect::Name => Some(unit.name.clone()),
                Aspect::Kind => Some(unit.kind.clone()),
                Aspect::Score => Some(unit.score.map_or(String::new(), short)),
                Aspect::Points(node) => {
                    let points = unit.points.get(node).copied();
                    Some(points.map_or(String::new(), short))
                }
                Aspect::Answer(node) => clash
                    .instrument
                    .find(node)
                    .map(|at| observed(found(node), &clash.instrument, at, lang)),
                Aspect::Note(node) => {
                    Some(found(node).map_or(String::new(), |found| found.note.clone()))
                }
                Aspect::Facility(facility) => {
                    let known = unit.facilities.get(facility);
                    let word = known.and_then(|known| known.found);
                    let word = word.map_or("", |word| found_word(word, lang));
                    let note = known.map_or("", |known| known.note.as_str());
                    Some([word, note].join(" ").trim().to_owned())
                }
                Aspect::Evidence(..) | Aspect::Rest(_) | Aspect::Extra => None,
            }
        }
        _ => None,
    };
    match words {
        Some(words) if words.is_empty() => text::nothing(lang).to_owned(),
        Some(words) => words,
        None => text::something(lang).to_owned(),
    }
}
