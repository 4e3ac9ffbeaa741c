//! The database of photos: what is known of each, and its content, under the same key.
//!
//! It is opened for each piece of work and closed again, so that erasing never has to wait for it.

use super::photos::Photo;
use super::storage;
use crate::photo::Subject;
use core::cell::RefCell;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, Event, IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest,
    IdbRequest, IdbTransaction, IdbTransactionMode as Mode,
};

/// What is known of each photo.
const ABOUT: &str = "tentang";
/// The content of each photo.
const CONTENT: &str = "isi";

/// Why the database did not do it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fault {
    /// There is no room left.
    Full,
    /// The browser refuses.
    Refused,
}

impl From<JsValue> for Fault {
    fn from(error: JsValue) -> Self {
        let name = Reflect::get(&error, &"name".into()).ok();
        if name.and_then(|name| name.as_string()).as_deref() == Some("QuotaExceededError") {
            Self::Full
        } else {
            Self::Refused
        }
    }
}

pub(super) fn factory() -> Option<IdbFactory> {
    web_sys::window()?.indexed_db().ok()?
}

/// Whether the browser has a database at all; frames without an origin have none.
pub(crate) fn is_there() -> bool {
    factory().is_some()
}

/// The photos whose keys begin so, in the order of their keys.
pub(crate) async fn photos(start: &str) -> Result<Vec<Photo>, Fault> {
    // Looking for photos makes no database where there are none.
    if !storage::has_photos() {
        return Ok(Vec::new());
    }
    let database = open().await?;
    let found = read(&database, start).await;
    database.close();
    found
}

async fn read(database: &IdbDatabase, start: &str) -> Result<Vec<Photo>, Fault> {
    let transaction = database.transaction_with_str(ABOUT)?;
    let about = transaction.object_store(ABOUT)?;
    let end = format!("{start}\u{FFFF}");
    let range = IdbKeyRange::bound(&start.into(), &end.into())?;
    let values = about.get_all_with_key(&range)?;
    let values: Array = answer(&values).await?.unchecked_into();
    Ok(values.iter().filter_map(|value| photo(&value)).collect())
}

/// What is known of a photo, as it was stored.
fn photo(value: &JsValue) -> Option<Photo> {
    let words = |name: &str| Reflect::get(value, &name.into()).ok()?.as_string();
    Some(Photo {
        key: words("key")?,
        unit: words("unit")?,
        subject: Subject::read(&words("subject")?),
        size: words("size")?.parse().ok()?,
        small: words("small")?,
    })
}

/// Stores a photo, or nothing of it.
pub(crate) async fn put(photo: &Photo, content: &Blob) -> Result<(), Fault> {
    // Bytes and not a blob: older browsers cannot store blobs.
    let content = JsFuture::from(content.array_buffer()).await?;
    let about = Object::new();
    let size = photo.size.to_string();
    let fields = [
        ("key", &photo.key),
        ("unit", &photo.unit),
        ("subject", &photo.subject.key()),
        ("size", &size),
        ("small", &photo.small),
    ];
    for (name, words) in fields {
        Reflect::set(&about, &name.into(), &JsValue::from_str(words))?;
    }
    let key = JsValue::from_str(&photo.key);
    change(|of| {
        of(ABOUT)?.put_with_key(&about, &key)?;
        of(CONTENT)?.put_with_key(&content, &key)?;
        Ok(())
    })
    .await?;
    storage::note_photos(true);
    Ok(())
}

/// Deletes photos, all or none.
pub(crate) async fn delete(keys: &[String]) -> Result<(), Fault> {
    change(|of| {
        for key in keys {
            for store in [ABOUT, CONTENT] {
                of(store)?.delete(&JsValue::from_str(key))?;
            }
        }
        Ok(())
    })
    .await
}

/// The content of a photo.
pub(crate) async fn content(key: &str) -> Option<Blob> {
    let database = open().await.ok()?;
    let read = async || -> Result<JsValue, Fault> {
        let transaction = database.transaction_with_str(CONTENT)?;
        let content = transaction
            .object_store(CONTENT)?
            .get(&JsValue::from_str(key))?;
        answer(&content).await
    };
    let bytes = read().await;
    database.close();
    let bytes = bytes.ok().filter(|bytes| !bytes.is_undefined())?;
    let about = web_sys::BlobPropertyBag::new();
    about.set_type("image/jpeg");
    Blob::new_with_buffer_source_sequence_and_options(&Array::of1(&bytes), &about).ok()
}

/// The stores within one change, by name.
type Stores<'a> = &'a dyn Fn(&str) -> Result<IdbObjectStore, JsValue>;

/// Makes a change that happens as a whole or not at all.
async fn change(make: impl FnOnce(Stores<'_>) -> Result<(), JsValue>) -> Result<(), Fault> {
    let database = open().await?;
    let changed = changed(&database, make).await;
    database.close();
    changed
}

async fn changed(
    database: &IdbDatabase,
    make: impl FnOnce(Stores<'_>) -> Result<(), JsValue>,
) -> Result<(), Fault> {
    let both = Array::of2(&ABOUT.into(), &CONTENT.into());
    let transaction = database.transaction_with_str_sequence_and_mode(&both, Mode::Readwrite)?;
    if let Err(error) = make(&|name| transaction.object_store(name)) {
        // What was done of it already is taken back.
        let _ = transaction.abort();
        return Err(error.into());
    }
    let ended = settled(|done, failed| {
        transaction.set_oncomplete(Some(done));
        transaction.set_onabort(Some(failed));
    });
    match ended.await {
        Ok(_) => Ok(()),
        Err(_) => Err(why(&transaction)),
    }
}

pub(super) fn why(transaction: &IdbTransaction) -> Fault {
    let error = transaction.error();
    error.map_or(Fault::Refused, |error| JsValue::from(error).into())
}

/// Opens the database, which is made where there is none.
async fn open() -> Result<IdbDatabase, Fault> {
    let factory = factory().ok_or(Fault::Refused)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(storage::PHOTOS, 1)?;
    let make: Closure<dyn FnMut(Event)> = Closure::once(|event: Event| {
        // What cannot be made fails where it is used.
        let _ = furnish(&event);
    });
    request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
    answer(&request)
        .await?
        .dyn_into()
        .map_err(|_| Fault::Refused)
}

/// Makes the stores of a new database.
fn furnish(event: &Event) -> Option<()> {
    let target = event.target()?;
    let database = target.dyn_ref::<IdbRequest>()?.result().ok()?;
    let database: IdbDatabase = database.dyn_into().ok()?;
    for name in [ABOUT, CONTENT] {
        database.create_object_store(name).ok()?;
    }
    Some(())
}

/// What a request is answered.
pub(super) async fn answer(request: &IdbRequest) -> Result<JsValue, Fault> {
    let ended = settled(|done, failed| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(failed));
    });
    if ended.await.is_ok() {
        return Ok(request.result()?);
    }
    let error = request.error().ok().flatten();
    Err(error.map_or(Fault::Refused, |error| JsValue::from(error).into()))
}

/// Waits until one of two functions is called.
pub(super) async fn settled(begin: impl FnMut(&Function, &Function)) -> Result<JsValue, JsValue> {
    let begin = RefCell::new(begin);
    let promise = Promise::new(&mut |done, failed| {
        (begin.borrow_mut())(&done, &failed);
    });
    JsFuture::from(promise).await
}
