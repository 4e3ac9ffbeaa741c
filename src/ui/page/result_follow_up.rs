//! The conditions that come after the number, and the products they are judged by.

use super::result::View;
use crate::assessment::Product;
use crate::instrument::{Effect, Zone};
use crate::score::{ConditionState, Conditioned};
use crate::ui::hook::use_store;
use crate::ui::part::select_field::SelectField;
use crate::ui::state::{Action, Edit};
use crate::ui::text::{Lang, fill, result as text};
use yew::prelude::*;

/// Kinds of product in files; the field stays open for others.
const KINDS: [&str; 4] = ["lhp", "lha", "saran-penyempurnaan", "rekomendasi"];

#[component]
pub(super) fn Conditions(view: &View) -> Html {
    let lang = view.lang;
    if view.scored.conditions.is_empty() {
        return Html::default();
    }
    let conditions = view.scored.conditions.iter().map(|condition| one(view, condition));
    html! {
        <section>
            <h2>{ text::conditions(lang) }</h2>
            <p class="quiet">{ text::number_stays(lang) }</p>
            { for conditions }
            <Products ..view.clone() />
        </section>
    }
}

/// A condition: what it says, how it stands, what follows.
fn one(view: &View, condition: &Conditioned) -> Html {
    let lang = view.lang;
    let (title, body) = view.texts.conditions.get(&condition.id).cloned().unwrap_or_default();
    let (style, state) = match condition.state {
        ConditionState::Met => ("status done", text::met(lang)),
        ConditionState::Breached => ("status partly", text::breached(lang)),
        ConditionState::Unknown => ("status", text::unknown(lang)),
    };
    html! {
        <div class="card" key={condition.id.clone()}>
            <h3>{ title }</h3>
            <p><span class={style}>{ state }</span></p>
            <p>{ body }</p>
            if let Some(consequence) = consequence(view, condition) {
                <p><strong>{ consequence }</strong></p>
            }
        </div>
    }
}

/// What follows from how a condition stands.
fn consequence(view: &View, condition: &Conditioned) -> Option<String> {
    let lang = view.lang;
    match (&condition.effect, condition.state) {
        (Effect::ZoneNotHijau, ConditionState::Breached) => {
            let is_hijau = view.scored.entity.zone == Some(Zone::Hijau);
            let though = if is_hijau { text::not_hijau_though(lang) } else { "" };
            Some(format!("{} {though}", text::not_hijau(lang)).trim_end().to_owned())
        }
        (Effect::AwardWithheld, ConditionState::Breached) => Some(text::award_withheld(lang).to_owned()),
        (Effect::OpinionSuffix(suffix), ConditionState::Breached | ConditionState::Unknown) => {
            let class = view.scored.entity.class.and_then(|class| view.instrument.classes.get(class));
            Some(match class {
                Some(class) => {
                    let opinion = format!("{} {suffix}", class.name);
                    fill(text::opinion_once_done(lang), &[("opinion", &opinion)])
                }
                None => fill(text::suffix_once_done(lang), &[("suffix", suffix)]),
            })
        }
        (Effect::OpinionSuffix(_), ConditionState::Met) => view
            .scored
            .opinion
            .as_ref()
            .map(|opinion| fill(text::opinion(lang), &[("opinion", opinion)])),
        _ => None,
    }
}

/// The list of products received, to be filled in.
#[component]
fn Products(view: &View) -> Html {
    let store = use_store();
    let lang = view.lang;
    let follow_up = view.assessment.follow_up.as_ref();
    let products: Vec<Product> = follow_up.map(|follow_up| follow_up.products.clone()).unwrap_or_default();
    let change = {
        let (store, products) = (store.clone(), products.clone());
        Callback::from(move |change: Change| {
            let mut products = products.clone();
            change.apply(&mut products);
            store.dispatch(Action::Edit(Edit::FollowUp(Some(products))));
        })
    };
    let rows = products.iter().enumerate().map(|(index, product)| row(index, product, &change, lang));
    let add = change.reform(|_: MouseEvent| Change::Add);
    html! {
        <fieldset class="card">
            <legend>{ text::products(lang) }</legend>
            <p class="hint">{ text::products_hint(lang) }</p>
            { for rows }
            <p><button type="button" onclick={add}>{ text::product_add(lang) }</button></p>
        </fieldset>
    }
}

fn row(index: usize, product: &Product, change: &Callback<Change>, lang: Lang) -> Html {
    let number = (index + 1).to_string();
    let numbered = |template: &'static str| fill(template, &[("number", &number)]);
    let mut options: Vec<(AttrValue, AttrValue)> = vec![("".into(), text::product_unnamed(lang).into())];
    options.extend(KINDS.map(|kind| (kind.into(), kind_word(kind, lang).into())));
    if !product.kind.is_empty() && !KINDS.contains(&product.kind.as_str()) {
        options.push((product.kind.clone().into(), product.kind.clone().into()));
    }
    let is_done = product.done;
    html! {
        <div role="group" aria-label={numbered(text::product(lang))}>
            <SelectField id={format!("product-{index}")} label={numbered(text::product_kind(lang))} {options}
                value={product.kind.clone()} onchange={change.reform(move |kind| Change::Kind(index, kind))} />
            <label class="choice">
                <input type="checkbox" checked={is_done} onchange={change.reform(move |_: Event| Change::Done(index, !is_done))} />
                <span>{ text::product_done(lang) }</span>
            </label>
            <p>
                <button type="button" class="quiet-button" onclick={change.reform(move |_: MouseEvent| Change::Remove(index))}>
                    { numbered(text::product_remove(lang)) }
                </button>
            </p>
        </div>
    }
}

fn kind_word(kind: &str, lang: Lang) -> &'static str {
    match kind {
        "lhp" => text::product_lhp(lang),
        "lha" => text::product_lha(lang),
        "saran-penyempurnaan" => text::product_refinement(lang),
        "rekomendasi" => text::product_recommendation(lang),
        _ => text::product_unnamed(lang),
    }
}

/// A change to the list of products.
enum Change {
    Add,
    Kind(usize, String),
    Done(usize, bool),
    Remove(usize),
}

impl Change {
    fn apply(self, to: &mut Vec<Product>) {
        match self {
            Self::Add => to.push(Product::default()),
            Self::Kind(index, kind) => {
                if let Some(product) = to.get_mut(index) {
                    product.kind = kind;
                }
            }
            Self::Done(index, done) => {
                if let Some(product) = to.get_mut(index) {
                    product.done = done;
                }
            }
            Self::Remove(index) => {
                if index < to.len() {
                    to.remove(index);
                }
            }
        }
    }
}
