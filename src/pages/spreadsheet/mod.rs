//! Workbooks and tables out, and the forms that come back.

pub(crate) mod files;

use crate::browser::spreadsheet::Given;
use crate::components::csv_choice::{csv_choice, dialect};
use crate::components::download::{self, Sent};
use crate::components::draft_bar::draft_bar;
use crate::components::local::{Local, local};
use crate::components::texts_notice::texts_notice;
use crate::hooks::Store;
use crate::i18n::{Lang, fill, spreadsheet as text};
use crate::pages::compare::head::{top, view};
use crate::pages::not_found::lost;
use crate::pages::result::{View, refusal};
use crate::pages::spreadsheet::files::{Asked, ask, blank};
use crate::routes::Route;
use crate::state::Action;
use std::rc::Rc;
use swanilai::book::Dialect;
use yew::{Html, html};

/// What the page holds.
#[derive(Default)]
struct Page {
    /// What is being made, by the id of its button.
    busy: Option<String>,
    /// How the last one ended, unless all went well.
    ended: Option<Given>,
    /// Whether forms are sent without answers.
    is_blank: bool,
    /// The separators chosen for CSV.
    dialect: Option<Dialect>,
}

/// The page.
pub(crate) fn spreadsheet(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let Some(view) = view(store, open) else {
        return html! {
            <>
                <h1 tabindex="-1">{ text::heading(lang) }</h1>
                { texts_notice(store) }
            </>
        };
    };
    let store_of = store.clone();
    let body = {
        let view = view.clone();
        local("spreadsheet", move |page: &Local<Page>| {
            let desk = Desk {
                store: store_of.clone(),
                view: view.clone(),
                page: page.clone(),
            };
            html! {
                <>
                    { part("results", &desk, Desk::results) }
                    { part("forms", &desk, Desk::forms) }
                    { desk.state() }
                </>
            }
        })
    };
    html! {
        <>
            { top(&view, text::heading(lang)) }
            <p>{ text::intro(lang) }</p>
            { body }
            <h2>{ text::back(lang) }</h2>
            <p>{ text::back_intro(lang) }</p>
            <p class="actions"><a class="button" href={Route::Open.href()}>{ text::back_link(lang) }</a></p>
            { draft_bar(store) }
        </>
    }
}

/// A part of the page, with what became of the last file that was made there.
fn part(key: &str, desk: &Desk, draw: fn(&Desk, &Local<Sent>) -> Html) -> Html {
    let desk = desk.clone();
    local(key, move |sent: &Local<Sent>| {
        html! {
            <>
                { draw(&desk, sent) }
                { download::note(&desk.store, sent) }
            </>
        }
    })
}

/// What the buttons need to know.
#[derive(Clone)]
struct Desk {
    store: Store,
    view: Rc<View>,
    page: Local<Page>,
}

impl Desk {
    fn lang(&self) -> Lang {
        self.view.lang
    }

    /// A button that makes a file; while one is made, none starts another.
    fn maker(
        &self,
        sent: &Local<Sent>,
        label: &str,
        spoken: Option<String>,
        id: &str,
        asked: Asked,
    ) -> Html {
        let (store, view, page) = (self.store.clone(), self.view.clone(), self.page.clone());
        let sent = sent.afar();
        let key = id.to_owned();
        let act = move |_| {
            if page.with(|page| page.busy.is_some()) {
                return;
            }
            let lang = view.lang;
            page.update(|page| {
                page.busy = Some(key.clone());
                page.ended = None;
            });
            store.dispatch(Action::Announce(text::busy(lang).to_owned()));
            let (far, store, sent) = (page.afar(), store.clone(), sent.clone());
            let view = if page.with(|page| page.is_blank) && matches!(asked, Asked::Form(_)) {
                Rc::new(blank(&view))
            } else {
                view.clone()
            };
            ask(&view, &asked, move |file, content, given| {
                if let Given::Failed(why) = &given {
                    let words = fill(text::failed(lang), &[("why", why)]);
                    store.dispatch(Action::Announce(words));
                } else {
                    let is_given = given == Given::Done;
                    download::began(&store, &sent, &file, content, None, is_given);
                }
                far.update(|page| {
                    page.busy = None;
                    page.ended = Some(given);
                });
            });
        };
        let is_busy = self.page.with(|page| page.busy.as_deref() == Some(id));
        let words = if is_busy {
            text::busy(self.lang())
        } else {
            label
        };
        let spoken = spoken.filter(|_| !is_busy);
        html! {
            <button
                type="button"
                id={id.to_owned()}
                class={(id == "xlsx").then_some("primary")}
                // Still in reach of the keyboard: only what is pressed says so.
                aria-disabled={is_busy.then_some("true")}
                aria-label={spoken}
                onclick={act}
            >
                { words }
            </button>
        }
    }

    fn results(&self, sent: &Local<Sent>) -> Html {
        let lang = self.lang();
        let chosen = dialect(self.page.with(|page| page.dialect), lang);
        let csv = [
            (text::csv_units(lang), "csv-units", Asked::Units(chosen)),
            (
                text::csv_indicators(lang),
                "csv-indicators",
                Asked::Indicators(chosen),
            ),
            (
                text::csv_evidence(lang),
                "csv-evidence",
                Asked::Evidence(chosen),
            ),
        ];
        let csv = csv.map(|(label, id, asked)| self.maker(sent, label, None, id, asked));
        let choose = {
            let page = self.page.clone();
            move |dialect| page.update(|page| page.dialect = Some(dialect))
        };
        html! {
            <section>
                <h2>{ text::results(lang) }</h2>
                <p>{ text::workbook_hint(lang) }</p>
                <p class="actions">{ self.maker(sent, text::workbook(lang), None, "xlsx", Asked::Report) }</p>
                <h3>{ text::csv(lang) }</h3>
                <p class="actions">{ for csv }</p>
                <p class="hint">{ text::csv_hint(lang) }</p>
                { csv_choice(chosen, lang, choose) }
            </section>
        }
    }

    fn forms(&self, sent: &Local<Sent>) -> Html {
        let lang = self.lang();
        html! {
            <section>
                <h2>{ text::forms(lang) }</h2>
                <p>{ text::forms_intro(lang) }</p>
                if self.view.assessment.units.is_empty() {
                    <p>{ text::no_units(lang) }</p>
                } else {
                    { self.choice() }
                    { self.units(sent) }
                    { how(lang) }
                }
            </section>
        }
    }

    /// A form for every unit, and one for all of them.
    fn units(&self, sent: &Local<Sent>) -> Html {
        let lang = self.lang();
        let units = &self.view.assessment.units;
        let rows = units.iter().enumerate().map(|(at, unit)| {
            let spoken = fill(text::form_of(lang), &[("name", &unit.name)]);
            let asked = Asked::Form(vec![unit.id.clone()]);
            let id = format!("form-{at}");
            html! {
                <li>
                    <bdi>{ &unit.name }</bdi>
                    { self.maker(sent, text::form(lang), Some(spoken), &id, asked) }
                </li>
            }
        });
        let every = Asked::Form(units.iter().map(|unit| unit.id.clone()).collect());
        html! {
            <>
                <ul class="forms">{ for rows }</ul>
                if units.len() > 1 {
                    <p class="actions">{ self.maker(sent, text::form_all(lang), None, "form-all", every) }</p>
                }
            </>
        }
    }

    /// Whether forms carry the answers there are.
    fn choice(&self) -> Html {
        let lang = self.lang();
        let is_blank = self.page.with(|page| page.is_blank);
        let toggle = {
            let page = self.page.clone();
            move |_| page.update(|page| page.is_blank = !page.is_blank)
        };
        html! {
            <>
                <label class="choice">
                    <input
                        type="checkbox"
                        aria-describedby="with-answers-hint"
                        checked={!is_blank}
                        onchange={toggle}
                    />
                    <span>{ text::with_answers(lang) }</span>
                </label>
                <p class="hint" id="with-answers-hint">{ text::with_answers_hint(lang) }</p>
            </>
        }
    }

    /// What went wrong, until the next try.
    fn state(&self) -> Html {
        let lang = self.lang();
        let ended = self.page.with(|page| page.ended.clone());
        match ended {
            Some(Given::Failed(why)) => refusal(&fill(text::failed(lang), &[("why", &why)])),
            _ => Html::default(),
        }
    }
}

/// How a form is filled in and comes back.
fn how(lang: Lang) -> Html {
    html! {
        <details>
            <summary>{ text::how(lang) }</summary>
            <ol>
                <li>{ text::how_1(lang) }</li>
                <li>{ text::how_2(lang) }</li>
                <li>{ text::how_3(lang) }</li>
                <li>{ text::how_4(lang) }</li>
            </ol>
        </details>
    }
}
