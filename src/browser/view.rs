//! Building the page: elements by plain function calls, and state that belongs to one place.
//!
//! `html!` and function components unfold into much code at each use; these calls do not, which
//! is what keeps the app light on a slow link. What they build is Yew's own virtual DOM.

use std::any::Any;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use yew::html::Scope;
use yew::virtual_dom::{Key, Listener, ListenerKind, VComp, VList, VNode, VTag, VText};
use yew::{Component, Context, Html, Properties};

/// An element in the making.
#[must_use]
pub(crate) struct El(Box<VTag>);

/// Begins an element.
pub(crate) fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(tag)))
}

/// A plain text.
pub(crate) fn text(text: &str) -> Html {
    VText::new(text.to_owned()).into()
}

/// Nothing.
pub(crate) fn nothing() -> Html {
    VNode::default()
}

/// Several nodes beside each other.
pub(crate) fn all(nodes: impl IntoIterator<Item = Html>) -> Html {
    list(nodes.into_iter().collect())
}

fn list(nodes: Vec<Html>) -> Html {
    VList::with_children(nodes, None).into()
}

/// A node where a condition holds.
pub(crate) fn when(condition: bool, node: impl FnOnce() -> Html) -> Html {
    if condition { node() } else { nothing() }
}

/// An element with a class and a text; an empty class is none.
pub(crate) fn say(tag: &'static str, class: &'static str, words: &str) -> Html {
    let element = el(tag).text(words);
    if class.is_empty() {
        element.done()
    } else {
        element.class(class).done()
    }
}

/// A paragraph.
pub(crate) fn p(words: &str) -> Html {
    say("p", "", words)
}

/// A heading of a page, which takes focus when the page comes up.
pub(crate) fn heading(words: &str) -> Html {
    el("h1").attr("tabindex", "-1").text(words).done()
}

/// A link.
pub(crate) fn link(href: String, words: &str) -> El {
    el("a").set("href", href).text(words)
}

/// A name typed by a person, kept apart from the direction of the text around it.
pub(crate) fn name(words: &str) -> Html {
    say("bdi", "", words)
}

/// A button that does something.
pub(crate) fn button(words: &str, act: impl Fn() + 'static) -> El {
    el("button").attr("type", "button").text(words).onclick(act)
}

impl El {
    /// Sets an attribute that is always the same.
    #[inline(never)]
    pub(crate) fn attr(mut self, key: &'static str, value: &'static str) -> Self {
        self.0.add_attribute(key, value);
        self
    }

    /// Sets an attribute.
    #[inline(never)]
    pub(crate) fn set(mut self, key: &'static str, value: String) -> Self {
        self.0.add_attribute(key, value);
        self
    }

    /// Sets an attribute where there is a value.
    #[inline(never)]
    pub(crate) fn maybe(self, key: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.set(key, value),
            None => self,
        }
    }

    /// Sets an attribute without a value, such as `disabled`, where a condition holds.
    pub(crate) fn flag(self, key: &'static str, condition: bool) -> Self {
        if condition { self.attr(key, "") } else { self }
    }

    /// Says that a button does nothing now. It keeps the focus, which `disabled` would drop.
    pub(crate) fn unavailable(self, condition: bool) -> Self {
        if condition {
            self.attr("aria-disabled", "true")
        } else {
            self
        }
    }

    /// Sets the class.
    pub(crate) fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Sets the id.
    pub(crate) fn id(self, id: String) -> Self {
        self.set("id", id)
    }

    /// Names the node among its siblings, so that it keeps its state when they move.
    #[inline(never)]
    pub(crate) fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// What a field holds; for inputs and text areas.
    #[inline(never)]
    pub(crate) fn value(mut self, value: String) -> Self {
        self.0.set_value(Some(yew::AttrValue::from(value)));
        self
    }

    /// Whether a radio button or check box is set.
    #[inline(never)]
    pub(crate) fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// Whether an option of a list is the chosen one, also after somebody chose another.
    #[inline(never)]
    pub(crate) fn chosen(mut self, chosen: bool) -> Self {
        self.0.add_property("selected", chosen);
        self
    }

    /// Appends a text.
    #[inline(never)]
    pub(crate) fn text(mut self, words: &str) -> Self {
        self.0.add_child(text(words));
        self
    }

    /// Appends a node.
    #[inline(never)]
    pub(crate) fn child(mut self, node: Html) -> Self {
        self.0.add_child(node);
        self
    }

    /// Appends nodes.
    pub(crate) fn children(self, nodes: impl IntoIterator<Item = Html>) -> Self {
        self.append(nodes.into_iter().collect())
    }

    #[inline(never)]
    fn append(mut self, nodes: Vec<Html>) -> Self {
        // A list of its own: nodes may come and go without disturbing the siblings after them.
        self.0.add_child(list(nodes));
        self
    }

    /// Does something on a click, a key press on the button included.
    pub(crate) fn onclick(self, act: impl Fn() + 'static) -> Self {
        self.on(ListenerKind::onclick, Rc::new(move |_| act()))
    }

    /// Does something in place of following a link.
    pub(crate) fn onfollow(self, act: impl Fn() + 'static) -> Self {
        self.on(
            ListenerKind::onclick,
            Rc::new(move |event| {
                event.prevent_default();
                act();
            }),
        )
    }

    /// Passes on what a field holds after every key stroke.
    pub(crate) fn oninput(self, act: impl Fn(String) + 'static) -> Self {
        self.on_value(ListenerKind::oninput, Box::new(act))
    }

    /// Passes on what a field holds after a choice.
    pub(crate) fn onchange(self, act: impl Fn(String) + 'static) -> Self {
        self.on_value(ListenerKind::onchange, Box::new(act))
    }

    #[inline(never)]
    fn on_value(self, kind: ListenerKind, act: Box<dyn Fn(String)>) -> Self {
        self.on(kind, Rc::new(move |event| act(super::input::value(event))))
    }

    /// Does something in place of sending a form.
    pub(crate) fn onsubmit(self, act: impl Fn() + 'static) -> Self {
        self.on(
            ListenerKind::onsubmit,
            Rc::new(move |event| {
                event.prevent_default();
                act();
            }),
        )
    }

    /// Passes on any event, for what is only known in `platform`.
    #[inline(never)]
    pub(crate) fn on(mut self, kind: ListenerKind, act: Rc<dyn Fn(&web_sys::Event)>) -> Self {
        self.0.add_listener(Rc::new(On { kind, act }));
        self
    }

    /// The finished node.
    #[inline(never)]
    pub(crate) fn done(self) -> Html {
        (*self.0).into()
    }
}

struct On {
    kind: ListenerKind,
    act: Rc<dyn Fn(&web_sys::Event)>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: web_sys::Event) {
        (self.act)(&event);
    }

    fn passive(&self) -> bool {
        false
    }
}

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
            return nothing();
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
