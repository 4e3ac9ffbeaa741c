//! The questions of a sheet, variable by variable.

use crate::chunk::Chunk;
use crate::components::indicator::indicator;
use crate::components::local::{Local, local_of};
use crate::hooks::Store;
use std::rc::Rc;
use swanilai::assessment::Unit;
use swanilai::instrument::{Instrument, NodeId, Texts};
use swanilai::text::Lang;
use yew::{Html, html};

/// Variables with their indicators, of a dimension of a unit.
pub(crate) fn questions(
    store: &Store,
    instrument: &Rc<Instrument>,
    texts: &Rc<Texts>,
    unit: &Rc<Unit>,
    dimension: NodeId,
) -> Html {
    let questions = Questions {
        store: store.clone(),
        lang: store.lang,
        has_photos: store.has(Chunk::Photos),
        instrument: instrument.clone(),
        texts: texts.clone(),
        unit: unit.clone(),
        dimension,
    };
    // Of another unit or dimension nothing is kept that stood in fields or was unfolded.
    let key = format!("{}/{dimension}", unit.id);
    local_of(&key, questions, |questions, _: &Local<()>| questions.view())
}

/// What they show: drawn anew only when something of it changed, not when the draft was stored.
struct Questions {
    store: Store,
    /// As they were when this was made, see `indicator.rs`.
    lang: Lang,
    has_photos: bool,
    instrument: Rc<Instrument>,
    texts: Rc<Texts>,
    unit: Rc<Unit>,
    dimension: NodeId,
}

impl PartialEq for Questions {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && self.has_photos == other.has_photos
            && self.dimension == other.dimension
            && Rc::ptr_eq(&self.instrument, &other.instrument)
            && Rc::ptr_eq(&self.texts, &other.texts)
            // A unit that is shared is never changed, but replaced.
            && Rc::ptr_eq(&self.unit, &other.unit)
    }
}

impl Questions {
    fn view(&self) -> Html {
        let (instrument, unit) = (&self.instrument, &self.unit);
        let children = |id: NodeId| {
            let node = instrument.nodes.get(id);
            node.map_or(&[][..], |node| &node.children)
        };
        let sections = children(self.dimension).iter().filter_map(|variable| {
            let about = instrument.nodes.get(*variable)?;
            let words = self.texts.node(&about.id);
            let fields = children(*variable).iter().map(|id| {
                let node = instrument.nodes.get(*id);
                let found = node.and_then(|node| unit.observations.get(&node.id));
                let found = found.cloned().unwrap_or_default();
                indicator(&self.store, &unit.id, *id, instrument, &self.texts, found)
            });
            Some(html! {
                <section key={about.id.as_str()}>
                    <h2>{ words.name }</h2>
                    <p class="quiet">{ words.help }</p>
                    <>{ for fields }</>
                </section>
            })
        });
        html! { <>{ for sections }</> }
    }
}
