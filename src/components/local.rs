//! State that belongs to one place on a page, such as whether a list is unfolded: kept while the place is on the page.

use std::any::Any;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use yew::html::Scope;
use yew::virtual_dom::{Key, VComp};
use yew::{Component, Context, Html, Properties};

/// State that belongs to one place on the page and goes with it.
pub(crate) struct Local<T> {
    state: Rc<RefCell<T>>,
    place: Scope<Place>,
}

impl<T> Clone for Local<T> {
    fn clone(&self) -> Self {
        Self {
            state: self.state.clone(),
            place: self.place.clone(),
        }
    }
}

impl<T: Clone> Local<T> {
    /// The state at this moment.
    pub(crate) fn get(&self) -> T {
        self.state.borrow().clone()
    }
}

impl<T> Local<T> {
    /// Reads something of the state.
    pub(crate) fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.state.borrow())
    }

    /// Changes the state and draws the place anew.
    pub(crate) fn update(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.state.borrow_mut());
        self.place.send_message(());
    }

    /// Changes the state without drawing anything: for what is only remembered.
    pub(crate) fn with_mut(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.state.borrow_mut());
    }

    /// The state for what may outlive the place, or is part of the state itself.
    pub(crate) fn afar(&self) -> Afar<T> {
        Afar {
            state: Rc::downgrade(&self.state),
            place: self.place.clone(),
        }
    }
}

/// State of a place that may be gone by then.
pub(crate) struct Afar<T> {
    state: Weak<RefCell<T>>,
    place: Scope<Place>,
}

impl<T> Clone for Afar<T> {
    fn clone(&self) -> Self {
        Self {
            state: self.state.clone(),
            place: self.place.clone(),
        }
    }
}

impl<T> Afar<T> {
    /// Whether the place is still there.
    pub(crate) fn is_there(&self) -> bool {
        self.state.strong_count() > 0
    }

    /// Changes the state and draws the place anew, if it is still there.
    pub(crate) fn update(&self, change: impl FnOnce(&mut T)) {
        if let Some(state) = self.state.upgrade() {
            change(&mut state.borrow_mut());
            self.place.send_message(());
        }
    }
}

/// A place with state of its own, named among its siblings.
///
/// The state begins as its default when the place appears and is dropped when it goes.
pub(crate) fn local<T: Default + 'static>(
    key: &str,
    view: impl Fn(&Local<T>) -> Html + 'static,
) -> Html {
    place(key, begin::<T>(), None, with_state(view))
}

/// A place with state of its own that shows nothing but what it is `of`: drawn anew only when that
/// or its state changes, so that a page of many such places answers a key stroke at once.
pub(crate) fn local_of<S: PartialEq + 'static, T: Default + 'static>(
    key: &str,
    of: S,
    view: impl Fn(&S, &Local<T>) -> Html + 'static,
) -> Html {
    let of = Rc::new(of);
    let seen = Seen {
        what: of.clone(),
        is_same: |one, other| one.downcast_ref::<S>() == other.downcast_ref::<S>(),
    };
    let view = with_state(move |state: &Local<T>| view(&of, state));
    place(key, begin::<T>(), Some(seen), view)
}

fn begin<T: Default + 'static>() -> Begin {
    Rc::new(|| Rc::new(RefCell::new(T::default())))
}

fn with_state<T: 'static>(view: impl Fn(&Local<T>) -> Html + 'static) -> View {
    Rc::new(move |state: &Rc<dyn Any>, place: &Scope<Place>| {
        // The state was made for this very view, so the type is always the right one.
        let Ok(state) = state.clone().downcast::<RefCell<T>>() else {
            return Html::default();
        };
        view(&Local {
            state,
            place: place.clone(),
        })
    })
}

#[inline(never)]
fn place(key: &str, begin: Begin, seen: Option<Seen>, view: View) -> Html {
    let props = PlaceProps { begin, seen, view };
    VComp::new::<Place>(Rc::new(props), Some(Key::from(key))).into()
}

type Begin = Rc<dyn Fn() -> Rc<dyn Any>>;
type View = Rc<dyn Fn(&Rc<dyn Any>, &Scope<Place>) -> Html>;

/// Everything a place depends on, and how to compare it.
struct Seen {
    what: Rc<dyn Any>,
    is_same: fn(&dyn Any, &dyn Any) -> bool,
}

#[derive(Properties)]
pub(crate) struct PlaceProps {
    begin: Begin,
    seen: Option<Seen>,
    view: View,
}

impl PartialEq for PlaceProps {
    fn eq(&self, other: &Self) -> bool {
        match (&self.seen, &other.seen) {
            (Some(one), Some(other)) => (one.is_same)(one.what.as_ref(), other.what.as_ref()),
            // What a place shows depends on what its view holds on to: always draw.
            _ => false,
        }
    }
}

/// The one component behind every place with state.
pub(crate) struct Place {
    state: Rc<dyn Any>,
}

impl Component for Place {
    type Message = ();
    type Properties = PlaceProps;

    fn create(context: &Context<Self>) -> Self {
        Self {
            state: (context.props().begin)(),
        }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        (context.props().view)(&self.state, context.link())
    }
}
