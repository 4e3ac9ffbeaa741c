//! The parts of an XLSX file, unpacked no further than is bearable.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use swanilai::problem::{Code, Problem};
use zip::ZipArchive;

/// Most bytes that all parts together may unpack to.
const UNPACKED: u64 = 48 << 20;
/// Most parts.
const PARTS: usize = 2_000;

pub(crate) fn broken(what: &str) -> Problem {
    Problem::new(Code::WorkbookBroken, "", what, "")
}

/// A file of another kind.
pub(crate) fn other(what: &str) -> Problem {
    Problem::new(Code::WorkbookFormat, "", what, "")
}

/// A file that brings a program.
pub(crate) fn with_macros(name: &str) -> Problem {
    Problem::new(Code::WorkbookMacros, "", name, "")
}

/// A file that was opened, and how much of it may still be unpacked.
pub(crate) struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Where each part is, by its plain name.
    places: BTreeMap<String, usize>,
    left: u64,
}

/// The name of a part as parts are compared: no letter case, one kind of slash, no way around, no code
/// for a letter.
pub(crate) fn plain_name(name: &str) -> String {
    let mut steps: Vec<String> = Vec::new();
    let name = name.replace('\\', "/");
    for step in name.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(decoded(step).to_lowercase()),
        }
    }
    steps.join("/")
}

/// A step of an address in which letters were written as `%20`.
fn decoded(step: &str) -> String {
    let mut bytes = Vec::with_capacity(step.len());
    let mut rest = step;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let code = after
            .get(..2)
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        if let Some(byte) = code {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(b'%');
            rest = after;
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).unwrap_or_else(|_| step.to_owned())
}

impl<'a> Parts<'a> {
    /// Opens a file; one of another kind, or with macros, is refused before anything is unpacked.
    pub(crate) fn open(file: &'a [u8]) -> Result<Self, Problem> {
        // Old workbooks, and new ones with a password, are compound files.
        if file.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
            return Err(other(".xls / password"));
        }
        let archive = ZipArchive::new(Cursor::new(file)).map_err(|_| broken("zip"))?;
        if archive.len() > PARTS {
            return Err(too_large());
        }
        let mut places = BTreeMap::new();
        for (at, name) in archive.file_names().enumerate() {
            if let Ok(name) = name {
                places.entry(plain_name(&name)).or_insert(at);
            }
        }
        for name in places.keys() {
            if name.ends_with("vbaproject.bin") || name.contains("macrosheets/") {
                return Err(with_macros(name));
            }
        }
        if places.contains_key("xl/workbook.bin") {
            return Err(other(".xlsb"));
        }
        if places.contains_key("content.xml") {
            return Err(other(".ods"));
        }
        Ok(Self {
            archive,
            places,
            left: UNPACKED,
        })
    }

    /// Whether there is a part of a name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&plain_name(name))
    }

    /// The text of a part without which nothing can be read.
    pub(crate) fn needed(&mut self, name: &str) -> Result<String, Problem> {
        let text = self.text(name)?;
        text.ok_or_else(|| broken(&plain_name(name)))
    }

    /// The text of a part; none where it is not there.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Problem> {
        let wanted = plain_name(name);
        let Some(found) = self.places.get(&wanted) else {
            return Ok(None);
        };
        let part = self.archive.by_index(*found).map_err(|_| broken(&wanted))?;
        let mut bytes = Vec::new();
        // What the file says of its size is not believed.
        let read = part.take(self.left + 1).read_to_end(&mut bytes);
        let read = u64::try_from(read.map_err(|_| broken(&wanted))?).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(read).ok_or_else(too_large)?;
        text_of(bytes).ok_or_else(|| broken(&wanted)).map(Some)
    }
}

/// The text of a part, in either encoding that a package may use.
fn text_of(bytes: Vec<u8>) -> Option<String> {
    let unit: fn([u8; 2]) -> u16 = match bytes.get(..2) {
        Some([0xFF, 0xFE]) => u16::from_le_bytes,
        Some([0xFE, 0xFF]) => u16::from_be_bytes,
        _ => return String::from_utf8(bytes).ok(),
    };
    let (pairs, []) = bytes.as_chunks::<2>() else {
        return None;
    };
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).ok()
}

/// A file that unpacks to more than any form has.
pub(crate) fn too_large() -> Problem {
    let limit = format!("{} MB", UNPACKED >> 20);
    Problem::new(Code::WorkbookTooLarge, "", "", limit)
}

/// Walks through a part: each start of an element, each text, each end.
pub(crate) fn walk(
    name: &str,
    text: &str,
    mut see: impl FnMut(Seen<'_>) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().map_err(|_| broken(name))? {
            Event::Start(start) => see(Seen::Start(&start))?,
            Event::Empty(start) => {
                see(Seen::Start(&start))?;
                see(Seen::End(start.local_name().as_ref()))?;
            }
            Event::End(end) => see(Seen::End(end.local_name().as_ref()))?,
            Event::Text(text) => see(Seen::Text(&text.xml10_content()))?,
            Event::CData(text) => see(Seen::Text(&text.xml10_content()))?,
            Event::GeneralRef(reference) => {
                // Five names and numbers; what a document declares itself stays unread.
                let letter = match &*reference.xml10_content() {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().map_err(|_| broken(name))?,
                };
                let letter = letter.ok_or_else(|| broken(name))?;
                see(Seen::Text(letter.encode_utf8(&mut [0; 4])))?;
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// What comes next in a part.
pub(crate) enum Seen<'a> {
    Start(&'a BytesStart<'a>),
    Text(&'a str),
    End(&'a str),
}

/// The value of an attribute, whatever the prefix of its name.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = start.attributes();
    let found = attributes.with_checks(false).flatten().find(|one| {
        let key = one.key.local_name();
        let local: &str = key.as_ref();
        local == name
    })?;
    found
        .normalized_value(quick_xml::XmlVersion::Explicit1_0)
        .ok()
        .map(std::borrow::Cow::into_owned)
}
