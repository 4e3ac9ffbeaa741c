//! What a photo belongs to, and what it is called in an archive. No browser in here.

use swanilai::text::slug;

/// What a photo shows evidence of.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Subject {
    /// An indicator as a whole.
    Indicator(String),
    /// A piece that the texts expect of an indicator, counted from 1.
    Piece(String, u32),
    /// A facility on the walk.
    Facility(String),
}

impl Subject {
    /// The text by which it is stored; `read` reads it back.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Indicator(id) => id.clone(),
            Self::Piece(id, number) => format!("{id}#{number}"),
            Self::Facility(id) => format!("@{id}"),
        }
    }

    /// Reads what `key` wrote.
    pub(super) fn read(key: &str) -> Self {
        if let Some(id) = key.strip_prefix('@') {
            return Self::Facility(id.to_owned());
        }
        let piece = key.rsplit_once('#');
        let piece = piece.and_then(|(id, number)| Some((id, number.parse().ok()?)));
        match piece {
            Some((id, number)) => Self::Piece(id.to_owned(), number),
            None => Self::Indicator(key.to_owned()),
        }
    }

    /// The beginning of the names of its photos.
    fn stem(&self) -> String {
        // Ids are ASCII; of files of other makers nobody knows.
        let plain = |id: &str| {
            let parts: Vec<String> = id.split('.').map(|part| slug(part, 60, "x")).collect();
            parts.join(".")
        };
        match self {
            Self::Indicator(id) => plain(id),
            Self::Piece(id, number) => format!("{}-bukti-{number}", plain(id)),
            Self::Facility(id) => format!("fasilitas-{}", plain(id)),
        }
    }
}

/// The names of photos in an archive, in their order: `foto/<unit>/<indicator>-01.jpg`, plain ASCII
/// that sorts, without a person's name in it (requirement FX-8).
pub(super) fn names<'a>(
    photos: impl IntoIterator<Item = (&'a str, &'a Subject, &'a str)>,
) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    let names = photos.into_iter().map(|(unit, subject, ending)| {
        let stem = format!("foto/{}/{}", slug(unit, 60, "lokus"), subject.stem());
        let before = taken.iter().filter(|known| **known == stem).count();
        taken.push(stem.clone());
        let number = before + 1;
        format!("{stem}-{number:02}.{ending}")
    });
    names.collect()
}

/// Longest side of a photo that is kept, in pixels: a printed sheet can be read on it.
pub(super) const LONGEST: u32 = 1_600;
/// Longest side of its small picture.
pub(super) const SMALL: u32 = 160;

/// Width and height made to fit, in proportion; what fits stays as it is.
pub(super) fn fit(width: u32, height: u32, longest: u32) -> (u32, u32) {
    let long = width.max(height);
    if long <= longest {
        return (width.max(1), height.max(1));
    }
    let scaled = |side: u32| {
        let (side, long) = (u64::from(side), u64::from(long));
        let scaled = (side * u64::from(longest) + long / 2) / long;
        u32::try_from(scaled).unwrap_or(longest).max(1)
    };
    (scaled(width), scaled(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_photo_belongs_to_is_read_as_it_was_written() {
        for subject in [
            Subject::Indicator("proses.standar.8".to_owned()),
            Subject::Piece("proses.standar.8".to_owned(), 12),
            Subject::Facility("ruang-laktasi".to_owned()),
        ] {
            assert_eq!(Subject::read(&subject.key()), subject);
        }
    }

    #[test]
    fn photos_are_made_to_fit_in_proportion() {
        assert_eq!(fit(4_000, 3_000, LONGEST), (1_600, 1_200));
        assert_eq!(fit(3_024, 4_032, LONGEST), (1_200, 1_600));
        assert_eq!(fit(1_600, 900, LONGEST), (1_600, 900));
        assert_eq!(fit(20_000, 3, LONGEST), (1_600, 1));
    }

    #[test]
    fn names_are_plain_sort_and_never_meet() {
        let piece = Subject::Piece("proses.standar.8".to_owned(), 2);
        let odd = Subject::Indicator("../Budi Šantoso".to_owned());
        let found = names([
            ("dinas-sosial", &piece, "jpg"),
            ("dinas-sosial", &piece, "jpg"),
            ("../..", &odd, "jpg"),
            ("dinas-sosial", &Subject::Facility("ram".to_owned()), "jpg"),
        ]);
        assert_eq!(
            found,
            [
                "foto/dinas-sosial/proses.standar.8-bukti-2-01.jpg",
                "foto/dinas-sosial/proses.standar.8-bukti-2-02.jpg",
                "foto/lokus/x.x.budi-antoso-01.jpg",
                "foto/dinas-sosial/fasilitas-ram-01.jpg",
            ]
        );
    }
}
