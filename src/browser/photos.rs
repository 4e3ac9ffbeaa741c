//! Photos in this browser: made small here, kept in a database, or in memory alone where drafts are not
//! kept in the browser. They never leave it but in a file that somebody asks for.

use super::archive;
use super::clock;
use super::database::{self, Fault as Database};
use super::pick::Picked;
use super::storage;
use crate::photo::{LONGEST, SMALL, Subject, fit};
use crate::state::StorageKind;
use core::cell::RefCell;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use swanilai::zip::Zip;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap, Url,
};

/// How good a photo stays: signs can be read, and it has some 300 kB.
const QUALITY: f64 = 0.82;
/// The form in which photos are kept.
const KIND: &str = "image/jpeg";
/// Start of the keys of photos that are in memory alone.
const MEMORY: &str = "memori/";

/// A photo, without its content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Photo {
    pub(crate) key: String,
    pub(crate) unit: String,
    pub(crate) subject: Subject,
    /// In bytes.
    pub(crate) size: u32,
    /// Its small picture, as an address that holds it.
    pub(crate) small: String,
}

/// Why a photo is not kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fault {
    /// The browser cannot show it: no picture, or a kind it does not know.
    NotAPhoto,
    /// There is no room left.
    Full,
    /// The browser refuses.
    Refused,
}

impl From<Database> for Fault {
    fn from(fault: Database) -> Self {
        match fault {
            Database::Full => Self::Full,
            Database::Refused => Self::Refused,
        }
    }
}

/// A photo in memory: its draft, what is known of it, its content.
type Kept = (String, Photo, Blob);

thread_local! {
    static MEMORIES: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

/// Whether photos of a draft are kept in the browser: only where the draft itself is. So a draft that
/// is not found there any more was deleted, and its photos go with it.
pub(crate) fn is_kept(kind: StorageKind, draft: &str) -> bool {
    kind == StorageKind::Browser && storage::has_draft(draft) && database::is_there()
}

/// The photos of a draft, the earliest first.
pub(crate) async fn list(draft: &str) -> Vec<Photo> {
    let mut photos = database::photos(&format!("{draft}/"))
        .await
        .unwrap_or_default();
    MEMORIES.with_borrow(|kept| {
        let mine = kept.iter().filter(|(of, ..)| of == draft);
        photos.extend(mine.map(|(_, photo, _)| photo.clone()));
    });
    photos
}

/// Count and bytes of all photos in this browser, those of other drafts included.
pub(crate) async fn sum() -> (usize, u64) {
    let photos = database::photos("").await.unwrap_or_default();
    let bytes = photos.iter().map(|photo| u64::from(photo.size)).sum();
    (photos.len(), bytes)
}

/// Makes a photo small and keeps it.
pub(crate) async fn add(
    kind: StorageKind,
    draft: &str,
    unit: &str,
    subject: &Subject,
    file: &Picked,
) -> Result<(), Fault> {
    let (content, small) = shrink(&file.file).await?;
    let is_kept = is_kept(kind, draft);
    let start = if is_kept {
        draft
    } else {
        MEMORY.trim_end_matches('/')
    };
    let photo = Photo {
        // Keys sort by time.
        key: format!("{start}/{}-{}", clock::stamp(), clock::uuid()),
        unit: unit.to_owned(),
        subject: subject.clone(),
        size: size_of(&content),
        small,
    };
    if is_kept {
        return Ok(database::put(&photo, &content).await?);
    }
    MEMORIES.with_borrow_mut(|kept| kept.push((draft.to_owned(), photo, content)));
    Ok(())
}

/// Deletes a photo.
pub(crate) async fn delete(key: &str) -> Result<(), Fault> {
    if key.starts_with(MEMORY) {
        MEMORIES.with_borrow_mut(|kept| kept.retain(|(_, photo, _)| photo.key != key));
        return Ok(());
    }
    Ok(database::delete(&[key.to_owned()]).await?)
}

/// The content of a photo.
pub(crate) async fn content(key: &str) -> Option<Blob> {
    let in_memory = MEMORIES.with_borrow(|kept| {
        let found = kept.iter().find(|(_, photo, _)| photo.key == key);
        found.map(|(.., content)| content.clone())
    });
    match in_memory {
        Some(content) => Some(content),
        None => database::content(key).await,
    }
}

/// Deletes the photos of drafts that are not in this browser any more.
pub(crate) async fn sweep() {
    let Ok(photos) = database::photos("").await else {
        return;
    };
    // Those of deleted drafts that can be brought back stay, and those of drafts that only their
    // second copy still has.
    let (Ok(heads), Ok(bin)) = (archive::heads().await, archive::bin().await) else {
        return;
    };
    let kept: Vec<String> = heads.into_iter().chain(bin).map(|copy| copy.id).collect();
    // Looked up after the photos were read: a draft stored meanwhile keeps its own.
    let is_left = |key: &String| {
        let draft = key.split('/').next().unwrap_or_default();
        !storage::has_draft(draft) && !kept.iter().any(|id| id == draft)
    };
    let keys: Vec<String> = photos
        .into_iter()
        .map(|photo| photo.key)
        .filter(is_left)
        .collect();
    if !keys.is_empty() {
        // What could not be deleted now goes the next time.
        let _ = database::delete(&keys).await;
    }
    storage::note_photos(!database::photos("").await.unwrap_or_default().is_empty());
}

/// Forgets photos in memory.
pub(crate) fn forget() {
    MEMORIES.with_borrow_mut(Vec::clear);
}

/// The address of a photo while it is shown; dropping it gives its memory back.
#[derive(Debug)]
pub(crate) struct Shown(pub(crate) String);

impl Drop for Shown {
    fn drop(&mut self) {
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// A photo to be shown large.
pub(crate) async fn show(key: &str) -> Option<Shown> {
    let content = content(key).await?;
    Url::create_object_url_with_blob(&content).ok().map(Shown)
}

/// Downloads photos as one ZIP, each under its name, with a text that goes before them; none where a
/// photo cannot be read or the archive would be too large. One photo is in memory at a time.
pub(crate) async fn download(
    archive: &str,
    (file, text): (&str, &str),
    photos: &[(String, Photo)],
) -> Option<()> {
    let mut zip = Zip::new(&clock::now());
    let parts = Array::new();
    parts.push(&Uint8Array::from(&*zip.file(file, text.as_bytes())?));
    parts.push(&Uint8Array::from(text.as_bytes()));
    for (name, photo) in photos {
        let content = content(&photo.key).await?;
        let bytes = JsFuture::from(content.array_buffer()).await.ok()?;
        let head = zip.file(name, &Uint8Array::new(&bytes).to_vec())?;
        parts.push(&Uint8Array::from(&*head));
        parts.push(&content);
    }
    parts.push(&Uint8Array::from(&*zip.finish()));
    let about = BlobPropertyBag::new();
    about.set_type("application/zip");
    let blob = Blob::new_with_blob_sequence_and_options(&parts, &about).ok()?;
    super::files::download_blob(archive, &blob)
}

/// How much the browser says is used, and how much there may be, in bytes.
pub(crate) async fn estimate() -> Option<(u64, u64)> {
    let asked = web_sys::window()?.navigator().storage().estimate().ok()?;
    let said = JsFuture::from(asked).await.ok()?;
    let figure = |name: &str| whole(Reflect::get(&said, &name.into()).ok()?.as_f64()?);
    Some((figure("usage")?, figure("quota")?))
}

/// A figure of the browser as a whole number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sizes are whole numbers"
)]
fn whole(figure: f64) -> Option<u64> {
    (figure.is_finite() && figure >= 0.0).then_some(figure as u64)
}

fn size_of(blob: &Blob) -> u32 {
    whole(blob.size()).map_or(u32::MAX, |size| u32::try_from(size).unwrap_or(u32::MAX))
}

/// A photo as it is kept, and its small picture. Drawn anew, it has nothing of what the camera wrote
/// beside the picture: no place, no time, no device.
async fn shrink(file: &Blob) -> Result<(Blob, String), Fault> {
    let window = web_sys::window().ok_or(Fault::Refused)?;
    let bitmap = window
        .create_image_bitmap_with_blob(file)
        .map_err(|_| Fault::NotAPhoto)?;
    let bitmap = JsFuture::from(bitmap).await.map_err(|_| Fault::NotAPhoto)?;
    let bitmap: ImageBitmap = bitmap.dyn_into().map_err(|_| Fault::NotAPhoto)?;
    let drawn = draw(&bitmap, LONGEST).ok_or(Fault::Refused);
    let small = draw(&bitmap, SMALL).ok_or(Fault::Refused);
    // Gives back the memory of the whole picture at once.
    bitmap.close();
    let (drawn, small) = (drawn?, small?);
    let quality = JsValue::from_f64(QUALITY);
    let content = called(|done| {
        let _ = drawn.to_blob_with_type_and_encoder_options(done, KIND, &quality);
    });
    let content: Blob = content
        .await
        .and_then(|blob| blob.dyn_into().ok())
        .ok_or(Fault::Refused)?;
    let small = small.to_data_url_with_type_and_encoder_options(KIND, &quality);
    Ok((content, small.map_err(|_| Fault::Refused)?))
}

/// A picture on a canvas, its longer side not longer than so many pixels.
fn draw(bitmap: &ImageBitmap, longest: u32) -> Option<HtmlCanvasElement> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = fit(bitmap.width(), bitmap.height(), longest);
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let _ = Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into());
    // What is transparent becomes white and not black.
    context.set_fill_style_str("white");
    let (width, height) = (f64::from(width), f64::from(height));
    context.fill_rect(0.0, 0.0, width, height);
    let drawn = context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height);
    drawn.ok().map(|()| canvas)
}

/// What a function of the old kind calls back with.
async fn called(begin: impl FnMut(&Function)) -> Option<JsValue> {
    let begin = RefCell::new(begin);
    let promise = Promise::new(&mut |done, _| (begin.borrow_mut())(&done));
    JsFuture::from(promise).await.ok()
}
