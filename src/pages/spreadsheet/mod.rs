//! Workbooks and tables out, and the forms that come back.

pub(crate) mod files;

use crate::browser::spreadsheet::Given;
use crate::browser::view::{Local, all, button, el, heading, link, local, name, p, say, when};
use crate::components::csv_choice::{csv_choice, dialect};
use crate::components::download::{self, Sent};
use crate::components::draft_bar::draft_bar;
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
use yew::Html;

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
        return all([heading(text::heading(lang)), texts_notice(store)]);
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
            all([
                part("results", &desk, Desk::results),
                part("forms", &desk, Desk::forms),
                desk.state(),
            ])
        })
    };
    all([
        top(&view, text::heading(lang)),
        p(text::intro(lang)),
        body,
        say("h2", "", text::back(lang)),
        p(text::back_intro(lang)),
        el("p")
            .class("actions")
            .child(
                link(Route::Open.href(), text::back_link(lang))
                    .class("button")
                    .done(),
            )
            .done(),
        draft_bar(store),
    ])
}

/// A part of the page, with what became of the last file that was made there.
fn part(key: &str, desk: &Desk, draw: fn(&Desk, &Local<Sent>) -> Html) -> Html {
    let desk = desk.clone();
    local(key, move |sent: &Local<Sent>| {
        all([draw(&desk, sent), download::note(&desk.store, sent)])
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
        let act = move || {
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
        let button = button(words, act).id(id.to_owned());
        // Still in reach of the keyboard: only what is pressed says so.
        let button = button.maybe("aria-disabled", is_busy.then(|| "true".to_owned()));
        let spoken = spoken.filter(|_| !is_busy);
        let button = button.maybe("aria-label", spoken);
        if id == "xlsx" {
            button.class("primary").done()
        } else {
            button.done()
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
        el("section")
            .child(say("h2", "", text::results(lang)))
            .child(p(text::workbook_hint(lang)))
            .child(
                el("p")
                    .class("actions")
                    .child(self.maker(sent, text::workbook(lang), None, "xlsx", Asked::Report))
                    .done(),
            )
            .child(say("h3", "", text::csv(lang)))
            .child(el("p").class("actions").children(csv).done())
            .child(say("p", "hint", text::csv_hint(lang)))
            .child(csv_choice(chosen, lang, {
                let page = self.page.clone();
                move |dialect| page.update(|page| page.dialect = Some(dialect))
            }))
            .done()
    }

    fn forms(&self, sent: &Local<Sent>) -> Html {
        let lang = self.lang();
        let units = &self.view.assessment.units;
        let section = el("section")
            .child(say("h2", "", text::forms(lang)))
            .child(p(text::forms_intro(lang)));
        if units.is_empty() {
            return section.child(p(text::no_units(lang))).done();
        }
        let mut rows = Vec::new();
        for (at, unit) in units.iter().enumerate() {
            let spoken = fill(text::form_of(lang), &[("name", &unit.name)]);
            let asked = Asked::Form(vec![unit.id.clone()]);
            let make = self.maker(
                sent,
                text::form(lang),
                Some(spoken),
                &format!("form-{at}"),
                asked,
            );
            rows.push(el("li").child(name(&unit.name)).child(make).done());
        }
        let every = units.iter().map(|unit| unit.id.clone()).collect();
        let steps = [
            text::how_1(lang),
            text::how_2(lang),
            text::how_3(lang),
            text::how_4(lang),
        ];
        section
            .child(self.choice())
            .child(el("ul").class("forms").children(rows).done())
            .child(when(units.len() > 1, || {
                let make = self.maker(
                    sent,
                    text::form_all(lang),
                    None,
                    "form-all",
                    Asked::Form(every),
                );
                el("p").class("actions").child(make).done()
            }))
            .child(
                el("details")
                    .child(say("summary", "", text::how(lang)))
                    .child(
                        el("ol")
                            .children(steps.map(|step| say("li", "", step)))
                            .done(),
                    )
                    .done(),
            )
            .done()
    }

    /// Whether forms carry the answers there are.
    fn choice(&self) -> Html {
        let lang = self.lang();
        let is_blank = self.page.with(|page| page.is_blank);
        let page = self.page.clone();
        let input = el("input")
            .attr("type", "checkbox")
            .attr("aria-describedby", "with-answers-hint")
            .checked(!is_blank)
            .onchange(move |_| page.update(|page| page.is_blank = !page.is_blank));
        all([
            el("label")
                .class("choice")
                .child(input.done())
                .child(say("span", "", text::with_answers(lang)))
                .done(),
            el("p")
                .class("hint")
                .id("with-answers-hint".to_owned())
                .text(text::with_answers_hint(lang))
                .done(),
        ])
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
