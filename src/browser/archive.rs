//! The database of drafts: a second copy of each that outlives a crash of the whole browser, its last
//! states, and the bin.
//!
//! A browser writes `localStorage` to the disk some seconds later; a transaction that asks for strict
//! durability is on the disk when it ends. And it is one transaction at a time, whichever tab it is of,
//! so what two tabs store can be told apart for certain, without a clock.

use super::database::{Fault, answer, factory, settled, why};
use super::storage::ARCHIVE;
use core::cell::{Cell, RefCell};
use js_sys::{Array, Function, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{
    Event, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

/// The second copy of each draft.
const HEADS: &str = "draf";
/// Their last states.
const STATES: &str = "riwayat";
/// Deleted drafts.
const BIN: &str = "sampah";
/// What was last saved as a file of each.
const FILES: &str = "berkas";

/// So many states are kept of a draft.
pub(crate) const STATES_KEPT: usize = 20;

/// A draft as it is stored, or one of its earlier states.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Copy {
    /// Id of the draft; of an earlier state the key.
    pub(crate) id: String,
    /// Which state it is: a count and the tab that stored it. Of an earlier state, how it came about.
    pub(crate) mark: String,
    /// Local time at which it was stored or deleted.
    pub(crate) time: String,
    pub(crate) text: String,
}

impl Copy {
    fn write(&self) -> Result<JsValue, JsValue> {
        let row = Object::new();
        let fields = [
            ("id", &self.id),
            ("mark", &self.mark),
            ("time", &self.time),
            ("text", &self.text),
        ];
        for (name, words) in fields {
            Reflect::set(&row, &name.into(), &JsValue::from_str(words))?;
        }
        Ok(row.into())
    }

    fn read(row: &JsValue) -> Option<Self> {
        let words = |name: &str| Reflect::get(row, &name.into()).ok()?.as_string();
        Some(Self {
            id: words("id")?,
            mark: words("mark")?,
            time: words("time")?,
            text: words("text")?,
        })
    }
}

/// How storing went.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Stored {
    Done,
    /// Another tab stored this state since; nothing was changed.
    Other(Copy),
}

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// All second copies.
pub(crate) async fn heads() -> Result<Vec<Copy>, Fault> {
    rows(HEADS, None).await
}

/// The second copy of a draft.
pub(crate) async fn head(id: &str) -> Result<Option<Copy>, Fault> {
    row(HEADS, id).await
}

/// The last states of a draft, the earliest first.
pub(crate) async fn states(id: &str) -> Result<Vec<Copy>, Fault> {
    rows(STATES, Some(id)).await
}

/// Deleted drafts.
pub(crate) async fn bin() -> Result<Vec<Copy>, Fault> {
    rows(BIN, None).await
}

/// What was last saved as a file of a draft.
pub(crate) async fn file(id: &str) -> Result<Option<Copy>, Fault> {
    row(FILES, id).await
}

/// Stores a draft, unless its second copy is another one than was known here, and some of its states;
/// the earliest states go where there are too many.
pub(crate) async fn store(
    known: &str,
    head: &Copy,
    new: &[Copy],
    most: usize,
) -> Result<Stored, Fault> {
    let (transaction, stores) = begin(true).await?;
    let key = JsValue::from_str(&head.id);
    let heads = stores(HEADS)?;
    let found = answer(&heads.get(&key)?).await?;
    // Its text is long, and no concern of ours where the mark is the one we know.
    let mark = Reflect::get(&found, &"mark".into()).unwrap_or_default();
    if mark.as_string().is_none_or(|mark| mark != known)
        && let Some(other) = Copy::read(&found)
    {
        // It may be this very state, of which the answer never came.
        if other.mark != head.mark || other.text != head.text {
            end(&transaction).await?;
            return Ok(Stored::Other(other));
        }
    }
    heads.put_with_key(&head.write()?, &key)?;
    // A draft that is written on is not in the bin.
    stores(BIN)?.delete(&key)?;
    let states = stores(STATES)?;
    for state in new {
        states.put_with_key(&state.write()?, &JsValue::from_str(&state.id))?;
    }
    let keys = states.get_all_keys_with_key(&range(&head.id)?)?;
    let keys: Array = answer(&keys).await?.unchecked_into();
    let surplus = (keys.length() as usize).saturating_sub(most);
    for key in keys.iter().take(surplus) {
        states.delete(&key)?;
    }
    end(&transaction).await?;
    Ok(Stored::Done)
}

/// Puts a draft into the bin; its states stay.
pub(crate) async fn throw(copy: &Copy) -> Result<(), Fault> {
    let (transaction, stores) = begin(true).await?;
    let key = JsValue::from_str(&copy.id);
    stores(HEADS)?.delete(&key)?;
    stores(BIN)?.put_with_key(&copy.write()?, &key)?;
    end(&transaction).await
}

/// Takes a draft out of the bin again.
pub(crate) async fn bring_back(copy: &Copy) -> Result<(), Fault> {
    let (transaction, stores) = begin(true).await?;
    let key = JsValue::from_str(&copy.id);
    stores(BIN)?.delete(&key)?;
    stores(HEADS)?.put_with_key(&copy.write()?, &key)?;
    end(&transaction).await
}

/// Deletes all there is of drafts, for good.
pub(crate) async fn forget(ids: &[String]) -> Result<(), Fault> {
    let (transaction, stores) = begin(true).await?;
    for id in ids {
        let key = JsValue::from_str(id);
        for name in [HEADS, BIN, FILES] {
            stores(name)?.delete(&key)?;
        }
        stores(STATES)?.delete(&range(id)?)?;
    }
    end(&transaction).await
}

/// Notes what was saved as a file.
pub(crate) async fn note_file(copy: &Copy) -> Result<(), Fault> {
    let (transaction, stores) = begin(false).await?;
    stores(FILES)?.put_with_key(&copy.write()?, &JsValue::from_str(&copy.id))?;
    end(&transaction).await
}

/// The stores of a transaction, by name.
type Stores = Box<dyn Fn(&str) -> Result<IdbObjectStore, JsValue>>;

/// Begins to change something; strictly where it must be on the disk when it is done.
async fn begin(is_strict: bool) -> Result<(IdbTransaction, Stores), Fault> {
    let database = open(true).await?.ok_or(Fault::Refused)?;
    let names: Array = [HEADS, STATES, BIN, FILES]
        .into_iter()
        .map(JsValue::from)
        .collect();
    let options = Object::new();
    let durability = if is_strict { "strict" } else { "default" };
    Reflect::set(&options, &"durability".into(), &durability.into())?;
    let begin: Function = Reflect::get(&database, &"transaction".into())?.unchecked_into();
    let started = begin.call3(&database, &names, &"readwrite".into(), &options);
    if started.is_err() {
        // A connection that the browser closed is no use any more.
        OPEN.take();
    }
    let transaction: IdbTransaction = started?.unchecked_into();
    let of = transaction.clone();
    Ok((transaction, Box::new(move |name| of.object_store(name))))
}

async fn end(transaction: &IdbTransaction) -> Result<(), Fault> {
    let ended = settled(|done, failed| {
        transaction.set_oncomplete(Some(done));
        transaction.set_onabort(Some(failed));
    });
    match ended.await {
        Ok(_) => Ok(()),
        Err(_) => Err(why(transaction)),
    }
}

async fn row(store: &str, id: &str) -> Result<Option<Copy>, Fault> {
    let Some(database) = open(false).await? else {
        return Ok(None);
    };
    let transaction = database.transaction_with_str(store)?;
    let asked = transaction
        .object_store(store)?
        .get(&JsValue::from_str(id))?;
    Ok(Copy::read(&answer(&asked).await?))
}

async fn rows(store: &str, of: Option<&str>) -> Result<Vec<Copy>, Fault> {
    let Some(database) = open(false).await? else {
        return Ok(Vec::new());
    };
    let transaction = database.transaction_with_str(store)?;
    let store = transaction.object_store(store)?;
    let asked = match of {
        Some(id) => store.get_all_with_key(&range(id)?)?,
        None => store.get_all()?,
    };
    let found: Array = answer(&asked).await?.unchecked_into();
    Ok(found.iter().filter_map(|row| Copy::read(&row)).collect())
}

/// The keys of all states of a draft.
fn range(id: &str) -> Result<JsValue, JsValue> {
    let (start, end) = (format!("{id}/"), format!("{id}/\u{FFFF}"));
    Ok(IdbKeyRange::bound(&start.into(), &end.into())?.into())
}

/// The database; where there is none it is made to be written in, and not to be read. It stays open
/// while drafts are stored several times a second, and closes at once when it is to be deleted.
async fn open(is_made: bool) -> Result<Option<IdbDatabase>, Fault> {
    if let Some(database) = OPEN.with_borrow(Clone::clone) {
        return Ok(Some(database));
    }
    let factory = factory().ok_or(Fault::Refused)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(ARCHIVE, 1)?;
    let is_new = Rc::new(Cell::new(false));
    let new = is_new.clone();
    let make: Closure<dyn FnMut(Event)> = Closure::once(move |event: Event| {
        new.set(true);
        // What cannot be made fails where it is used.
        let _ = furnish(&event, is_made);
    });
    request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
    let answered = answer(&request).await;
    if is_new.get() && !is_made {
        return Ok(None);
    }
    let opened: IdbDatabase = answered?.dyn_into().map_err(|_| Fault::Refused)?;
    let own = opened.clone();
    let close = Closure::<dyn FnMut()>::new(move || {
        own.close();
        OPEN.take();
    })
    .into_js_value();
    opened.set_onversionchange(Some(close.unchecked_ref()));
    opened.set_onclose(Some(close.unchecked_ref()));
    OPEN.replace(Some(opened.clone()));
    Ok(Some(opened))
}

/// Makes the stores of a new database, or takes back that it is made.
fn furnish(event: &Event, is_made: bool) -> Option<()> {
    let target = event.target()?;
    let request = target.dyn_ref::<IdbRequest>()?;
    if !is_made {
        return request.transaction()?.abort().ok();
    }
    let database = request.result().ok()?;
    let database: IdbDatabase = database.dyn_into().ok()?;
    for name in [HEADS, STATES, BIN, FILES] {
        database.create_object_store(name).ok()?;
    }
    Some(())
}
