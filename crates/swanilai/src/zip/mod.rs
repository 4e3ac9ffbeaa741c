//! Several files as one: a ZIP archive whose content is stored as it is.
//!
//! Photos are compressed already, so nothing is gained by doing it again. The archive is given in
//! pieces: the head of each file, to be followed by its content, and the directory at the end. So
//! nobody has to hold all photos of a building in memory at once.

/// Version of the format that is needed to read the archive: 2.0.
const VERSION: u16 = 20;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
/// Bytes of the head of a file, without its name.
const HEAD: u32 = 30;

/// An archive in the making.
#[derive(Clone, Debug)]
pub struct Zip {
    /// Time and date of every file, as MS-DOS wrote them.
    stamp: (u16, u16),
    directory: Vec<u8>,
    files: u16,
    /// How many bytes came before.
    offset: u32,
}

impl Zip {
    /// An empty archive whose files bear a local time, RFC 3339; 1 January 1980 where there is none.
    #[must_use]
    pub fn new(at: &str) -> Self {
        Self {
            stamp: stamp(at).unwrap_or((0, (1 << 5) | 1)),
            directory: Vec::new(),
            files: 0,
            offset: 0,
        }
    }

    /// The head of the next file; its content must follow as it was given here.
    ///
    /// None where the archive would become larger than the format allows (65,535 files, 4 GiB); what
    /// was added before stays good.
    pub fn file(&mut self, name: &str, content: &[u8]) -> Option<Vec<u8>> {
        let length = u16::try_from(name.len()).ok()?;
        let size = u32::try_from(content.len()).ok()?;
        let after = self
            .offset
            .checked_add(HEAD)?
            .checked_add(u32::from(length))?
            .checked_add(size)?;
        let files = self.files.checked_add(1)?;
        // What the head of a file and its line in the directory have in common.
        let mut common = Vec::new();
        for word in [VERSION, UTF8, 0, self.stamp.0, self.stamp.1] {
            common.extend(word.to_le_bytes());
        }
        for long in [crc32(content), size, size] {
            common.extend(long.to_le_bytes());
        }
        common.extend(length.to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        let head = [b"PK\x03\x04", &*common, name.as_bytes()].concat();
        // A plain file, readable by all (mode 644), as Unix writes it.
        let made_by = 3 << 8 | VERSION;
        let mode: u32 = 0o100_644 << 16;
        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(made_by.to_le_bytes());
        self.directory.extend(common);
        self.directory.extend([0; 6]);
        self.directory.extend(mode.to_le_bytes());
        self.directory.extend(self.offset.to_le_bytes());
        self.directory.extend(name.as_bytes());
        (self.files, self.offset) = (files, after);
        Some(head)
    }

    /// The directory, which ends the archive.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        let size = u32::try_from(self.directory.len()).unwrap_or(u32::MAX);
        self.directory.extend(b"PK\x05\x06");
        self.directory.extend([0; 4]);
        self.directory.extend(self.files.to_le_bytes());
        self.directory.extend(self.files.to_le_bytes());
        self.directory.extend(size.to_le_bytes());
        self.directory.extend(self.offset.to_le_bytes());
        self.directory.extend([0; 2]);
        self.directory
    }
}

/// The checksum of ZIP and PNG: CRC-32 of IEEE 802.3.
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = table();
    let mut sum = u32::MAX;
    for byte in bytes {
        let [low, ..] = sum.to_le_bytes();
        let step = TABLE.get(usize::from(low ^ byte)).copied();
        sum = step.unwrap_or_default() ^ (sum >> 8);
    }
    !sum
}

#[expect(
    clippy::indexing_slicing,
    reason = "reckoned while compiling, with 256 places"
)]
const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut index = 0;
    let mut start = 0_u32;
    while index < 256 {
        let (mut sum, mut bit) = (start, 0);
        while bit < 8 {
            sum = if sum & 1 == 1 {
                (sum >> 1) ^ 0xEDB8_8320
            } else {
                sum >> 1
            };
            bit += 1;
        }
        table[index] = sum;
        index += 1;
        start += 1;
    }
    table
}

/// Time and date of `2026-11-22T09:00:00+07:00`, as MS-DOS wrote them; it began in 1980.
fn stamp(at: &str) -> Option<(u16, u16)> {
    let part = |from: usize, to: usize| at.get(from..to)?.parse::<u16>().ok();
    let year = part(0, 4)?.checked_sub(1980).filter(|year| *year < 128)?;
    let month = part(5, 7).filter(|month| (1..=12).contains(month))?;
    let date = part(8, 10).filter(|date| (1..=31).contains(date))?;
    let hour = part(11, 13).filter(|hour| *hour < 24)?;
    let minute = part(14, 16).filter(|minute| *minute < 60)?;
    let second = part(17, 19).filter(|second| *second < 60)?;
    let time = (hour << 11) | (minute << 5) | (second / 2);
    Some((time, (year << 9) | (month << 5) | date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_everybody_knows() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn times_are_those_of_dos_and_odd_ones_are_its_first_day() {
        let (time, date) = stamp("2026-11-22T09:30:10+07:00").unwrap();
        assert_eq!((time >> 11, (time >> 5) & 63, time & 31), (9, 30, 5));
        assert_eq!((date >> 9, (date >> 5) & 15, date & 31), (46, 11, 22));
        for odd in [
            "",
            "1979-01-01T00:00:00",
            "2026-13-01T00:00:00",
            "2026-11-22T24:00:00",
        ] {
            assert_eq!(stamp(odd), None, "{odd}");
        }
    }
}
