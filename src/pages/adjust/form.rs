//! What was typed to adjust an instrument, and what it comes to.

use crate::browser::storage;
use crate::components::local::Local;
use crate::components::number_field::fault_words;
use crate::hooks::Store;
use crate::i18n::{Lang, adjust as text, number};
use std::rc::Rc;
use swanilai::adjust::{Adjustments, Change, Outcome, adjust};
use swanilai::instrument::{Instrument, Texts, Zone};
use swanilai::json::{self, Limits, Node, Value};
use swanilai::number::Decimal;
use swanilai::table::Table;

/// What was typed by the key of its field; none until something was.
#[derive(Clone, Default)]
pub(crate) struct Form {
    typed: Option<Table<String>>,
    /// Whether saving was tried.
    pub(crate) tried: bool,
}

/// The page at one moment.
#[derive(Clone)]
pub(crate) struct Page {
    pub(crate) store: Store,
    pub(crate) form: Local<Form>,
    pub(crate) base: Rc<Instrument>,
    pub(crate) texts: Rc<Texts>,
    pub(crate) lang: Lang,
    typed: Table<String>,
    /// What is wrong with single entries, by the key of their field.
    pub(crate) faults: Table<String>,
    pub(crate) outcome: Rc<Outcome>,
}

/// The id of the element of a field: `a-weight-input-kompetensi`.
pub(crate) fn element_id(key: &str) -> String {
    format!("a-{}", key.replace([':', '.'], "-"))
}

impl Page {
    pub(crate) fn new(
        store: &Store,
        form: &Local<Form>,
        base: Rc<Instrument>,
        texts: Rc<Texts>,
    ) -> Self {
        let typed = form.get().typed;
        let typed = typed.unwrap_or_else(|| kept(store, &base.id));
        let (changes, faults) = read(&typed, &base, store.lang);
        let word = |key: &str| typed.get(key).cloned().unwrap_or_default();
        let adjustments = Adjustments {
            by: word("by"),
            source: word("source"),
            changes,
        };
        let outcome = Rc::new(adjust(&base, &adjustments));
        Self {
            store: store.clone(),
            form: form.clone(),
            base,
            texts,
            lang: store.lang,
            typed,
            faults,
            outcome,
        }
    }

    /// What a field holds.
    pub(crate) fn typed(&self, key: &str) -> Option<&str> {
        self.typed.get(key).map(String::as_str)
    }

    /// What is wrong with a field.
    pub(crate) fn fault(&self, key: &str) -> &str {
        self.faults.get(key).map_or("", String::as_str)
    }

    /// How many fields were changed.
    pub(crate) fn changed(&self) -> usize {
        let is_figure = |key: &&String| *key != "by" && *key != "source";
        self.typed.keys().filter(is_figure).count()
    }

    /// Whether anything differs from the base.
    pub(crate) fn differs(&self) -> bool {
        let (draft, base) = (&self.outcome.draft, &self.base);
        draft.nodes != base.nodes || draft.scales != base.scales || draft.classes != base.classes
    }

    /// Takes what is typed into a field; what the field holds without it is as good as nothing.
    pub(crate) fn take(&self, key: &str, without: &str) -> impl Fn(String) + 'static + use<> {
        let (page, key, without) = (self.clone(), key.to_owned(), without.to_owned());
        move |value| page.put(&key, (value != without).then_some(value))
    }

    /// Sets what a field holds, or forgets it.
    pub(crate) fn put(&self, key: &str, value: Option<String>) {
        self.change(|typed| match value {
            Some(value) => typed.insert(key.to_owned(), value),
            None => {
                typed.remove(key);
            }
        });
    }

    /// Begins another class; its id is one that nobody has.
    pub(crate) fn add_class(&self) {
        let is_free = |id: &String| {
            !self.base.classes.iter().any(|class| class.id == *id)
                && !self.typed.contains_key(&format!("new:{id}"))
        };
        let id = (1_u32..1_000)
            .map(|number| format!("baru-{number}"))
            .find(is_free);
        if let Some(id) = id {
            self.put(&format!("new:{id}"), Some("1".to_owned()));
        }
    }

    /// Ids of the classes that were added, in the order in which they were.
    pub(crate) fn added(&self) -> impl Iterator<Item = &str> {
        self.typed.keys().filter_map(|key| key.strip_prefix("new:"))
    }

    /// Takes a class out: one that was added for good, with all that was typed for it.
    pub(crate) fn remove_class(&self, id: &str) {
        if !self.typed.contains_key(&format!("new:{id}")) {
            return self.put(&format!("gone:{id}"), Some("1".to_owned()));
        }
        let end = format!(":{id}");
        self.change(|typed| {
            let keys: Vec<String> = typed.keys().cloned().collect();
            for key in keys.iter().filter(|key| key.ends_with(&end)) {
                typed.remove(key);
            }
        });
    }

    /// Forgets everything but who adjusts.
    pub(crate) fn reset(&self) {
        self.change(|typed| {
            let keys: Vec<String> = typed.keys().cloned().collect();
            for key in keys.iter().filter(|key| *key != "by" && *key != "source") {
                typed.remove(key);
            }
        });
    }

    /// Forgets what was typed for good.
    pub(crate) fn forget(&self) {
        storage::keep_changes(self.store.storage, &self.base.id, "");
    }

    fn change(&self, change: impl FnOnce(&mut Table<String>)) {
        let (kind, id, begun) = (self.store.storage, &self.base.id, &self.typed);
        self.form.update(|form| {
            let typed = form.typed.get_or_insert_with(|| begun.clone());
            change(typed);
            // A page that is left by accident must not take the figures with it.
            let fields = typed
                .iter()
                .map(|(key, value)| (key.clone(), Node::text(value)));
            let text = if typed.is_empty() {
                String::new()
            } else {
                json::write(&Node::object(fields.collect()))
            };
            storage::keep_changes(kind, id, &text);
        });
    }
}

/// What was typed on an earlier visit.
fn kept(store: &Store, id: &str) -> Table<String> {
    let read = || {
        let text = storage::changes(store.storage, id)?;
        json::read(&text, Limits::default()).ok()
    };
    let Some(Value::Object(fields)) = read().map(|node| node.value) else {
        return Table::default();
    };
    let texts = fields
        .into_iter()
        .filter_map(|(key, node)| match node.value {
            Value::Text(text) => Some((key.into(), text)),
            _ => None,
        });
    texts.collect()
}

/// The changes that are typed, and what is wrong with single entries.
fn read(typed: &Table<String>, base: &Instrument, lang: Lang) -> (Vec<Change>, Table<String>) {
    let (mut changes, mut faults) = (Vec::new(), Table::default());
    for (key, _) in typed {
        if let Some(dimension) = key.strip_prefix("spread:") {
            let below = format!("{dimension}.");
            let nodes = base.nodes.iter().filter(|node| node.id.starts_with(&below));
            changes.extend(nodes.map(|node| Change::Weight(node.id.clone(), None)));
        }
    }
    for (key, _) in typed {
        if let Some(id) = key.strip_prefix("new:") {
            let limit = typed.get(&format!("min:{id}"));
            let limit = limit.and_then(|value| number::parse(value, base.max).ok()?);
            match limit {
                Some(min) => changes.push(Change::ClassNew(id.to_owned(), min)),
                None => faults.insert(format!("min:{id}"), text::new_class_min(lang).to_owned()),
            }
            if !typed.contains_key(&format!("name:{id}")) {
                faults.insert(format!("name:{id}"), text::name_needed(lang).to_owned());
            }
        }
    }
    // A class of which too little is told is not among the classes yet.
    let is_unborn = |id: &str| {
        typed.contains_key(&format!("new:{id}"))
            && !changes
                .iter()
                .any(|change| matches!(change, Change::ClassNew(born, _) if born == id))
    };
    let unborn: Vec<String> = typed
        .keys()
        .filter_map(|key| key.strip_prefix("new:"))
        .filter(|id| is_unborn(id))
        .map(str::to_owned)
        .collect();
    for (key, value) in typed {
        let Some((what, id)) = key.split_once(':') else {
            continue;
        };
        if unborn.iter().any(|unborn| unborn == id) {
            continue;
        }
        match change(what, id.to_owned(), value, base, lang) {
            Ok(change) => changes.extend(change),
            Err(words) => faults.insert(key.clone(), words),
        }
    }
    // Last, so that what was typed for a class before it was taken out does no harm.
    let gone = typed.keys().filter_map(|key| key.strip_prefix("gone:"));
    changes.extend(gone.map(|id| Change::ClassGone(id.to_owned())));
    (changes, faults)
}

/// One field as a change; none where it holds nothing.
fn change(
    what: &str,
    id: String,
    value: &str,
    base: &Instrument,
    lang: Lang,
) -> Result<Option<Change>, String> {
    let number = |max: Decimal| {
        number::parse(value, max).map_err(|fault| fault_words(fault, value, max, lang))
    };
    Ok(match what {
        "weight" => match number(base.max)? {
            Some(Decimal::ZERO) => return Err(text::weight_zero(lang).to_owned()),
            points => points.map(|points| Change::Weight(id, Some(points))),
        },
        "scale" => {
            let max = number(Decimal::whole(1_000))?;
            let whole = max.map(|max| {
                let fits = max.is_whole() && max >= Decimal::whole(1);
                let whole = u32::try_from(max.millionths() / 1_000_000).ok();
                whole
                    .filter(|_| fits)
                    .ok_or_else(|| text::scale_whole(lang).to_owned())
            });
            whole.transpose()?.map(|max| Change::ScaleMax(id, max))
        }
        "min" => number(base.max)?.map(|min| Change::ClassMin(id, min)),
        "name" if value.trim().is_empty() => return Err(text::name_needed(lang).to_owned()),
        "name" => Some(Change::ClassName(id, value.trim().to_owned())),
        "code" => {
            let code = value.trim();
            Some(Change::ClassCode(
                id,
                (!code.is_empty()).then(|| code.to_owned()),
            ))
        }
        "zone" => Some(Change::ClassZone(id, zone(value))),
        _ => None,
    })
}

/// A zone by its name.
fn zone(name: &str) -> Option<Zone> {
    [Zone::Hijau, Zone::Kuning, Zone::Merah]
        .into_iter()
        .find(|zone| zone.name() == name)
}
