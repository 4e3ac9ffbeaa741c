//! From an instrument to its canonical values; the order of keys is fixed, so bytes are stable.

use super::model::{
    Class, Condition, Depth, Effect, Instrument, Node, NodeId, Observers, Preset, Provenance,
    Reason, Scale, ScaleKind, Source, Status, WeightRange,
};
use crate::json::{Node as Json, Value};

/// The pack as values, in canonical order: what is read from it again is the same instrument.
#[must_use]
pub fn write(instrument: &Instrument) -> Json {
    let status = match instrument.status {
        Status::Released => "released",
        Status::Draft => "draft",
    };
    let mut fields = vec![
        ("format", Json::text("swanilai.instrument")),
        ("version", Json::whole(1)),
        ("instrument", named(&instrument.id, &instrument.version)),
    ];
    if let Some(adjusted) = &instrument.adjusted {
        let based_on = named(&adjusted.based_on, &adjusted.based_on_version);
        let adjusted = vec![("by", Json::text(&adjusted.by)), ("basedOn", based_on)];
        fields.push(("adjusted", Json::object(adjusted)));
    }
    fields.extend(vec![
        (
            "name",
            both_languages(&instrument.name.0, &instrument.name.1),
        ),
        ("status", Json::text(status)),
        (
            "years",
            Json::list(instrument.years.iter().map(|year| Json::whole(*year))),
        ),
        ("kinds", texts(&instrument.kinds)),
        ("max", instrument.max.into()),
        ("decimals", Json::whole(u32::from(instrument.decimals))),
        ("maxProvenance", provenance(&instrument.max_provenance)),
        (
            "rules",
            Json::list(instrument.rules.iter().map(|rule| {
                let origin = provenance(&rule.provenance);
                Json::object(vec![("id", Json::text(&rule.id)), ("provenance", origin)])
            })),
        ),
        ("scales", Json::list(instrument.scales.iter().map(scale))),
        (
            "observers",
            Json::list(instrument.observers.iter().map(observers)),
        ),
        ("classes", Json::list(instrument.classes.iter().map(class))),
        (
            "conditions",
            Json::list(instrument.conditions.iter().map(condition)),
        ),
        (
            "dimensions",
            Json::list(instrument.dimensions().map(|id| node(instrument, id))),
        ),
        ("presets", Json::list(instrument.presets.iter().map(preset))),
        ("sources", table(instrument.sources.iter().map(source))),
        ("reasons", table(instrument.reasons.iter().map(reason))),
    ]);
    Json::object(fields)
}

fn named(id: &str, version: &str) -> Json {
    Json::object(vec![
        ("id", Json::text(id)),
        ("version", Json::text(version)),
    ])
}

fn both_languages(id: &str, en: &str) -> Json {
    Json::object(vec![("id", Json::text(id)), ("en", Json::text(en))])
}

fn texts(texts: &[String]) -> Json {
    Json::list(texts.iter().map(Json::text))
}

fn table(entries: impl Iterator<Item = (String, Json)>) -> Json {
    Json::object(entries.collect())
}

fn provenance(provenance: &Provenance) -> Json {
    let mut fields = vec![("kind", Json::text(provenance.kind()))];
    let reason = provenance.reason().map(|key| ("reason", Json::text(key)));
    let sources = provenance.sources();
    let sources = (!sources.is_empty()).then(|| ("sources", texts(sources)));
    // In the order in which each kind is documented.
    match provenance {
        Provenance::Stated { .. } | Provenance::Adjusted { .. } => {
            fields.extend(sources.into_iter().chain(reason));
        }
        Provenance::Inferred { .. } | Provenance::Assumed { .. } => {
            fields.extend(reason.into_iter().chain(sources));
        }
    }
    Json::object(fields)
}

fn scale(scale: &Scale) -> Json {
    let kind = match scale.kind {
        ScaleKind::Levels => "levels",
        ScaleKind::Index => "index",
    };
    Json::object(vec![
        ("id", Json::text(&scale.id)),
        ("kind", Json::text(kind)),
        ("max", Json::whole(scale.max)),
        ("provenance", provenance(&scale.provenance)),
    ])
}

fn observers(observers: &Observers) -> Json {
    Json::object(vec![
        ("id", Json::text(&observers.id)),
        ("slots", texts(&observers.slots)),
        ("provenance", provenance(&observers.provenance)),
    ])
}

fn class(class: &Class) -> Json {
    let zone = class.zone.map(super::model::Zone::name);
    let disputed = class.disputed_from.map_or(Value::Null.into(), Json::from);
    Json::object(vec![
        ("id", Json::text(&class.id)),
        ("code", Json::optional_text(class.code.as_deref())),
        ("name", Json::text(&class.name)),
        ("unitName", Json::optional_text(class.unit_name.as_deref())),
        ("zone", Json::optional_text(zone)),
        ("min", class.min.into()),
        ("disputedFrom", disputed),
        ("provenance", provenance(&class.provenance)),
    ])
}

fn condition(condition: &Condition) -> Json {
    let (effect, suffix) = match &condition.effect {
        Effect::ZoneNotHijau => ("zone-not-hijau", None),
        Effect::AwardWithheld => ("award-withheld", None),
        Effect::OpinionSuffix(suffix) => ("opinion-suffix", Some(suffix.as_str())),
    };
    Json::object(vec![
        ("id", Json::text(&condition.id)),
        ("effect", Json::text(effect)),
        ("suffix", Json::optional_text(suffix)),
        ("provenance", provenance(&condition.provenance)),
    ])
}

/// A dimension, a variable or an indicator, with all that is below it.
fn node(instrument: &Instrument, id: NodeId) -> Json {
    let Some(node) = instrument.nodes.get(id) else {
        return Value::Null.into();
    };
    let parent = node.parent.and_then(|parent| instrument.nodes.get(parent));
    // Ids may hold dots themselves: what is left after the parent's is the node's own.
    let own_id = parent.and_then(|parent| node.id.strip_prefix(&*parent.id)?.strip_prefix('.'));
    let own_id = own_id.unwrap_or(&node.id);
    let published = node.weight.published;
    let mut fields = vec![
        ("id", Json::text(own_id)),
        ("weight", published.map_or(Value::Null.into(), Json::from)),
    ];
    if published.is_some() {
        fields.push(("weightProvenance", provenance(&node.weight.provenance)));
    }
    if let Some(limits) = &node.weight.range {
        fields.push(("weightRange", range(limits)));
    }
    let children = || Json::list(node.children.iter().map(|id| self::node(instrument, *id)));
    match (&node.indicator, parent) {
        (Some(_), _) => fields.extend(indicator(instrument, node)),
        (None, Some(_)) => fields.push(("indicators", children())),
        (None, None) => {
            let depth = match node.depth {
                Depth::Indicators => "indicators",
                Depth::Points => "points",
            };
            fields.push(("depth", Json::text(depth)));
            fields.push(("variables", children()));
        }
    }
    fields.push(("provenance", provenance(&node.provenance)));
    Json::object(fields)
}

fn range(range: &WeightRange) -> Json {
    Json::object(vec![
        ("low", range.low.into()),
        ("high", range.high.into()),
        ("provenance", provenance(&range.provenance)),
    ])
}

/// What only an indicator has.
fn indicator(instrument: &Instrument, node: &Node) -> Vec<(&'static str, Json)> {
    let Some(indicator) = &node.indicator else {
        return Vec::new();
    };
    let scale = instrument.scales.get(indicator.scale);
    let observers = indicator
        .observers
        .and_then(|index| instrument.observers.get(index));
    vec![
        ("scale", Json::text(scale.map_or("", |scale| &scale.id))),
        (
            "observers",
            Json::optional_text(observers.map(|observers| observers.id.as_str())),
        ),
        (
            "methods",
            Json::list(indicator.methods.iter().map(|one| Json::text(one.name()))),
        ),
        ("selfObserved", indicator.self_observed.into()),
        ("facilities", texts(&indicator.facilities)),
    ]
}

fn preset(preset: &Preset) -> Json {
    let units = preset.units.iter().map(|unit| {
        Json::object(vec![
            ("id", Json::text(&unit.id)),
            ("name", Json::text(&unit.name)),
            ("kind", Json::text(&unit.kind)),
        ])
    });
    Json::object(vec![
        ("id", Json::text(&preset.id)),
        ("kinds", texts(&preset.kinds)),
        ("units", Json::list(units)),
        ("provenance", provenance(&preset.provenance)),
    ])
}

fn source(source: &Source) -> (String, Json) {
    let about = Json::object(vec![
        ("title", Json::text(&source.title)),
        ("url", Json::optional_text(source.url.as_deref())),
        ("official", source.official.into()),
    ]);
    (source.key.clone(), about)
}

fn reason(reason: &Reason) -> (String, Json) {
    (reason.key.clone(), both_languages(&reason.id, &reason.en))
}
