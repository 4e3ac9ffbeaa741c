//! The packs of the light pages: what a score or points are judged by, and nothing of indicators.
//!
//! `packs.json` is made from `instruments/` by the test `quick::the_slim_packs_are_current`, which
//! also shows that they give what the whole packs give.

use crate::instrument::{Instrument, read_node};
use crate::json::{self, Limits, Node};
use crate::text::Lang;
use std::rc::Rc;

const TEXT: &str = include_str!("packs.json");

/// A pack as the light pages need it.
#[derive(Clone, Debug)]
pub struct Slim {
    /// The rules, without indicators; id, version and digest are those of the whole pack.
    pub instrument: Rc<Instrument>,
    /// Ids of its dimensions and their names in both languages.
    names: Vec<(String, String, String)>,
}

impl Slim {
    /// The name of a dimension, or its id.
    #[must_use]
    pub fn name<'s>(&'s self, dimension: &'s str, lang: Lang) -> &'s str {
        let found = self.names.iter().find(|(id, ..)| id == dimension);
        found.map_or(dimension, |(_, id, en)| match lang {
            Lang::Id => id,
            Lang::En => en,
        })
    }
}

/// All packs in the order of the program's list. A test reads them; a broken one is left out.
#[must_use]
pub fn packs() -> Vec<Slim> {
    let document = json::read(TEXT, Limits::default());
    let document = document.unwrap_or_else(|_| Node::list([]));
    document.items().iter().filter_map(slim).collect()
}

fn slim(entry: &Node) -> Option<Slim> {
    let instrument = Rc::new(read_node(entry.get("pack")?).ok()?);
    let name = |(id, both): &(String, Node)| {
        let text = |lang: &str| Some(both.get(lang)?.as_text()?.to_owned());
        Some((id.clone(), text("id")?, text("en")?))
    };
    let names = entry.get("names")?.fields().iter().filter_map(name);
    Some(Slim {
        instrument,
        names: names.collect(),
    })
}
