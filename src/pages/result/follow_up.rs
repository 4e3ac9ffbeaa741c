//! The conditions that come after the number, and the products they are judged by.

use crate::components::select_field::select_field;
use crate::hooks::Store;
use crate::i18n::{Lang, fill, result as text};
use crate::pages::result::View;
use crate::state::{Action, Edit};
use std::rc::Rc;
use swanilai::assessment::Product;
use swanilai::instrument::{Effect, Zone};
use swanilai::score::{ConditionState, Conditioned};
use yew::{Html, html};

/// Kinds of product in files; the field stays open for others.
const KINDS: [&str; 4] = ["lhp", "lha", "saran-penyempurnaan", "rekomendasi"];

/// The conditions, and the list they rest on.
pub(crate) fn conditions(store: &Store, view: &View) -> Html {
    let (lang, conditions) = (view.lang, &view.scored.conditions);
    if conditions.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ text::conditions(lang) }</h2>
            <p class="quiet">{ text::number_stays(lang) }</p>
            for condition in conditions {
                { one(view, condition) }
            }
            { products(store, view) }
        </section>
    }
}

/// A condition: what it says, how it stands, what follows.
fn one(view: &View, condition: &Conditioned) -> Html {
    let (title, body) = match view.texts.conditions.get(&condition.id) {
        Some((title, body)) => (title.as_str(), body.as_str()),
        None => ("", ""),
    };
    let style = match condition.state {
        ConditionState::Met => "status done",
        ConditionState::Breached => "status partly",
        ConditionState::Unknown => "status",
    };
    html! {
        <div class="card" key={condition.id.as_str()}>
            <h3>{ title }</h3>
            <p><span class={style}>{ state_words(condition.state, view.lang) }</span></p>
            <p>{ body }</p>
            if let Some(words) = consequence(view, condition) {
                <p><strong>{ words }</strong></p>
            }
        </div>
    }
}

/// How a condition stands, in words.
pub(crate) const fn state_words(state: ConditionState, lang: Lang) -> &'static str {
    match state {
        ConditionState::Met => text::met(lang),
        ConditionState::Breached => text::breached(lang),
        ConditionState::Unknown => text::unknown(lang),
    }
}

/// What follows from how a condition stands.
pub(crate) fn consequence(view: &View, condition: &Conditioned) -> Option<String> {
    let (entity, lang) = (&view.scored.entity, view.lang);
    match (&condition.effect, condition.state) {
        (Effect::ZoneNotHijau, ConditionState::Breached) => {
            let words = text::not_hijau(lang);
            let is_hijau = entity.zone == Some(Zone::Hijau);
            Some(if is_hijau {
                format!("{words} {}", text::not_hijau_though(lang))
            } else {
                words.to_owned()
            })
        }
        (Effect::AwardWithheld, ConditionState::Breached) => {
            Some(text::award_withheld(lang).to_owned())
        }
        (Effect::OpinionSuffix(suffix), ConditionState::Breached | ConditionState::Unknown) => {
            Some(
                match entity
                    .class
                    .and_then(|class| view.instrument.classes.get(class))
                {
                    Some(class) => {
                        let opinion = format!("{} {suffix}", class.name);
                        fill(text::opinion_once_done(lang), &[("opinion", &opinion)])
                    }
                    None => fill(text::suffix_once_done(lang), &[("suffix", suffix)]),
                },
            )
        }
        (Effect::OpinionSuffix(_), ConditionState::Met) => {
            let opinion = view.scored.opinion.as_ref()?;
            Some(fill(text::opinion(lang), &[("opinion", opinion)]))
        }
        _ => None,
    }
}

/// What changes the list of products.
type Changing = Rc<dyn Fn(Change)>;

/// The list of products received, to be filled in.
fn products(store: &Store, view: &View) -> Html {
    let lang = view.lang;
    let follow_up = view.assessment.follow_up.as_ref();
    let products = follow_up
        .map(|follow_up| follow_up.products.clone())
        .unwrap_or_default();
    let change: Changing = {
        let (store, products) = (store.clone(), products.clone());
        Rc::new(move |change| {
            let mut products = products.clone();
            change.apply(&mut products);
            store.dispatch(Action::Edit(Edit::FollowUp(Some(products))));
        })
    };
    let rows = products
        .iter()
        .enumerate()
        .map(|(index, product)| row(index, product, &change, lang));
    let rows: Html = rows.collect();
    let add = move |_| change(Change::Add);
    html! {
        <div class="card">
            <fieldset>
                <legend>{ text::products(lang) }</legend>
                <p class="hint">{ text::products_hint(lang) }</p>
                { rows }
                <p><button type="button" onclick={add}>{ text::product_add(lang) }</button></p>
            </fieldset>
        </div>
    }
}

fn row(index: usize, product: &Product, change: &Changing, lang: Lang) -> Html {
    let number = (index + 1).to_string();
    let numbered = |template: &str| fill(template, &[("number", &number)]);
    let mut options = vec![(String::new(), text::product_unnamed(lang).to_owned())];
    options.extend(KINDS.map(|kind| (kind.to_owned(), kind_word(kind, lang).to_owned())));
    if !product.kind.is_empty() && !KINDS.contains(&product.kind.as_str()) {
        options.push((product.kind.clone(), product.kind.clone()));
    }
    let (is_done, id) = (product.done, format!("product-{index}"));
    let (choose, tick, remove) = (change.clone(), change.clone(), change.clone());
    let kind = select_field(
        &id,
        &numbered(text::product_kind(lang)),
        "",
        &options,
        &product.kind,
        move |kind| {
            choose(Change::Kind(index, kind));
        },
    );
    let tick = move |_| tick(Change::Done(index, !is_done));
    let remove = move |_| remove(Change::Remove(index));
    html! {
        <div role="group" aria-label={numbered(text::product(lang))}>
            { kind }
            <label class="choice">
                <input type="checkbox" checked={is_done} onchange={tick} />
                <span>{ text::product_done(lang) }</span>
            </label>
            <p>
                <button type="button" class="quiet-button" onclick={remove}>
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
