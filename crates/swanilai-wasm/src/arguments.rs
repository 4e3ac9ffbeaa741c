//! What callers hand over as arguments: any value of JavaScript, read in one way.
//!
//! `docs/module.md` has the table of what each kind of value means.
//! What has no meaning is refused where it stands; nothing is left out in silence.

use core::cell::Cell;
use js_sys::{Array, Function, JsString};
use swanilai::json::{self, Limits, Node, Path, Value};
use swanilai::problem::{Code, Problem};
use wasm_bindgen::prelude::*;

/// Most bytes of an argument; several assessments may be merged in one call.
const LIMITS: Limits = Limits {
    bytes: 64 << 20,
    depth: Limits::DEFAULT.depth,
};

/// What a value counts at least against the limit, in bytes; about what it takes when written.
const LEAST: usize = 8;

// Whatever may run code of the caller (getters, proxies, `toJSON`) may throw. `catch` makes an error
// of that; without it the exception would leave Rust's frames unfinished.
#[wasm_bindgen]
extern "C" {
    /// Any object, to be asked for its fields.
    type Thing;

    #[wasm_bindgen(method, catch, structural, indexing_getter)]
    fn field(this: &Thing, key: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, structural, indexing_getter)]
    fn item(this: &Thing, index: u32) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, getter, js_name = toJSON)]
    fn to_json(this: &Thing) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, getter)]
    fn length(this: &Thing) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ArrayBuffer, js_name = isView)]
    fn is_binary(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = entries)]
    fn entries(value: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(value: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = getPrototypeOf)]
    fn prototype_of(value: &JsValue) -> Result<JsValue, JsValue>;

    /// `[object Date]` and the like, also for objects of another frame.
    #[wasm_bindgen(catch, js_namespace = ["Object", "prototype", "toString"], js_name = call)]
    fn tag_of(value: &JsValue) -> Result<String, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["Number", "prototype", "valueOf"], js_name = call)]
    fn boxed_number(value: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["String", "prototype", "valueOf"], js_name = call)]
    fn boxed_text(value: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["Boolean", "prototype", "valueOf"], js_name = call)]
    fn boxed_flag(value: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["BigInt", "prototype", "valueOf"], js_name = call)]
    fn boxed_whole(value: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(thread_local_v2, js_namespace = Object, js_name = prototype)]
    static PLAIN: JsValue;
}

/// Reads an argument; `undefined` is read as `null`. `name` begins the paths of problems and may be empty.
///
/// # Errors
/// The first value that cannot be read, with its path.
pub(super) fn read(value: &JsValue, name: &str) -> Result<Node, Problem> {
    let walk = Walk {
        left: Cell::new(LIMITS.bytes),
    };
    let root = Path::Root;
    let named = Path::Key(&root, name);
    let path = if name.is_empty() { &root } else { &named };
    let found = walk.value(
        value,
        At {
            path,
            up: None,
            depth: 0,
        },
        Likely::Object,
    );
    Ok(found?.unwrap_or(Value::Null.into()))
}

/// `None` stands for `undefined`.
type Found = Result<Option<Node>, Problem>;

/// What a value most likely is, by the name of its field. It only says what is asked first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Likely {
    Text,
    Number,
    List,
    Object,
}

impl Likely {
    fn field(name: &str) -> Self {
        match name {
            "level" | "score" | "version" | "year" => Self::Number,
            "marks" | "units" | "history" | "repairs" | "evidence" => Self::List,
            "id" | "name" | "kind" | "note" | "date" | "by" => Self::Text,
            _ => Self::Object,
        }
    }
}

/// Whether an object came from a `toJSON`, which is asked once.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    No,
    Yes,
}

/// Where the walk is.
#[derive(Clone, Copy)]
struct At<'a> {
    path: &'a Path<'a>,
    /// The object or list around.
    up: Option<&'a Up<'a>>,
    /// How many there are around.
    depth: usize,
}

struct Up<'a> {
    value: &'a JsValue,
    at: At<'a>,
}

struct Walk {
    /// Bytes that may still come.
    left: Cell<usize>,
}

fn refused(code: Code, at: At<'_>, found: &str, expected: &str) -> Problem {
    Problem::new(code, at.path.to_string(), found, expected)
}

fn wrong(at: At<'_>, found: &str) -> Problem {
    refused(Code::WrongType, at, found, "JSON")
}

/// What the caller's own code threw.
fn thrown(at: At<'_>) -> impl FnOnce(JsValue) -> Problem {
    move |_| wrong(at, "exception")
}

impl Walk {
    fn spend(&self, bytes: usize) -> Result<(), Problem> {
        let left = self.left.get().checked_sub(bytes).ok_or_else(|| {
            let found = LIMITS.bytes.saturating_add(bytes);
            json::too_large(found, LIMITS.bytes)
        })?;
        self.left.set(left);
        Ok(())
    }

    fn value(&self, value: &JsValue, at: At<'_>, likely: Likely) -> Found {
        self.spend(LEAST)?;
        match likely {
            Likely::Object | Likely::List if value.is_object() => {
                return self.object(value, at, likely, Asked::No);
            }
            Likely::Number => {
                if let Some(number) = value.as_f64() {
                    return number_node(number, value, at).map(Some);
                }
            }
            Likely::Object | Likely::List | Likely::Text => {}
        }
        if let Some(text) = value.as_string() {
            return Ok(Some(Node::text(self.text(text, value, at)?)));
        }
        if let Some(number) = value.as_f64() {
            return number_node(number, value, at).map(Some);
        }
        if value.is_object() {
            return self.object(value, at, likely, Asked::No);
        }
        if let Some(flag) = value.as_bool() {
            return Ok(Some(flag.into()));
        }
        if value.is_null() {
            return Ok(Some(Value::Null.into()));
        }
        if value.is_undefined() {
            return Ok(None);
        }
        if value.is_bigint() {
            return whole_node(value, at).map(Some);
        }
        let kind = value.js_typeof().as_string().unwrap_or_default();
        Err(wrong(at, &kind))
    }

    /// A text. Half a character cannot be written in UTF-8: it arrives as U+FFFD, and is refused.
    fn text(&self, text: String, value: &JsValue, at: At<'_>) -> Result<String, Problem> {
        self.spend(text.len())?;
        // Its first byte is rare, and looking for it is quick.
        if text.bytes().any(|byte| byte == 0xEF)
            && text.contains('\u{FFFD}')
            && let Some(unit) = half_character(value.unchecked_ref())
        {
            return Err(refused(Code::BadEscape, at, &escape(unit), ""));
        }
        Ok(text)
    }

    /// A list or an object. Crossing over to JavaScript costs most, so plain ones come with few questions.
    fn object(&self, value: &JsValue, at: At<'_>, likely: Likely, asked: Asked) -> Found {
        if likely == Likely::List && is_array(value).map_err(thrown(at))? {
            return self.list(value, at).map(Some);
        }
        let prototype = prototype_of(value).map_err(thrown(at))?;
        if PLAIN.with(|plain| prototype == *plain) || prototype.is_null() {
            return self.fields(value, at, asked);
        }
        if is_array(value).map_err(thrown(at))? {
            return self.list(value, at).map(Some);
        }
        if asked == Asked::No {
            let thing: &Thing = value.unchecked_ref();
            let method = thing.to_json().map_err(thrown(at))?;
            if let Some(method) = method.dyn_ref::<Function>() {
                return self.written(value, method, at);
            }
        }
        self.unusual(value, &prototype, at)
    }

    /// What `toJSON` makes of an object, such as a date.
    fn written(&self, value: &JsValue, method: &Function, at: At<'_>) -> Found {
        let name = match at.path {
            Path::Root => JsValue::from_str(""),
            Path::Key(_, key) => JsValue::from_str(key),
            Path::Index(_, index) => JsValue::from_str(&index.to_string()),
        };
        let text = method.call1(value, &name).map_err(thrown(at))?;
        if text.is_null() && tag_of(value).is_ok_and(|tag| tag == "[object Date]") {
            return Err(wrong(at, "Invalid Date"));
        }
        if text.is_object() {
            self.object(&text, at, Likely::Object, Asked::Yes)
        } else {
            self.value(&text, at, Likely::Text)
        }
    }

    fn list(&self, value: &JsValue, at: At<'_>) -> Result<Node, Problem> {
        let up = Self::descend(value, at)?;
        let thing: &Thing = value.unchecked_ref();
        let length = thing.length().map_err(thrown(at))?.as_f64();
        let length = length.and_then(json::whole_number);
        let length = length.ok_or_else(|| wrong(at, "length"))?;
        let count = usize::try_from(length).unwrap_or(usize::MAX);
        if count > self.left.get() / LEAST {
            return Err(self
                .spend(count.saturating_mul(LEAST))
                .map_or_else(|problem| problem, |()| wrong(at, "length")));
        }
        let mut items = Vec::with_capacity(count);
        for index in 0..length {
            let item = thing.item(index);
            let path = Path::Index(at.path, usize::try_from(index).unwrap_or(usize::MAX));
            let below = up.below(&path);
            let item = item.map_err(thrown(below))?;
            let node = self.value(&item, below, Likely::Object)?;
            items.push(node.unwrap_or(Value::Null.into()));
        }
        Ok(Value::List(items).into())
    }

    /// An object by its own fields, or by the `toJSON` among them.
    fn fields(&self, value: &JsValue, at: At<'_>, asked: Asked) -> Found {
        self.each_field(value, at, asked).or_else(|problem| {
            // A field before it that cannot be read does not count.
            if asked == Asked::Yes
                || !keys(value).is_ok_and(|keys| keys.includes(&"toJSON".into(), 0))
            {
                return Err(problem);
            }
            let thing: &Thing = value.unchecked_ref();
            match thing.to_json().map_err(thrown(at))?.dyn_ref::<Function>() {
                Some(method) => self.written(value, method, at),
                None => Err(problem),
            }
        })
    }

    fn each_field(&self, value: &JsValue, at: At<'_>, asked: Asked) -> Found {
        let up = Self::descend(value, at)?;
        let pairs = entries(value).map_err(|_| throwing_field(value, at))?;
        let count = pairs.length();
        let mut found = Vec::with_capacity(usize::try_from(count).unwrap_or(0));
        for index in 0..count {
            let pair = pairs.get(index);
            let pair: &Array = pair.unchecked_ref();
            let (key, item) = (pair.get(0), pair.get(1));
            let name = self.name(&key, at)?;
            if name == "toJSON"
                && asked == Asked::No
                && let Some(method) = item.dyn_ref::<Function>()
            {
                return self.written(value, method, at);
            }
            let path = Path::Key(at.path, &name);
            if let Some(node) = self.value(&item, up.below(&path), Likely::field(&name))? {
                found.push((name.into(), node));
            }
        }
        Ok(Some(Value::Object(found).into()))
    }

    /// A `Map` by its entries, whose names must be texts.
    fn map(&self, value: &JsValue, at: At<'_>) -> Result<Node, Problem> {
        let up = Self::descend(value, at)?;
        let entries = js_sys::try_iter(value).map_err(thrown(at))?;
        let mut found = Vec::new();
        for pair in entries.ok_or_else(|| wrong(at, "Map"))? {
            let pair = pair.map_err(thrown(at))?;
            let pair = pair.dyn_ref::<Array>().ok_or_else(|| wrong(at, "Map"))?;
            let key = pair.get(0);
            if !key.is_string() {
                let kind = key.js_typeof().as_string().unwrap_or_default();
                let found = format!("Map: {kind}");
                return Err(refused(Code::WrongType, at, &found, "text"));
            }
            let name = self.name(&key, at)?;
            let path = Path::Key(at.path, &name);
            let node = self.value(&pair.get(1), up.below(&path), Likely::field(&name))?;
            if let Some(node) = node {
                found.push((name.into(), node));
            }
        }
        Ok(Value::Object(found).into())
    }

    /// The name of a field.
    fn name(&self, key: &JsValue, at: At<'_>) -> Result<String, Problem> {
        let name = self.text(key.as_string().unwrap_or_default(), key, at)?;
        self.spend(LEAST)?;
        if name == "__proto__" {
            return Err(refused(Code::ForbiddenKey, at, "\"__proto__\"", ""));
        }
        Ok(name)
    }

    /// Neither a list nor an object of the plain kind of this frame.
    fn unusual(&self, value: &JsValue, prototype: &JsValue, at: At<'_>) -> Found {
        let tag = tag_of(value).map_err(thrown(at))?;
        let kind = tag
            .strip_prefix("[object ")
            .and_then(|tag| tag.strip_suffix(']'));
        let kind = kind.unwrap_or(&tag);
        let boxed = match kind {
            "Number" => boxed_number(value),
            "String" => boxed_text(value),
            "Boolean" => boxed_flag(value),
            "BigInt" => boxed_whole(value),
            _ => Err(JsValue::UNDEFINED),
        };
        if let Ok(inner) = boxed {
            return self.value(&inner, at, Likely::Text);
        }
        let keys = keys(value).map_err(thrown(at))?;
        match kind {
            // Fields beside the entries of a map would be lost.
            "Map" if keys.length() == 0 => self.map(value, at).map(Some),
            "Set" => Err(refused(Code::WrongType, at, kind, "list [ ]")),
            "Map" | "WeakMap" | "WeakSet" | "Symbol" => Err(wrong(at, kind)),
            _ if is_binary(value).map_err(thrown(at))? => Err(wrong(at, kind)),
            // Whatever it holds is not to be seen, unless it is a plain object of another frame.
            _ if keys.length() == 0 && !prototype_of(prototype).map_err(thrown(at))?.is_null() => {
                Err(refused(
                    Code::WrongType,
                    at,
                    &format!("{kind} {{ }}"),
                    "JSON",
                ))
            }
            _ => self.fields(value, at, Asked::Yes),
        }
    }

    /// Goes into an object or a list, unless that is too deep.
    fn descend<'a>(value: &'a JsValue, at: At<'a>) -> Result<Up<'a>, Problem> {
        if at.depth >= LIMITS.depth {
            let deep = || refused(Code::TooDeep, at, "", &LIMITS.depth.to_string());
            return Err(circle(value, at).unwrap_or_else(deep));
        }
        Ok(Up { value, at })
    }
}

impl Up<'_> {
    fn below<'b>(&'b self, path: &'b Path<'b>) -> At<'b> {
        At {
            path,
            up: Some(self),
            depth: self.at.depth + 1,
        }
    }
}

/// The problem of an object one of whose fields cannot be asked for.
fn throwing_field(value: &JsValue, at: At<'_>) -> Problem {
    let thing: &Thing = value.unchecked_ref();
    for key in keys(value).unwrap_or_default().iter() {
        if thing.field(&key).is_err() {
            let name = key.as_string().unwrap_or_default();
            let path = Path::Key(at.path, &name);
            return wrong(At { path: &path, ..at }, "exception");
        }
    }
    wrong(at, "exception")
}

/// The problem of an object that holds itself, where it first stands in itself.
fn circle(value: &JsValue, at: At<'_>) -> Option<Problem> {
    let mut around = vec![(value, at)];
    let mut up = at.up;
    while let Some(one) = up {
        around.push((one.value, one.at));
        up = one.at.up;
    }
    around.reverse();
    let (_, twice) = around.iter().enumerate().find_map(|(index, (value, at))| {
        let mut before = around.iter().take(index);
        before
            .any(|(other, _)| other == value)
            .then_some((index, at))
    })?;
    Some(wrong(*twice, "circular"))
}

/// A number as JavaScript prints it; what is no short decimal is told as a text with it would be.
fn number_node(number: f64, value: &JsValue, at: At<'_>) -> Result<Node, Problem> {
    if let Some(exact) = json::exact(number) {
        return Ok(exact.into());
    }
    if !number.is_finite() {
        return Err(refused(Code::WrongType, at, &number.to_string(), "number"));
    }
    let printed = js_sys::JSON::stringify(value)
        .ok()
        .and_then(|text| text.as_string());
    literal(&printed.unwrap_or_default(), at)
}

/// A whole number of any size.
fn whole_node(value: &JsValue, at: At<'_>) -> Result<Node, Problem> {
    let digits = value.unchecked_ref::<js_sys::BigInt>().to_string(10);
    literal(&digits.map(String::from).unwrap_or_default(), at)
}

fn literal(digits: &str, at: At<'_>) -> Result<Node, Problem> {
    json::read(digits, LIMITS)
        .map(|node| node.value.into())
        .map_err(|mut problem| {
            problem.path = at.path.to_string();
            problem
        })
}

/// The text of a file, in which half a character is written as its escape: the reader of files then
/// refuses it where it stands.
pub(super) fn with_halves_spelled_out(text: String, value: &JsValue) -> String {
    let units: &JsString = value.unchecked_ref();
    if !text.contains('\u{FFFD}') || half_character(units).is_none() {
        return text;
    }
    let mut whole = String::with_capacity(text.len());
    for letter in char::decode_utf16(units.iter()) {
        match letter {
            Ok(letter) => whole.push(letter),
            Err(half) => whole.push_str(&escape(half.unpaired_surrogate())),
        }
    }
    whole
}

fn escape(unit: u16) -> String {
    format!("\\u{unit:04x}")
}

/// The first code unit that belongs to no whole character.
fn half_character(text: &JsString) -> Option<u16> {
    let units = text.iter();
    let mut halves = char::decode_utf16(units).filter_map(Result::err);
    halves.next().map(|half| half.unpaired_surrogate())
}
