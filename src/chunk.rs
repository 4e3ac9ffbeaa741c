//! The app in chunks that are fetched when they are needed, so that the first view is light.
//!
//! Each function in `cuts!` is a place where `wasm-split` may cut the program: what only it reaches
//! goes into a file of its own. Without the feature `split`, as under `trunk serve`, all is one file
//! and every chunk is there from the start.

use crate::browser::{host, storage};
use crate::drafts::Keep;
use crate::drafts::draft;
use crate::hooks::Store;
use crate::own;
use crate::pages;
use crate::photo::Subject;
use crate::routes::Route;
use crate::state::{Action, DraftInfo, Open, State, StorageKind};
use std::rc::Rc;
use swanilai::instrument::{Instrument, Texts};
use swanilai::text::Lang;
use swanilai::work;
use wasm_bindgen_futures::spawn_local;
use yew::Html;

#[cfg(not(feature = "split"))]
use core::convert::Infallible as Missing;
#[cfg(feature = "split")]
use wasm_split_helpers::{SplitLoaderError as Missing, wasm_split};

/// A part of the app that comes in a file of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Chunk {
    /// Instruments and the readers of files: what every page but the first works with.
    Base,
    /// Beginning an assessment, its task list and its sheets.
    Form,
    /// The result and its working.
    Result,
    /// Opening and merging files.
    Open,
    /// The quick calculator.
    Calculator,
    /// The instruments' pages, and the page about the app.
    Info,
    /// The plan to a target, and the repairs.
    Plan,
    /// Units compared, years, scenarios, trials.
    Outlook,
    /// The papers: report, record, one page.
    Report,
    /// Many files in one table.
    Rekap,
    /// What plans and joins many files, where the engine cannot do it in a worker.
    Engine,
    /// Adjusting an instrument.
    Adjust,
    /// Evidence of a draft, and the walk through the building.
    Evidence,
    /// Photos and their database.
    Photos,
    /// Handing a draft on, and its earlier states.
    Share,
    /// Workbooks and tables.
    Spreadsheet,
    /// Code for other people's sites.
    Snippet,
    /// What only those see who use the app in somebody else's page.
    Embed,
    /// What keeps drafts: their second copy, earlier states, other tabs, the bin.
    Keep,
}

impl Chunk {
    /// All of them, in the order in which a person is likely to need them.
    pub(crate) const ALL: [Self; 19] = [
        Self::Base,
        Self::Form,
        Self::Keep,
        Self::Result,
        Self::Open,
        Self::Calculator,
        Self::Info,
        Self::Plan,
        Self::Outlook,
        Self::Report,
        Self::Rekap,
        Self::Engine,
        Self::Adjust,
        Self::Evidence,
        Self::Photos,
        Self::Share,
        Self::Spreadsheet,
        Self::Snippet,
        Self::Embed,
    ];

    /// The chunks that are there from the start.
    pub(crate) fn at_start() -> Vec<Self> {
        if cfg!(feature = "split") {
            Vec::new()
        } else {
            Self::ALL.to_vec()
        }
    }

    /// What the page of a route consists of, beside what is there from the start.
    pub(crate) fn needed(route: &Route) -> &'static [Self] {
        match route {
            Route::Home | Route::Unknown => &[],
            Route::New | Route::Tasks(_) | Route::Unit(..) | Route::Sheet(..) => {
                &[Self::Base, Self::Form, Self::Keep]
            }
            Route::Result(_) => &[Self::Base, Self::Result, Self::Keep],
            Route::Open | Route::Link(_) => &[Self::Base, Self::Open],
            Route::Calculator => &[Self::Base, Self::Calculator],
            Route::Instruments | Route::Instrument(_) | Route::About => &[Self::Base, Self::Info],
            Route::Plan(_) => &[Self::Base, Self::Plan, Self::Keep],
            Route::Compare(_) | Route::Scenario(_) => &[Self::Base, Self::Outlook, Self::Keep],
            Route::Report(_) | Route::Brief(_) => &[Self::Base, Self::Report, Self::Keep],
            Route::Rekap => &[Self::Base, Self::Rekap],
            Route::Adjust(_) => &[Self::Base, Self::Adjust],
            Route::Snippet => &[Self::Base, Self::Snippet],
            Route::Evidence(_) | Route::Walk(..) => &[Self::Base, Self::Evidence, Self::Keep],
            Route::Share(_) | Route::History(_) => &[Self::Base, Self::Share, Self::Keep],
            Route::Spreadsheet(_) => &[Self::Base, Self::Spreadsheet, Self::Keep],
        }
    }

    /// Fetches the chunk; whether it is there.
    #[cfg(feature = "split")]
    pub(crate) async fn fetch(self) -> bool {
        match self {
            Self::Base => fetch_base().await.is_ok() && now(base()).is_some(),
            Self::Form => fetch_form().await.is_ok(),
            Self::Result => fetch_result().await.is_ok(),
            Self::Open => fetch_open().await.is_ok(),
            Self::Calculator => fetch_calculator().await.is_ok(),
            Self::Info => fetch_info().await.is_ok(),
            Self::Plan => fetch_plan().await.is_ok(),
            Self::Outlook => fetch_outlook().await.is_ok(),
            Self::Report => fetch_report().await.is_ok(),
            Self::Rekap => fetch_rekap().await.is_ok(),
            Self::Engine => fetch_engine().await.is_ok(),
            Self::Adjust => fetch_adjust().await.is_ok(),
            Self::Evidence => fetch_evidence().await.is_ok(),
            Self::Photos => fetch_photos().await.is_ok(),
            Self::Share => fetch_share().await.is_ok(),
            Self::Spreadsheet => fetch_spreadsheet().await.is_ok(),
            Self::Snippet => fetch_snippet().await.is_ok(),
            Self::Embed => fetch_embed().await.is_ok(),
            Self::Keep => fetch_keep().await.is_ok(),
        }
    }

    /// All are there from the start.
    #[cfg(not(feature = "split"))]
    pub(crate) fn fetch(self) -> impl Future<Output = bool> {
        core::future::ready(Self::at_start().contains(&self))
    }
}

/// Declares where chunks are cut off: one function each, called through `now` once its chunk is there.
macro_rules! cuts {
    ($($chunk:ident, $fetch:ident: fn $name:ident($($arg:ident: $kind:ty),*) -> $out:ty { $body:expr })*) => {
        $(
            #[cfg_attr(feature = "split", wasm_split($chunk, fallible, preload($fetch)))]
            fn $name($($arg: $kind),*) -> Result<$out, Missing> {
                Ok($body)
            }
        )*
    };
}

cuts! {
    base, fetch_base: fn base() -> Readers { Readers::bring() }
    form, fetch_form: fn form(store: &Store) -> Html { pages::form(store) }
    result, fetch_result: fn result(store: &Store) -> Html { pages::result(store) }
    open, fetch_open: fn open(store: &Store) -> Html { pages::open(store) }
    calculator, fetch_calculator: fn calculator(store: &Store) -> Html { pages::calculator(store) }
    info, fetch_info: fn info(store: &Store) -> Html { pages::info(store) }
    plan, fetch_plan: fn plan(store: &Store) -> Html { pages::plan(store) }
    outlook, fetch_outlook: fn outlook(store: &Store) -> Html { pages::outlook(store) }
    report, fetch_report: fn report(store: &Store) -> Html { pages::report(store) }
    rekap, fetch_rekap: fn rekap(store: &Store) -> Html { pages::rekap(store) }
    engine, fetch_engine: fn engine() -> Carry { work::carry_out }
    adjust, fetch_adjust: fn adjust(store: &Store) -> Html { pages::adjust(store) }
    evidence, fetch_evidence: fn evidence(store: &Store) -> Html { pages::evidence(store) }
    photos, fetch_photos: fn photos() -> Photos { Photos::bring() }
    share, fetch_share: fn share(store: &Store) -> Html { pages::share(store) }
    spreadsheet, fetch_spreadsheet: fn spreadsheet(store: &Store) -> Html { pages::spreadsheet(store) }
    snippet, fetch_snippet: fn snippet(store: &Store) -> Html { pages::snippet(store) }
    embed, fetch_embed: fn embed(store: &Store, at_end: bool) -> Html { pages::embed(store, at_end) }
    keep, fetch_keep: fn keep() -> Keep { Keep::bring() }
}

/// The answer of a function whose chunk is there; none where it is not.
#[cfg(feature = "split")]
fn now<T>(call: impl Future<Output = Result<T, Missing>>) -> Option<T> {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};
    match pin!(call).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => answer.ok(),
        Poll::Pending => None,
    }
}

#[cfg(not(feature = "split"))]
fn now<T>(call: Result<T, Missing>) -> Option<T> {
    call.ok()
}

/// The page of the route at hand; none while a chunk of it is missing.
pub(crate) fn page_of(store: &Store) -> Option<Html> {
    match store.route {
        Route::Home | Route::Unknown => Some(pages::first(store)),
        _ if !store.has_page() => None,
        Route::New | Route::Tasks(_) | Route::Unit(..) | Route::Sheet(..) => now(form(store)),
        Route::Result(_) => now(result(store)),
        Route::Open | Route::Link(_) => now(open(store)),
        Route::Calculator => now(calculator(store)),
        Route::Instruments | Route::Instrument(_) | Route::About => now(info(store)),
        Route::Plan(_) => now(plan(store)),
        Route::Compare(_) | Route::Scenario(_) => now(outlook(store)),
        Route::Report(_) | Route::Brief(_) => now(report(store)),
        Route::Rekap => now(rekap(store)),
        Route::Adjust(_) => now(adjust(store)),
        Route::Evidence(_) | Route::Walk(..) => now(evidence(store)),
        Route::Share(_) | Route::History(_) => now(share(store)),
        Route::Spreadsheet(_) => now(spreadsheet(store)),
        Route::Snippet => now(snippet(store)),
    }
}

/// What those are told who are guests in somebody else's page; nothing elsewhere.
pub(crate) fn embed_of(store: &Store, at_end: bool) -> Html {
    let is_there = host::is_guest() && store.has(Chunk::Embed);
    let told = is_there.then(|| now(embed(store, at_end))).flatten();
    told.unwrap_or_default()
}

/// How a task is carried out, see `work.rs`.
type Carry = fn(&str, &[String], &mut dyn FnMut(u32, u32) -> bool) -> String;

/// Carries out a task; none where the engine is not there.
pub(crate) fn work(
    task: &str,
    input: &[String],
    tell: &mut dyn FnMut(u32, u32) -> bool,
) -> Option<String> {
    now(engine()).map(|carry| carry(task, input, tell))
}

/// What reads, as the first view may call it: by address, since its code comes later.
#[derive(Clone, Copy)]
pub(crate) struct Readers {
    /// The texts of an instrument, from those of a file; none where they cannot be read.
    pub(crate) texts: fn(Option<&str>, &Instrument, Lang) -> Option<Texts>,
    /// The instruments of one's own that are stored.
    pub(crate) packs: fn(StorageKind) -> Vec<Rc<Instrument>>,
    /// What the list shows of every stored draft.
    pub(crate) drafts: fn(StorageKind) -> Vec<DraftInfo>,
    /// A stored draft, ready to work on.
    pub(crate) draft: fn(StorageKind, &str) -> Option<Open>,
}

impl Readers {
    fn bring() -> Self {
        swanilai::instrument::bring_packs();
        Self {
            texts: own::texts,
            packs: own::list,
            drafts: draft::list,
            draft: draft::load,
        }
    }

    /// The readers, once their chunk is there.
    pub(crate) fn of(state: &State) -> Option<Self> {
        state.has(Chunk::Base).then(|| now(base()))?
    }
}

/// What knows photos, called by address: other pages show them where their chunk is there.
#[derive(Clone, Copy)]
pub(crate) struct Photos {
    /// The photos of one thing of a unit of a draft, with the buttons to take and delete them.
    pub(crate) album: fn(&Store, &str, &str, &Subject) -> Html,
    /// All photos of the draft at hand, the room they take, and the archive.
    pub(crate) overview: fn(&Store) -> Html,
    /// Forgets what is in memory.
    pub(crate) forget: fn(),
    /// Deletes photos of drafts that are gone.
    sweep: fn(),
}

impl Photos {
    fn bring() -> Self {
        Self {
            album: pages::album,
            overview: pages::overview,
            forget: pages::forget_photos,
            sweep: pages::sweep_photos,
        }
    }

    /// What knows photos, once its chunk is there.
    pub(crate) fn of(state: &State) -> Option<Self> {
        state.has(Chunk::Photos).then(|| now(photos()))?
    }
}

/// What keeps drafts, once its chunk is there.
pub(crate) fn keeper(state: &State) -> Option<Keep> {
    state.has(Chunk::Keep).then(|| now(keep()))?
}

/// Puts a draft into the bin; without what keeps drafts nothing is deleted, since it could not be undone.
pub(crate) fn delete_draft(store: &Store, id: &str) {
    if let Some(keep) = keeper(store) {
        return (keep.delete)(store, id);
    }
    let (store, id) = (store.clone(), id.to_owned());
    spawn_local(async move {
        match (Chunk::Keep.fetch().await, now(keep())) {
            (true, Some(keep)) => (keep.delete)(&store, &id),
            _ => store.dispatch(Action::ChunksFailed(true)),
        }
    });
}

/// Notes that somebody has a draft as a file: a person said so, or an app took it.
pub(crate) fn took_file(open: &Open) {
    let open = open.clone();
    spawn_local(async move {
        if Chunk::Keep.fetch().await
            && let Some(keep) = now(keep())
        {
            (keep.took)(&open);
        }
    });
}

/// Deletes the photos of drafts that are gone; fetches what can do that only where there are photos.
pub(crate) fn sweep_photos() {
    if storage::has_photos() {
        spawn_local(async {
            if Chunk::Photos.fetch().await
                && let Some(photos) = now(photos())
            {
                (photos.sweep)();
            }
        });
    }
}
