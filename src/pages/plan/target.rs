//! What a plan is to reach: a class above the present one, or a score.

use crate::components::badge::class_words;
use crate::components::local::Local;
use crate::components::number_field::number_field;
use crate::components::text_field::Field;
use crate::i18n::{fill, number, plan as text};
use crate::pages::plan::choices::Wish;
use crate::pages::plan::run::State;
use crate::pages::plan::words::View;
use std::rc::Rc;
use yew::{Html, html};

/// The choice.
pub(crate) fn target(view: &Rc<View>, state: &Local<State>) -> Html {
    let (lang, instrument) = (view.lang, view.instrument());
    let standing = &view.open.scored.entity;
    let low = standing.at_least();
    let present = instrument.class_of(low);
    let wish = state.with(|state| state.choices.wish(instrument, low));
    // The nearest first: it is the one most people want.
    let classes = (0..present).rev().filter_map(|index| {
        let class = instrument.classes.get(index)?;
        let min = number::short(class.min, lang);
        let words = fill(
            text::target_class(lang),
            &[("class", &class_words(class, false, lang)), ("min", &min)],
        );
        let own = Wish::Class(index);
        Some(choice(state, own, wish == own, &words))
    });
    let is_score = wish == Wish::Score;
    let legend = text::target(lang)
        .trim_start_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ' '));
    html! {
        <>
            <p>{ now(view) }</p>
            <fieldset>
                <legend class="visually-hidden">{ legend }</legend>
                <>{ for classes }</>
                { choice(state, Wish::Score, is_score, text::target_score(lang)) }
                if is_score {
                    { score(view, state) }
                }
            </fieldset>
        </>
    }
}

/// Where the entity stands, and what is supposed of what nobody answered.
fn now(view: &View) -> String {
    let (lang, standing) = (view.lang, &view.open.scored.entity);
    let low = standing.at_least();
    let class = view.class(Some(view.instrument().class_of(low)), false);
    let open = standing.total.saturating_sub(standing.answered);
    let template = if open > 0 {
        text::now_open(lang)
    } else {
        text::now(lang)
    };
    fill(
        template,
        &[
            ("score", &number::points(low, lang)),
            ("class", &class.unwrap_or_default()),
            ("count", &open.to_string()),
        ],
    )
}

fn choice(state: &Local<State>, wish: Wish, is_chosen: bool, words: &str) -> Html {
    let state = state.clone();
    let onchange = move |_| state.update(|state| state.choices.wish = Some(wish));
    html! {
        <label class="choice">
            <input type="radio" name="plan-target" checked={is_chosen} {onchange} />
            <span>{ words }</span>
        </label>
    }
}

/// The field for a score.
fn score(view: &View, state: &Local<State>) -> Html {
    let (lang, max) = (view.lang, view.instrument().max);
    let (given, is_missing) = state.with(|state| {
        (
            state.choices.score,
            state.asked && state.choices.score.is_none(),
        )
    });
    let example = view.instrument().classes.first();
    let example = example.map_or(max, |class| class.min);
    let hint = fill(
        text::target_number_hint(lang),
        &[
            ("max", &number::short(max, lang)),
            ("example", &number::short(example, lang)),
        ],
    );
    let field = Field::new(lang, "plan-score", text::target_number(lang), "").hint(&hint);
    let state = state.clone();
    let field = number_field(field, given, max, move |score| {
        state.update(|state| state.choices.score = score);
    });
    html! {
        <>
            { field }
            if is_missing {
                <p class="error" role="alert">{ text::target_needed(lang) }</p>
            }
        </>
    }
}
