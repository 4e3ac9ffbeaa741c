//! What changed from one state of a draft to the next, in words.

use crate::i18n::{Lang, fill, keep as text};
use crate::pages::result::isolated;
use swanilai::assessment::{Aspect, Assessment, Place, difference};
use yew::{Html, html};

/// So many units are named.
const NAMED: usize = 3;

/// How often each kind of thing changed.
#[derive(Default)]
struct Counts {
    answers: usize,
    notes: usize,
    evidence: usize,
    facilities: usize,
    repairs: usize,
    renamed: bool,
    /// Words for what is not counted.
    rest: Vec<&'static str>,
    added: Vec<String>,
    removed: Vec<String>,
    within: Vec<String>,
}

impl Counts {
    fn of(before: &Assessment, after: &Assessment, lang: Lang) -> Self {
        let mut counts = Self::default();
        for place in difference(before, after) {
            counts.take(&place, before, after, lang);
        }
        counts
    }

    fn take(&mut self, place: &Place, before: &Assessment, after: &Assessment, lang: Lang) {
        let mut rest = |words| {
            if !self.rest.contains(&words) {
                self.rest.push(words);
            }
        };
        match place {
            Place::Unit(id, Aspect::Whole) => match (before.unit(id), after.unit(id)) {
                (None, Some(unit)) => self.added.push(unit.name.clone()),
                (Some(unit), _) => self.removed.push(unit.name.clone()),
                (None, None) => {}
            },
            Place::Unit(id, aspect) => {
                let name = after.unit(id).map(|unit| unit.name.clone());
                if let Some(name) = name.filter(|name| !self.within.contains(name)) {
                    self.within.push(name);
                }
                match aspect {
                    Aspect::Answer(_) | Aspect::Points(_) | Aspect::Score => self.answers += 1,
                    Aspect::Note(_) => self.notes += 1,
                    Aspect::Evidence(..) => self.evidence += 1,
                    Aspect::Facility(_) => self.facilities += 1,
                    Aspect::Name | Aspect::Kind => self.renamed = true,
                    Aspect::Whole | Aspect::Rest(_) | Aspect::Extra => rest(text::others(lang)),
                }
            }
            Place::EntityName | Place::EntityKind | Place::Province => rest(text::entity(lang)),
            Place::Repairs(..) => self.repairs += 1,
            Place::Year(_) => rest(text::years(lang)),
            Place::FollowUp => rest(text::follow_up(lang)),
            Place::Imports => rest(text::imports(lang)),
            Place::Rules | Place::Rest => rest(text::others(lang)),
        }
    }
}

/// How many entries changed, whatever they are.
pub(crate) fn changes(before: &Assessment, after: &Assessment) -> usize {
    difference(before, after).len()
}

/// What changed.
pub(crate) fn change_words(before: &Assessment, after: &Assessment, lang: Lang) -> Html {
    let counts = Counts::of(before, after, lang);
    let parts = parts(&counts, lang);
    if parts.is_empty() {
        return html! { text::same(lang) };
    }
    html! {
        <>
            for (index, part) in parts.into_iter().enumerate() {
                if index > 0 {
                    { "; " }
                }
                { part }
            }
        </>
    }
}

fn parts(counts: &Counts, lang: Lang) -> Vec<Html> {
    let mut parts = Vec::new();
    parts.extend(inside(counts, lang));
    for (names, words) in [
        (&counts.added, text::added(lang)),
        (&counts.removed, text::removed(lang)),
    ] {
        if !names.is_empty() {
            parts.push(isolated(words, &[("names", &names.join(", "))]));
        }
    }
    if counts.repairs > 0 {
        let count = counts.repairs.to_string();
        parts.push(html! { fill(text::repairs(lang), &[("count", &count)]) });
    }
    parts.extend(counts.rest.iter().map(|words| html! { *words }));
    parts
}

/// What changed inside of units.
fn inside(counts: &Counts, lang: Lang) -> Option<Html> {
    let counted = [
        (counts.answers, text::answers(lang)),
        (counts.notes, text::notes(lang)),
        (counts.evidence, text::evidence(lang)),
        (counts.facilities, text::facilities(lang)),
    ];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0);
    let counted = counted.map(|(count, words)| fill(words, &[("count", &count.to_string())]));
    let renamed = counts.renamed.then(|| text::renamed(lang).to_owned());
    let inside: Vec<String> = counted.chain(renamed).collect();
    if inside.is_empty() {
        return None;
    }
    let what = inside.join(", ");
    if counts.within.len() > NAMED {
        return Some(html! { what });
    }
    let names = counts.within.join(", ");
    let values = [("what", &*what), ("names", &names)];
    Some(isolated(text::within(lang), &values))
}
