//! From what stands in the fields to the question the core is asked. No browser in here.

use crate::i18n::number::parse;
use crate::i18n::{Lang, scenario as text};
use crate::pages::result::View;
use crate::pages::scenario::parts::part_max;
use crate::state::Ideas;
use swanilai::instrument::{Instrument, NodeId};
use swanilai::json::Node as Json;
use swanilai::number::Decimal;
use swanilai::scenario::{self, Outlook, Part, Question, common_scale, foreign, limit};

/// Most respondents and users, as in the core.
pub(crate) const MOST: u32 = 1_000_000_000;
/// The greatest scale of a survey.
pub(crate) const SCALE: u32 = 1_000;
/// The field that says whether answers are replaced.
pub(crate) const REPLACE: &str = "scenario-replace";

/// Where the values of a part come from, as a person says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Way {
    Typed,
    LastYear,
    Mean,
    Share,
}

impl Way {
    /// All of them, with their names in fields.
    pub(crate) const ALL: [(Self, &'static str); 4] = [
        (Self::Typed, "typed"),
        (Self::LastYear, "last"),
        (Self::Mean, "mean"),
        (Self::Share, "share"),
    ];

    /// The way that is chosen for a part.
    pub(crate) fn of(ideas: &Ideas, part: &str) -> Self {
        let chosen = ideas.of(&key(part, "way"));
        let found = Self::ALL.iter().find(|(_, name)| *name == chosen);
        found.map_or(Self::Typed, |(way, _)| *way)
    }
}

/// A field of a part; also the id of its element.
pub(crate) fn key(part: &str, field: &str) -> String {
    format!("scenario-{}-{field}", part.replace('.', "-"))
}

/// One part with what was made of its fields.
pub(crate) struct AskedPart {
    pub(crate) node: NodeId,
    /// Its values, once all its fields are filled and none is wrong.
    pub(crate) part: Option<Part>,
    /// What is wrong with the fields together.
    pub(crate) fault: Option<String>,
    /// Indexes of the units that it would fill.
    pub(crate) units: Vec<usize>,
}

/// Everything asked, and the answer.
pub(crate) struct Asked {
    pub(crate) parts: Vec<AskedPart>,
    pub(crate) replace: bool,
    pub(crate) question: Question,
    pub(crate) outlook: Outlook,
}

/// Reads all fields and asks the core.
pub(crate) fn ask(ideas: &Ideas, view: &View) -> Asked {
    let instrument = &view.instrument;
    let replace = !ideas.of(REPLACE).is_empty();
    let mut parts = Vec::new();
    for node in foreign(instrument) {
        let (part, fault) = match one(ideas, instrument, node, view.lang) {
            Ok(part) => (part, None),
            Err(fault) => (None, Some(fault)),
        };
        parts.push(AskedPart {
            node,
            part,
            fault,
            units: fillable(view, node, replace),
        });
    }
    let question = Question {
        parts: parts
            .iter()
            .filter_map(|asked| asked.part.clone().filter(|_| !asked.units.is_empty()))
            .collect(),
        replace,
    };
    let outlook = scenario::outlook(instrument, &view.scored, &question);
    Asked {
        parts,
        replace,
        question,
        outlook,
    }
}

/// The units in which a part is open, or can be replaced.
fn fillable(view: &View, node: NodeId, replace: bool) -> Vec<usize> {
    let units = view.scored.units.iter().enumerate();
    let is_fillable = |tally: &swanilai::score::Tally| {
        tally.applies && !tally.weight.is_zero() && (replace || !tally.open.is_zero())
    };
    units
        .filter(|(_, unit)| unit.nodes.get(node).is_some_and(is_fillable))
        .map(|(index, _)| index)
        .collect()
}

/// One part; none while something of it is missing.
fn one(
    ideas: &Ideas,
    instrument: &Instrument,
    node: NodeId,
    lang: Lang,
) -> Result<Option<Part>, String> {
    let Some(found) = instrument.nodes.get(node) else {
        return Ok(None);
    };
    let id = &found.id;
    // What is shown as the most may be a little more than the most there is: it counts as that.
    let (shown, most) = (
        part_max(instrument, node),
        limit(found).round_half_up(6).decimal(),
    );
    let get = |field: &str, max: Decimal| parse(ideas.of(&key(id, field)), max).ok().flatten();
    let points = |field: &str| get(field, shown.max(most)).map(|points| points.min(most));
    let many = |field: &str| get(field, Decimal::whole(MOST));
    let fields = match Way::of(ideas, id) {
        Way::Typed => typed(points("low"), points("middle"), points("high"), lang)?,
        Way::LastYear => points("last").map(|points| vec![("lastYear", points.into())]),
        Way::Mean => {
            let scale = get("scale", Decimal::whole(SCALE))
                .or_else(|| common_scale(instrument, node).map(Decimal::whole));
            respondents(
                scale.and_then(|scale| get("mean", scale)),
                scale.and_then(|scale| get("spread", scale)),
                scale,
                [many("count"), many("population")],
                lang,
            )?
        }
        Way::Share => share(many("full"), many("count"), lang)?,
    };
    let Some(mut fields) = fields else {
        return Ok(None);
    };
    fields.push(("part", Json::text(id)));
    let asked = Json::object(vec![("parts", Json::list([Json::object(fields)]))]);
    // The core reads the very document that the module takes, so both give the same.
    let read = scenario::read(&asked, instrument).map_err(|problems| {
        problems
            .first()
            .map_or(String::new(), |problem| problem.message(lang))
    })?;
    Ok(read.parts.into_iter().next())
}

type Fields = Option<Vec<(&'static str, Json)>>;

fn typed(
    low: Option<Decimal>,
    middle: Option<Decimal>,
    high: Option<Decimal>,
    lang: Lang,
) -> Result<Fields, String> {
    let (Some(low), Some(middle), Some(high)) = (low, middle, high) else {
        return Ok(None);
    };
    if low > middle || middle > high {
        return Err(text::order(lang).to_owned());
    }
    Ok(Some(vec![
        ("pessimistic", low.into()),
        ("likely", middle.into()),
        ("optimistic", high.into()),
    ]))
}

fn respondents(
    mean: Option<Decimal>,
    spread: Option<Decimal>,
    scale: Option<Decimal>,
    [count, population]: [Option<Decimal>; 2],
    lang: Lang,
) -> Result<Fields, String> {
    let is_broken = |number: Option<Decimal>| number.is_some_and(|number| !number.is_whole());
    if is_broken(count) || is_broken(population) {
        return Err(text::whole(lang).to_owned());
    }
    if count.is_some_and(|count| count < Decimal::whole(2)) {
        return Err(text::few(lang).to_owned());
    }
    if matches!((count, population), (Some(count), Some(all)) if all < count) {
        return Err(text::fewer_than(lang).to_owned());
    }
    let (Some(mean), Some(spread), Some(scale), Some(count)) = (mean, spread, scale, count) else {
        return Ok(None);
    };
    let mut fields = vec![
        ("mean", mean.into()),
        ("spread", spread.into()),
        ("max", scale.into()),
        ("count", count.into()),
    ];
    if let Some(all) = population {
        fields.push(("population", all.into()));
    }
    Ok(Some(vec![("respondents", Json::object(fields))]))
}

fn share(full: Option<Decimal>, count: Option<Decimal>, lang: Lang) -> Result<Fields, String> {
    let (Some(full), Some(count)) = (full, count) else {
        return Ok(None);
    };
    if !full.is_whole() || !count.is_whole() || count == Decimal::ZERO {
        return Err(text::whole(lang).to_owned());
    }
    if full > count {
        return Err(text::more_than(lang).to_owned());
    }
    let fields = vec![("full", full.into()), ("count", count.into())];
    Ok(Some(vec![("share", Json::object(fields))]))
}
