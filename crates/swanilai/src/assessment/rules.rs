//! Which rules a file is scored by: a built-in pack, or one of its own that travels in the file.

use super::model::Extra;
use crate::instrument::{self, Instrument, builtin, builtins};
use crate::json::{Object, Reader};
use crate::problem::{Code, Problem};
use std::rc::Rc;

/// Start of the ids of packs that come with the program, now or later.
const RESERVED: &str = "ori-";
/// Longest id, version or digest, in characters.
const NAME: usize = 200;

/// The instrument that the file names or brings, and unknown fields beside its name.
pub(super) fn instrument(reader: Reader<'_>) -> Option<(Rc<Instrument>, Extra)> {
    reader.object(|o| {
        let text = |r: Reader<'_>| r.text(NAME).map(str::to_owned);
        let id = o.required("id", text)?;
        let version = o.optional("version", text).unwrap_or_default();
        let digest = o.optional("digest", text).unwrap_or_default();
        let instrument = match o.optional("pack", |r| Some(brought(&r, &id))) {
            Some(pack) => pack?,
            None => known(o, &id)?,
        };
        if !version.is_empty() && version != instrument.version {
            o.note(
                Code::UnknownInstrumentVersion,
                version,
                &*instrument.version,
            );
            return None;
        }
        if !digest.is_empty() && digest != instrument.digest {
            o.note(Code::DigestDiffers, digest, &*instrument.digest);
        }
        Some((instrument, o.rest(Code::UnknownField)))
    })
}

/// A pack that comes with the program.
fn known(o: &Object<'_>, id: &str) -> Option<Rc<Instrument>> {
    let Some(pack) = builtin(id) else {
        let known: Vec<&str> = builtins().iter().map(|pack| pack.id).collect();
        o.note(Code::UnknownInstrument, id, known.join(", "));
        return None;
    };
    pack.load().ok()
}

/// The pack that the file brings, checked as every pack is.
fn brought(reader: &Reader<'_>, id: &str) -> Option<Rc<Instrument>> {
    let read = match instrument::read_node(reader.node()) {
        Ok(read) => read,
        Err(problems) => {
            for problem in problems {
                reader.note_below(problem);
            }
            return None;
        }
    };
    if read.id != id {
        reader.note_below(Problem::new(
            Code::BadReference,
            "instrument.id",
            &read.id,
            id,
        ));
        return None;
    }
    match admit(read) {
        Ok(admitted) => Some(admitted),
        Err(problem) => {
            reader.note_below(problem);
            None
        }
    }
}

/// A pack from outside, unless it passes itself off as one that comes with the program.
///
/// # Errors
/// When its id belongs to such a pack and its content differs, or may belong to a later one.
pub fn admit(pack: Instrument) -> Result<Rc<Instrument>, Problem> {
    let taken = || {
        let free = format!("sendiri-{}", pack.id);
        Problem::new(Code::PackIdTaken, "instrument.id", &pack.id, free)
    };
    match builtin(&pack.id).and_then(|known| known.load().ok()) {
        Some(known) if *known == pack => Ok(known),
        Some(_) => Err(taken()),
        None if pack.id.starts_with(RESERVED) => Err(taken()),
        None => Ok(Rc::new(pack)),
    }
}
