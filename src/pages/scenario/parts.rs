//! The parts that others judge, each with its fields.

use crate::components::number_field::fault_words;
use crate::components::select_field::select_field;
use crate::components::text_field::{Field, text_field};
use crate::hooks::Store;
use crate::i18n::number::{parse, points as rounded, short};
use crate::i18n::{fill, scenario as text};
use crate::pages::result::View;
use crate::pages::scenario::ask::{Asked, AskedPart, MOST, REPLACE, SCALE, Way, key};
use crate::state::{Action, Ideas};
use swanilai::instrument::{Instrument, NodeId};
use swanilai::number::{Decimal, Fraction};
use swanilai::scenario::{Part, Source, about, common_scale, limit};
use yew::{Html, html};

/// All parts, or why there are none.
pub(crate) fn parts(store: &Store, ideas: &Ideas, view: &View, asked: &Asked) -> Html {
    let lang = view.lang;
    if asked.parts.is_empty() {
        return html! { <p>{ text::no_parts(lang) }</p> };
    }
    let has_details = view.scored.units.iter().any(|unit| !unit.nodes.is_empty());
    if !has_details {
        return html! { <p class="notice">{ text::only_scores(lang) }</p> };
    }
    let form = Form { store, ideas, view };
    html! {
        <>
            <p>{ text::scenarios_intro(lang) }</p>
            // A list of its own, so that the keys of the parts count.
            <>{ for asked.parts.iter().map(|part| form.part(part)) }</>
            { form.replace(asked.replace) }
        </>
    }
}

/// The name of a part; an indicator or variable says where it stands.
pub(crate) fn part_name(view: &View, node: NodeId) -> String {
    let nodes = &view.instrument.nodes;
    let Some(found) = nodes.get(node) else {
        return String::new();
    };
    let name = view.texts.node(&found.id).name;
    let mut top = found;
    while let Some(parent) = top.parent.and_then(|parent| nodes.get(parent)) {
        top = parent;
    }
    if top.id == found.id {
        return name;
    }
    fill(
        text::part_within(view.lang),
        &[
            ("part", &name),
            ("dimension", &view.texts.node(&top.id).name),
        ],
    )
}

/// The most points of a part as they are shown; an assumed weight may have no end of decimals.
pub(crate) fn part_max(instrument: &Instrument, node: NodeId) -> Decimal {
    let found = instrument.nodes.get(node);
    found.map_or(Decimal::ZERO, |node| {
        limit(node).round_half_up(instrument.decimals).decimal()
    })
}

/// What the fields of all parts need.
struct Form<'f> {
    store: &'f Store,
    ideas: &'f Ideas,
    view: &'f View,
}

impl Form<'_> {
    fn set(&self, field: &str) -> impl Fn(String) + 'static + use<> {
        let (store, field) = (self.store.clone(), field.to_owned());
        move |typed| store.dispatch(Action::Think(vec![(field.clone(), typed)]))
    }

    /// Whether what is answered already is replaced.
    fn replace(&self, is_set: bool) -> Html {
        let lang = self.view.lang;
        let set = self.set(REPLACE);
        let toggled = if is_set { "" } else { "1" };
        html! {
            <label class="choice">
                <input type="checkbox" id={REPLACE} checked={is_set} onchange={move |_| set(toggled.to_owned())} />
                <span>
                    <strong>{ text::replace(lang) }</strong>
                    <br />
                    { text::replace_hint(lang) }
                </span>
            </label>
        }
    }

    fn part(&self, asked: &AskedPart) -> Html {
        let (view, lang) = (self.view, self.view.lang);
        let Some(node) = view.instrument.nodes.get(asked.node) else {
            return Html::default();
        };
        let name = part_name(view, asked.node);
        let max = short(part_max(&view.instrument, asked.node), lang);
        let head = html! {
            <div class="card-head">
                <h3>{ name }</h3>
                <span class="quiet">{ fill(text::part_of(lang), &[("max", &max)]) }</span>
            </div>
        };
        if asked.units.is_empty() {
            return html! {
                <section class="card" key={node.id.as_str()}>
                    { head }
                    <p class="quiet">{ text::filled(lang) }</p>
                </section>
            };
        }
        let fills = fill(
            text::fills(lang),
            &[("count", &asked.units.len().to_string())],
        );
        let ways = Way::ALL.map(|(way, value)| {
            let words = match way {
                Way::Typed => text::way_typed(lang),
                Way::LastYear => text::way_last(lang),
                Way::Mean => text::way_mean(lang),
                Way::Share => text::way_share(lang),
            };
            (value.to_owned(), words.to_owned())
        });
        let way = Way::of(self.ideas, &node.id);
        let chosen = Way::ALL.iter().find(|(one, _)| *one == way);
        let field = key(&node.id, "way");
        let choice = select_field(
            &field,
            text::way(lang),
            "",
            &ways,
            chosen.map_or("", |(_, value)| value),
            self.set(&field),
        );
        html! {
            <section class="card scenario-part" key={node.id.as_str()}>
                { head }
                { choice }
                <div class="scenario-fields">{ for self.fields(&node.id, asked.node, way) }</div>
                if let Some(fault) = &asked.fault {
                    <p class="error">{ fault }</p>
                }
                if let Some(part) = &asked.part {
                    { self.source(part) }
                }
                <p class="quiet">{ fills }</p>
            </section>
        }
    }

    fn fields(&self, id: &str, node: NodeId, way: Way) -> Vec<Html> {
        let lang = self.view.lang;
        let max = part_max(&self.view.instrument, node);
        let hint = fill(text::points_hint(lang), &[("max", &short(max, lang))]);
        let points = |field: &str, label: &str| self.number(id, field, label, &hint, max);
        let many =
            |field: &str, label: &str| self.number(id, field, label, "", Decimal::whole(MOST));
        match way {
            Way::Typed => vec![
                points("low", text::pessimistic(lang)),
                points("middle", text::likely(lang)),
                points("high", text::optimistic(lang)),
            ],
            Way::LastYear => vec![points("last", text::last_points(lang))],
            Way::Mean => {
                let own = common_scale(&self.view.instrument, node).map(Decimal::whole);
                let typed = parse(self.ideas.of(&key(id, "scale")), Decimal::whole(SCALE));
                let scale = typed
                    .ok()
                    .flatten()
                    .or(own)
                    .unwrap_or(Decimal::whole(SCALE));
                let hint = own.map_or(String::new(), |own| {
                    fill(text::points_hint_scale(lang), &[("max", &short(own, lang))])
                });
                vec![
                    self.number(id, "mean", text::mean(lang), "", scale),
                    self.number(
                        id,
                        "spread",
                        text::spread(lang),
                        text::spread_hint(lang),
                        scale,
                    ),
                    many("count", text::count(lang)),
                    many("population", text::population(lang)),
                    self.number(id, "scale", text::scale(lang), &hint, Decimal::whole(SCALE)),
                ]
            }
            Way::Share => vec![
                self.number(
                    id,
                    "full",
                    text::full(lang),
                    text::full_hint(lang),
                    Decimal::whole(MOST),
                ),
                many("count", text::count(lang)),
            ],
        }
    }

    /// A field for a number; what is typed stays as it is.
    fn number(&self, id: &str, field: &str, label: &str, hint: &str, max: Decimal) -> Html {
        let field = key(id, field);
        let typed = self.ideas.of(&field);
        let fault = parse(typed, max).err();
        let error = fault.map_or(String::new(), |fault| {
            fault_words(fault, typed, max, self.view.lang)
        });
        let shown = Field {
            keyboard: "decimal",
            ..Field::new(self.view.lang, &field, label, typed)
                .hint(hint)
                .error(&error)
        };
        text_field(&shown, self.set(&field))
    }

    /// Where the values come from, and how sure they are.
    fn source(&self, part: &Part) -> Html {
        let (lang, decimals) = (self.view.lang, self.view.instrument.decimals);
        let Some(interval) = part.source.interval() else {
            return html! {
                if matches!(part.source, Source::LastYear) {
                    <p class="quiet">{ about(&part.source, lang) }</p>
                }
            };
        };
        let point = |index: usize| {
            part.points.get(index).map_or(String::new(), |points| {
                rounded(points.round_half_up(decimals), lang)
            })
        };
        let is_share = matches!(part.source, Source::Share(_));
        let end = |end: Decimal| {
            let times = if is_share { 100 } else { 1 };
            let shown = Fraction::from(end).times(&Fraction::whole(times));
            short(shown.round_half_up(2).decimal(), lang)
        };
        let template = if is_share {
            text::interval_share(lang)
        } else {
            text::interval(lang)
        };
        let words = fill(
            template,
            &[
                ("low", &end(interval.low)),
                ("high", &end(interval.high)),
                ("max", &short(interval.max, lang)),
                ("from", &point(0)),
                ("to", &point(2)),
            ],
        );
        let method = fill(text::method(lang), &[("method", about(&part.source, lang))]);
        html! {
            <>
                <p class="interval">{ words }</p>
                <p>{ text::interval_plain(lang) }</p>
                if interval.is_rough {
                    <p class="notice">{ text::interval_rough(lang) }</p>
                }
                <p class="quiet">{ method }</p>
            </>
        }
    }
}
