//! What a webmaster pastes: the address of the page that is shown in a frame, and the code around it.
//!
//! Pure text from choices. The names of attributes and parameters are those of `docs/embedding.md`; they
//! are the same in the address, in `data-…`, in the element and in the shortcode, so that each is said once.

mod card;
mod code;
mod colour;
mod components;

pub(crate) use card::Card;
pub(crate) use colour::Colour;

use core::fmt::Write as _;
use swanilai::text::Lang;

/// What is shown in the frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum What {
    /// The quick calculator.
    #[default]
    Calculator,
    /// The whole app.
    Assessment,
    /// A published result.
    Card,
}

impl What {
    pub(crate) const ALL: [Self; 3] = [Self::Calculator, Self::Assessment, Self::Card];

    /// The word for it in code.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Calculator => "kalkulator",
            Self::Assessment => "penilaian",
            Self::Card => "kartu",
        }
    }

    /// Room for it before it has told its height, in pixels.
    pub(crate) const fn height(self) -> u32 {
        match self {
            Self::Calculator => 620,
            Self::Assessment => 900,
            Self::Card => 480,
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Theme {
    /// As the visitor's device has it.
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub(crate) const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word for it in code.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "terang",
            Self::Dark => "gelap",
        }
    }
}

/// Everything that was chosen; an empty text leaves the choice to the page in the frame.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Snippet {
    /// The folder of the site, with a slash at its end.
    pub(crate) base: String,
    pub(crate) what: What,
    /// Id of an instrument.
    pub(crate) set: String,
    pub(crate) theme: Theme,
    pub(crate) colour: Option<Colour>,
    pub(crate) lang: Lang,
    /// Whether the heading is shown.
    pub(crate) heading: bool,
    /// Kind of unit.
    pub(crate) kind: String,
    /// Name of the instance among several on one page.
    pub(crate) id: String,
    /// Whether a visitor may hand the result to the page around.
    pub(crate) event: bool,
    pub(crate) height: u32,
    /// What the card shows.
    pub(crate) card: Card,
    /// What the link below the frame says.
    pub(crate) link: String,
    /// The name of the frame for those who do not see it.
    pub(crate) title: String,
}

/// A fixed loader: its version, and what a browser compares it with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Pinned {
    pub(crate) version: String,
    pub(crate) integrity: String,
}

impl Snippet {
    /// What differs from the usual, by the names of the contract.
    fn settings(&self) -> Vec<(&'static str, String)> {
        let is_card = self.what == What::Card;
        let mut settings = Vec::new();
        let mut say = |name, value: &str, is_said: bool| {
            if is_said && !value.is_empty() {
                settings.push((name, value.to_owned()));
            }
        };
        let colour = self.colour.map(|colour| colour.to_string());
        // A card says by itself which instrument it follows.
        say("set", &self.set, !is_card);
        say("tema", self.theme.word(), self.theme != Theme::Auto);
        say("warna", colour.as_deref().unwrap_or_default(), true);
        say("lang", self.lang.tag(), true);
        say("kop", "0", !self.heading);
        say("lokus", &self.kind, self.what == What::Assessment);
        say("id", &self.id, true);
        say("peristiwa", "hasil", self.event && !is_card);
        settings
    }

    /// The address of the page in the frame.
    pub(crate) fn address(&self) -> String {
        let mut address = self.base.clone();
        address.push_str(match self.what {
            What::Calculator => "v1/kalkulator.html?embed=1",
            What::Assessment => "index.html?embed=1",
            What::Card => "v1/kartu.html?embed=1",
        });
        for (name, value) in self.settings() {
            // Writing to a String cannot fail.
            let _ = write!(address, "&{name}={value}");
        }
        self.with_card(address)
    }

    /// The address for a tab of its own, where the page may look as it usually does.
    pub(crate) fn alone(&self) -> String {
        let page = match self.what {
            What::Calculator => "v1/kalkulator.html",
            What::Assessment => return self.base.clone(),
            What::Card => "v1/kartu.html",
        };
        let said = |name: &str| name == "lang" || name == "set";
        let mut address = format!("{}{page}", self.base);
        let mut mark = '?';
        for (name, value) in self.settings().iter().filter(|(name, _)| said(name)) {
            let _ = write!(address, "{mark}{name}={value}");
            mark = '&';
        }
        self.with_card(address)
    }

    fn with_card(&self, mut address: String) -> String {
        if self.what == What::Card {
            address.push('#');
            address.push_str(&self.card.fragment());
        }
        address
    }
}

/// The folder of a page, from its address: what snippets are relative to.
pub(crate) fn folder(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    match path.rfind('/') {
        Some(end) => path.get(..=end).unwrap_or_default().to_owned(),
        None => String::new(),
    }
}

/// Why an address will not do for other people's pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unfit {
    /// Known to this computer alone.
    Local,
    /// Not encrypted: pages that are refuse to show it.
    Plain,
}

/// Whether other people's pages can show what lies at an address.
pub(crate) fn unfit(base: &str) -> Option<Unfit> {
    let (scheme, rest) = base.split_once("://").unwrap_or(("file", base));
    let authority = rest.split('/').next().unwrap_or_default();
    let host = match authority.strip_prefix('[') {
        Some(inner) => inner.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    let is_local = host.is_empty()
        || host == "localhost"
        || host.ends_with(".localhost")
        || host == "::1"
        || host == "0.0.0.0"
        || is_loopback(host);
    match scheme {
        "http" | "https" if is_local => Some(Unfit::Local),
        "https" => None,
        "http" => Some(Unfit::Plain),
        _ => Some(Unfit::Local),
    }
}

/// 127.0.0.1 and its like; not `127.contoh.id`.
fn is_loopback(host: &str) -> bool {
    let is_number = |part: &str| part.parse::<u8>().is_ok();
    host.starts_with("127.") && host.split('.').all(is_number)
}

/// The origin of an address, as security policies name it.
pub(crate) fn origin(base: &str) -> &str {
    let start = base.find("://").map_or(0, |at| at + 3);
    let rest = base.get(start..).unwrap_or_default();
    let end = rest.find('/').map_or(base.len(), |at| start + at);
    base.get(..end).unwrap_or(base)
}

/// Whether a name will do for an instance; none is needed.
pub(crate) fn is_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    text.len() <= 32 && text.bytes().all(fits)
}

#[cfg(test)]
mod tests;
