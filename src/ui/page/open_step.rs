//! From a file to a draft: opened, beside the draft there is, or in its place.

use super::open_list::Good;
use super::result::isolated;
use crate::ui::draft;
use crate::ui::hook::{Store, use_store};
use crate::ui::part::confirm::Confirm;
use crate::ui::platform::{page as browser, storage};
use crate::ui::route::Route;
use crate::ui::state::{Action, Saved, StorageKind};
use crate::ui::text::{Lang, fill, open as text, time};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct OpeningProps {
    pub(super) name: String,
    pub(super) good: Good,
}

/// The ways to make a draft of a file.
#[component]
pub(super) fn Opening(props: &OpeningProps) -> Html {
    let store = use_store();
    let lang = store.lang;
    let id = &props.good.assessment.id;
    let make = |replace: bool| {
        let (store, good) = (store.clone(), props.good.clone());
        Callback::from(move |()| open(&store, &good, replace))
    };
    let described = fill(text::open_of(lang), &[("name", &props.name)]);
    if !is_taken(&store, id) {
        return html! {
            <p class="actions">
                <Step label={text::open(lang)} {described} primary=true ondone={make(false)} />
            </p>
        };
    }
    let known = store.drafts.iter().find(|known| known.id == *id);
    let state = known.map(|known| {
        let (answered, total) = (known.answered.to_string(), known.total.to_string());
        fill(
            text::taken_state(lang),
            &[
                ("time", &time::full(&known.saved, lang)),
                ("answered", &answered),
                ("total", &total),
            ],
        )
    });
    let replace = make(true);
    html! {
        <div class="notice">
            <p>{ text::taken(lang) }{ " " }{ state }</p>
            <p><a href={Route::Tasks(id.clone()).href()}>{ text::see_taken(lang) }</a></p>
            <div class="actions">
                <Step label={text::as_new(lang)} primary=true ondone={make(false)} />
                <Confirm label={text::replace(lang)} question={text::replace_question(lang)} yes={text::replace_yes(lang)}
                    onconfirm={replace} {lang} />
            </div>
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct StepProps {
    pub(super) label: AttrValue,
    #[prop_or_default]
    pub(super) described: Option<AttrValue>,
    #[prop_or_default]
    pub(super) primary: bool,
    pub(super) ondone: Callback<()>,
}

/// A button that puts another draft at hand; it asks first where the present one is stored nowhere.
#[component]
pub(super) fn Step(props: &StepProps) -> Html {
    let store = use_store();
    let lang = store.lang;
    let StepProps {
        label,
        described,
        primary,
        ondone,
    } = props;
    let is_lost = store
        .open
        .as_ref()
        .is_some_and(|open| store.storage == StorageKind::Nowhere || open.saved == Saved::Refused);
    if is_lost {
        return html! {
            <Confirm {label} described={described.clone()} question={text::lose_question(lang)} yes={text::lose_yes(lang)}
                onconfirm={ondone.clone()} {lang} />
        };
    }
    html! {
        <button type="button" class={classes!(primary.then_some("primary"))} aria-label={described.clone()}
            onclick={ondone.reform(|_: MouseEvent| ())}>
            { label }
        </button>
    }
}

/// Whether a draft with this id is there already.
fn is_taken(store: &Store, id: &str) -> bool {
    !id.is_empty() && (store.draft(id).is_some() || storage::load(store.storage, id).is_some())
}

/// Makes a draft of a file and goes to its task list.
fn open(store: &Store, good: &Good, replace: bool) {
    let mut assessment = good.assessment.as_ref().clone();
    if !replace && is_taken(store, &assessment.id) {
        assessment.id.clear();
    }
    let open = draft::from_assessment(store.storage, assessment, good.instrument.clone(), replace);
    let href = Route::Tasks(open.id.clone()).href();
    store.dispatch(Action::DraftOpened(Box::new(open)));
    browser::go(&href);
}

/// `file 2: name`, the name set apart.
pub(super) fn side_name(number: usize, name: &str, lang: Lang) -> Html {
    isolated(
        text::side_first(lang),
        &[("number", &number.to_string()), ("name", name)],
    )
}
