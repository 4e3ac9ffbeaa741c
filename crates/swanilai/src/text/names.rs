//! When two names are one: spelling, invisible characters and known forms of address.
//!
//! Three questions are asked of names, each less strict than the one before: is it the same text for
//! the eye ([`name_key`]), is it the same by how offices and governments are addressed ([`unit_key`],
//! [`government`]), and does it look alike, so that a person has to say ([`alike`])?

use super::is_invisible;

/// A name as the eye reads it: without regard to case, to spaces of any kind, to characters that
/// nobody sees, and to how an accent is written.
#[must_use]
pub fn name_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut is_apart = false;
    for letter in name.chars() {
        if letter.is_whitespace() {
            is_apart = !key.is_empty();
        } else if !is_invisible(letter) {
            if core::mem::take(&mut is_apart) {
                key.push(' ');
            }
            for letter in letter.to_lowercase() {
                match taken_apart(letter) {
                    Some((base, accent)) => key.extend([base, accent]),
                    None => key.push(letter),
                }
            }
        }
    }
    key
}

/// A small letter with an accent as letter and combining accent.
const fn taken_apart(letter: char) -> Option<(char, char)> {
    Some(match letter {
        'à' => ('a', '\u{300}'),
        'á' => ('a', '\u{301}'),
        'â' => ('a', '\u{302}'),
        'ã' => ('a', '\u{303}'),
        'ä' => ('a', '\u{308}'),
        'å' => ('a', '\u{30A}'),
        'ā' => ('a', '\u{304}'),
        'ç' => ('c', '\u{327}'),
        'è' => ('e', '\u{300}'),
        'é' => ('e', '\u{301}'),
        'ê' => ('e', '\u{302}'),
        'ë' => ('e', '\u{308}'),
        'ē' => ('e', '\u{304}'),
        'ĕ' => ('e', '\u{306}'),
        'ì' => ('i', '\u{300}'),
        'í' => ('i', '\u{301}'),
        'î' => ('i', '\u{302}'),
        'ï' => ('i', '\u{308}'),
        'ī' => ('i', '\u{304}'),
        'ñ' => ('n', '\u{303}'),
        'ò' => ('o', '\u{300}'),
        'ó' => ('o', '\u{301}'),
        'ô' => ('o', '\u{302}'),
        'õ' => ('o', '\u{303}'),
        'ö' => ('o', '\u{308}'),
        'ō' => ('o', '\u{304}'),
        'ù' => ('u', '\u{300}'),
        'ú' => ('u', '\u{301}'),
        'û' => ('u', '\u{302}'),
        'ü' => ('u', '\u{308}'),
        'ū' => ('u', '\u{304}'),
        'ý' => ('y', '\u{301}'),
        'ÿ' => ('y', '\u{308}'),
        _ => return None,
    })
}

/// The words of a name; full stops and commas set words apart as spaces do.
fn words(key: &str) -> Vec<&str> {
    let words = key.split([' ', '.', ',']);
    words.filter(|word| !word.is_empty()).collect()
}

/// What an office is known by: its name with the usual short forms written out. Empty where the
/// name has no letter.
#[must_use]
pub fn unit_key(name: &str) -> String {
    let key = name_key(name);
    let long = words(&key).into_iter().map(|word| match word {
        "kab" => "kabupaten",
        "prov" => "provinsi",
        "kec" => "kecamatan",
        "kel" => "kelurahan",
        "kep" => "kepulauan",
        "pkm" => "puskesmas",
        word => word,
    });
    long.collect::<Vec<_>>().join(" ")
}

/// Whether a name only counts: `Lokus 1`, `Puskesmas 2`, `Kabupaten 1`, `Instansi`. It stands where
/// nobody gave a name, and tells nothing apart.
#[must_use]
pub fn is_placeholder(name: &str) -> bool {
    const WORDS: [&str; 13] = [
        "lokus",
        "unit",
        "unit layanan",
        "puskesmas",
        "dinas",
        "kantor",
        "instansi",
        "entity",
        "kabupaten",
        "kota",
        "provinsi",
        "kementerian",
        "lembaga",
    ];
    let key = unit_key(name);
    let word = key.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    word.is_empty() || WORDS.contains(&word)
}

/// Whether an entity has no name of its own: none at all, only a form of address, or the words
/// that stand where nobody gave one.
#[must_use]
pub fn is_nameless(entity: &str) -> bool {
    const WORDS: [&str; 4] = [
        "instansi",
        "entity",
        "instansi belum bernama",
        "entity without a name",
    ];
    let key = name_key(entity);
    let words = words(&key);
    words
        .iter()
        .all(|word| head(word).is_some() || *word == "pemerintah")
        || WORDS.contains(&&*words.join(" "))
}

/// A government or body by its name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Government {
    /// `kabupaten`, `kota` or `provinsi`; empty for another body and where nobody says.
    pub head: &'static str,
    /// Its name without the form of address; empty where there is no name.
    pub stem: String,
}

const KABUPATEN: &str = "kabupaten";
const KOTA: &str = "kota";
const PROVINSI: &str = "provinsi";

/// What a word says of the kind of a government.
fn head(word: &str) -> Option<&'static str> {
    match word {
        "kabupaten" | "kab" | "pemkab" | "regency" => Some(KABUPATEN),
        "kota" | "kotamadya" | "kodya" | "pemkot" | "pemko" | "city" => Some(KOTA),
        "provinsi" | "propinsi" | "prov" | "prop" | "pemprov" | "province" => Some(PROVINSI),
        _ => None,
    }
}

/// Provinces by their short and other names; all of these are names of provinces only.
const PROVINCES: [(&str, &str); 38] = [
    ("nad", "aceh"),
    ("nanggroe aceh darussalam", "aceh"),
    ("sumut", "sumatera utara"),
    ("sumatra utara", "sumatera utara"),
    ("sumbar", "sumatera barat"),
    ("sumatra barat", "sumatera barat"),
    ("sumsel", "sumatera selatan"),
    ("sumatra selatan", "sumatera selatan"),
    ("kepri", "kepulauan riau"),
    ("babel", "kepulauan bangka belitung"),
    ("kepulauan babel", "kepulauan bangka belitung"),
    ("bangka belitung", "kepulauan bangka belitung"),
    ("dki", "daerah khusus ibukota jakarta"),
    ("dki jakarta", "daerah khusus ibukota jakarta"),
    ("dkj", "daerah khusus ibukota jakarta"),
    ("dk jakarta", "daerah khusus ibukota jakarta"),
    ("daerah khusus jakarta", "daerah khusus ibukota jakarta"),
    (
        "daerah khusus ibu kota jakarta",
        "daerah khusus ibukota jakarta",
    ),
    ("jabar", "jawa barat"),
    ("jateng", "jawa tengah"),
    ("jatim", "jawa timur"),
    ("diy", "daerah istimewa yogyakarta"),
    ("di yogyakarta", "daerah istimewa yogyakarta"),
    ("d i yogyakarta", "daerah istimewa yogyakarta"),
    ("ntb", "nusa tenggara barat"),
    ("ntt", "nusa tenggara timur"),
    ("kalbar", "kalimantan barat"),
    ("kalteng", "kalimantan tengah"),
    ("kalsel", "kalimantan selatan"),
    ("kaltim", "kalimantan timur"),
    ("kaltara", "kalimantan utara"),
    ("sulut", "sulawesi utara"),
    ("sulteng", "sulawesi tengah"),
    ("sulsel", "sulawesi selatan"),
    ("sultra", "sulawesi tenggara"),
    ("sulbar", "sulawesi barat"),
    ("malut", "maluku utara"),
    ("pabar", "papua barat"),
];

/// Provinces that have no other name, as far as no other government has theirs.
const MORE_PROVINCES: [&str; 10] = [
    "bali",
    "banten",
    "lampung",
    "maluku",
    "papua",
    "papua barat daya",
    "papua pegunungan",
    "papua selatan",
    "papua tengah",
    "riau",
];

/// The whole name of a province that has no other meaning.
fn province(stem: &str) -> Option<&'static str> {
    let known = |(short, full): &&(&str, &'static str)| *short == stem || *full == stem;
    let found = PROVINCES.iter().find(known).map(|(_, full)| *full);
    found.or_else(|| MORE_PROVINCES.iter().copied().find(|full| *full == stem))
}

/// Takes a name apart by the known forms of address: `Kab. Sleman`, `Pemkab Sleman` and `Pemerintah
/// Kabupaten Sleman` are one, `Kota Magelang` and `Kabupaten Magelang` are two. Where the name does
/// not say what it is, `kind` may.
#[must_use]
pub fn government(name: &str, kind: &str) -> Government {
    let key = name_key(name);
    let mut words = words(&key);
    for word in &mut words {
        if *word == "kep" {
            *word = "kepulauan";
        }
    }
    let all = words.join(" ");
    let mut rest = words.as_slice();
    while let [first, more @ ..] = rest
        && is_address(first, more)
    {
        rest = more;
    }
    let mut found = None;
    match rest {
        [first, more @ ..] if head(first).is_some() => {
            (found, rest) = (head(first), more);
            // `Pemkab Kabupaten Sleman` says it twice.
            if let [again, more @ ..] = rest
                && head(again) == found
                && !more.is_empty()
            {
                rest = more;
            }
            if let ["administrasi" | "adm", more @ ..] = rest {
                rest = more;
            }
        }
        [before @ .., last @ ("regency" | "city" | "province")] if !before.is_empty() => {
            (found, rest) = (head(last), before);
        }
        _ => {}
    }
    let stem = rest.join(" ");
    if stem.is_empty() {
        // Nothing but a form of address: it names nobody.
        let head = kind_head(kind);
        return Government { head, stem: all };
    }
    let head = found.unwrap_or_else(|| kind_head(kind));
    let whole = match (head, &*stem) {
        (PROVINSI, "yogyakarta") => Some("daerah istimewa yogyakarta"),
        (PROVINSI, "jakarta") => Some("daerah khusus ibukota jakarta"),
        (PROVINSI | "", stem) => province(stem),
        _ => None,
    };
    match whole {
        Some(whole) => Government {
            head: PROVINSI,
            stem: whole.to_owned(),
        },
        None => Government { head, stem },
    }
}

/// Whether a word only says that a government follows.
fn is_address(word: &str, more: &[&str]) -> bool {
    match word {
        "pemerintah" | "pemerintahan" | "pemda" => !more.is_empty(),
        "pem" | "daerah" => more.first().is_some_and(|next| head(next).is_some()),
        _ => false,
    }
}

/// What the kind of an entity says, as far as it is a government of a region.
fn kind_head(kind: &str) -> &'static str {
    let key = name_key(kind);
    let words = words(&key);
    words.iter().find_map(|word| head(word)).unwrap_or("")
}

/// The kind of an entity or unit without regard to its spelling.
#[must_use]
pub fn kind_key(kind: &str) -> String {
    match kind_head(kind) {
        "" => unit_key(kind),
        head => head.to_owned(),
    }
}

/// A province without regard to its spelling.
#[must_use]
pub fn province_key(name: &str) -> String {
    if name_key(name).is_empty() {
        return String::new();
    }
    government(name, PROVINSI).stem
}

/// Whether two names, each with a kind that may be empty, are known to mean one government or body.
#[must_use]
pub fn is_same_entity(one: (&str, &str), other: (&str, &str)) -> bool {
    let (a, b) = (government(one.0, one.1), government(other.0, other.1));
    let is_same_text = name_key(one.0) == name_key(other.0);
    if a.head.is_empty() || b.head.is_empty() {
        is_same_text
    } else {
        a == b
    }
}

/// Texts of which names that look alike share at least one: letters and digits alone, without
/// accents, letters of other scripts as the Latin ones they resemble, and each of these with one
/// letter left out. Kind and province are not looked at.
#[must_use]
pub fn alike(stem: &str) -> Vec<String> {
    let words: Vec<&str> = stem.split([' ', '-', '(', ')']).collect();
    // Numbers and short words that differ are no slip: `Negeri 1`, `Kelas IIA`, `Kelas IIB`.
    let may_slip =
        |word: &str| word.chars().count() > 3 && !word.contains(|one: char| one.is_ascii_digit());
    let letters = words.iter().flat_map(|word| {
        let may_slip = may_slip(word);
        word.chars()
            .filter_map(plain)
            .map(move |letter| (letter, may_slip))
    });
    let bare: Vec<(char, bool)> = letters.collect();
    let mut all = vec![bare.iter().map(|(letter, _)| *letter).collect::<String>()];
    // The name of a province behind that of a government: `Sleman, DIY`.
    for at in 1..words.len() * usize::from(province(stem).is_none()) {
        let (before, after) = words.split_at(at);
        if province(after.join(" ").trim()).is_some() {
            all.push(before.concat().chars().filter_map(plain).collect());
        }
    }
    if bare.len() >= 6 {
        for left_out in 0..bare.len() {
            if bare.get(left_out).is_some_and(|(_, may_slip)| *may_slip) {
                let letters = bare.iter().enumerate();
                let kept = letters.filter(|(at, _)| *at != left_out);
                all.push(kept.map(|(_, (letter, _))| *letter).collect());
            }
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// A letter or digit as the plain one that it looks like; none for anything else.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'а' | 'α' => 'a',
        'с' | 'ϲ' => 'c',
        'е' | 'ε' => 'e',
        'і' | 'ι' | 'ı' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' => 'u',
        'х' | 'χ' => 'x',
        'у' => 'y',
        'ａ'..='ｚ' => char::from_u32(u32::from(letter) - 0xFEE0)?,
        letter if letter.is_alphanumeric() => letter,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_tells_no_names_apart() {
        let wanted = name_key("Kabupaten Sleman");
        for spelled in [
            " KABUPATEN  sleman ",
            "Kabupaten\u{A0}Sleman",
            "Kabu\u{AD}paten Sle\u{200B}man",
            "\u{FEFF}Kabupaten \u{2060}Sleman\u{200E}",
            "\u{202A}Kabupaten Sleman\u{202C}",
            "Kabupaten\u{2003}\u{200D}Sleman\u{FE0F}",
            "Kabupaten\tSleman\u{0}",
            "Kabupaten Sleman\u{E0020}\u{34F}\u{61C}",
        ] {
            assert_eq!(name_key(spelled), wanted, "{spelled:?}");
        }
        assert_eq!(name_key("Café"), name_key("CAFE\u{301}"));
        assert_eq!(name_key("\u{200B} \u{FEFF}"), "");
    }

    #[test]
    fn governments_are_known_by_their_forms_of_address() {
        let one = government("Kabupaten Sleman", "");
        for spelled in [
            "Kab. Sleman",
            "KAB SLEMAN",
            "Kab.Sleman",
            "Pemkab Sleman",
            "Pemkab. Sleman",
            "Pemerintah Kabupaten Sleman",
            "Pemerintah Kab. Sleman",
            "Pemerintah Daerah Kabupaten Sleman",
            "Pem. Kab. Sleman",
            "Pemda Kabupaten Sleman",
            "Pemkab Kabupaten Sleman",
            "Sleman Regency",
        ] {
            assert_eq!(government(spelled, ""), one, "{spelled}");
        }
        assert_eq!(government("Sleman", "kabupaten"), one);
        assert_eq!(government("Pemda Sleman", "Kab."), one);
        let province = government("Provinsi Jawa Tengah", "provinsi");
        for spelled in [
            "Prov. Jawa Tengah",
            "Pemprov Jateng",
            "Propinsi Jawa Tengah",
            "Jawa Tengah",
            "Jateng",
            "Pemerintah Provinsi Jateng",
            "Pemerintah Daerah Provinsi Jawa Tengah",
        ] {
            assert_eq!(government(spelled, ""), province, "{spelled}");
        }
        let yogyakarta = government("Pemda DIY", "");
        for spelled in [
            "Provinsi DI Yogyakarta",
            "D.I. Yogyakarta",
            "Daerah Istimewa Yogyakarta",
            "Pemprov DIY",
        ] {
            assert_eq!(government(spelled, ""), yogyakarta, "{spelled}");
        }
        assert_ne!(government("Kota Yogyakarta", ""), yogyakarta);
        assert_ne!(
            government("Kota Magelang", ""),
            government("Kabupaten Magelang", "")
        );
        // The name counts before the kind that a form was left at.
        assert_eq!(
            government("Kota Magelang", "kabupaten"),
            government("Pemkot Magelang", "")
        );
        assert_eq!(
            province_key("Prov. Jawa Tengah"),
            province_key("Jawa Tengah")
        );
        assert_eq!(kind_key("Pemerintah Kabupaten"), kind_key("kab."));
    }

    #[test]
    fn names_that_look_alike_share_a_text() {
        let shares = |a: &str, b: &str| {
            let others = alike(&government(b, "").stem);
            alike(&government(a, "").stem)
                .iter()
                .any(|text| others.contains(text))
        };
        assert!(shares("Kabupaten Gunungkidul", "Kabupaten Gunung Kidul"));
        assert!(shares("Kabupaten Fakfak", "Kabupaten Fak-Fak"));
        assert!(shares("Kabupaten Sleman", "Kabupaten Slemann"));
        assert!(shares("Kabupaten Sleman", "Kabupaten Ѕlеmаn"));
        assert!(shares("Kabupaten Sleman", "Kabupaten Sleman, DIY"));
        assert!(shares("Kabupaten Karangasem", "Kabupaten Karangsaem"));
        assert!(!shares("Kabupaten Manggarai", "Kabupaten Manggarai Timur"));
        assert!(!shares("Kabupaten Buru", "Kabupaten Buol"));
        assert!(!shares("Lapas Kelas IIA Ambon", "Lapas Kelas IIB Ambon"));
        assert!(!shares("SMP Negeri 1", "SMP Negeri 2"));
    }

    #[test]
    fn names_that_only_count_are_no_names() {
        for name in [
            "Lokus 1",
            "UNIT 12",
            "Puskesmas 2",
            "Instansi",
            "Unit layanan 1",
            "\u{200B}",
            "7",
        ] {
            assert!(is_placeholder(name), "{name}");
        }
        for name in ["Puskesmas Watdek", "Dinas Sosial", "SMP Negeri 1", "U"] {
            assert!(!is_placeholder(name), "{name}");
        }
    }
}
