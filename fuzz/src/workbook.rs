//! Mutation of workbooks by their parts: changed bytes of a ZIP seldom get past its checksums.

use crate::dice::Dice;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// A part: its name, and what is in it.
type Part = (String, Vec<u8>);

/// Most bytes of all parts of a workbook that is changed by its parts.
const MOST: u64 = 1 << 20;

/// What a cell, a place or a number may say: the ends of ranges, and what is almost right.
const WORDS: [&str; 48] = [
    "",
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "-1",
    "0.5",
    "60.8",
    "90.159999999999997",
    "100",
    "1e308",
    "1e999",
    "NaN",
    "inf",
    "45981",
    "-45981",
    "2958466",
    "A1",
    "B2",
    "XFD1048576",
    "ZZZZZZZ9",
    "A0",
    "a1",
    "4294967294",
    "4294967295",
    "4294967296",
    "20000",
    "20001",
    "999999999999",
    "s",
    "str",
    "inlineStr",
    "b",
    "e",
    "d",
    "n",
    "true",
    "_x000D_",
    "_x",
    "_xD83D_",
    "&amp;",
    "&#x1F642;",
    "&#0;",
    "&#xFFFFFFFF;",
    "&other;",
    " ",
];

/// Pieces of XML that stand in workbooks, or could.
const PIECES: [&str; 18] = [
    "<row>",
    "</row>",
    "<row r=\"4294967295\">",
    "<c>",
    "</c>",
    "<c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>",
    "<c><v>1</v></c>",
    "<c t=\"s\"><v>0</v></c>",
    "<v>",
    "</v>",
    "<is>",
    "<rPh>",
    "</t>",
    "<!-- -->",
    "<![CDATA[x]]>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "<?xml version=\"1.0\"?>",
    "<x:c r=\"B1\"><x:v>2</x:v></x:c>",
];

/// Changes a few places in the parts of a workbook, or bytes where it is none; gives the new size.
pub fn mutate(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    let mut dice = Dice::new(seed);
    if dice.below(6) > 0
        && let Some(mut parts) = unpacked(data.get(..size).unwrap_or(&[]))
    {
        for _ in 0..=dice.below(3) {
            change(&mut parts, &mut dice, seed);
        }
        let is_small = dice.below(8) == 0;
        if let Some(file) = packed(&parts, is_small).filter(|file| file.len() <= max_size)
            && let Some(room) = data.get_mut(..file.len())
        {
            room.copy_from_slice(&file);
            return file.len();
        }
    }
    libfuzzer_sys::fuzzer_mutate(data, size, max_size)
}

/// The parts of a workbook; none where it cannot be read.
fn unpacked(file: &[u8]) -> Option<Vec<Part>> {
    let mut archive = ZipArchive::new(Cursor::new(file)).ok()?;
    let mut left = MOST;
    let mut parts = Vec::new();
    for index in 0..archive.len().min(60) {
        let entry = archive.by_index(index).ok()?;
        let name = entry.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        entry.take(left + 1).read_to_end(&mut bytes).ok()?;
        left = left.checked_sub(bytes.len() as u64)?;
        parts.push((name, bytes));
    }
    (!parts.is_empty()).then_some(parts)
}

/// A workbook of parts, with or without compression.
#[must_use]
pub fn packed(parts: &[Part], is_small: bool) -> Option<Vec<u8>> {
    let method = if is_small {
        CompressionMethod::Deflated
    } else {
        CompressionMethod::Stored
    };
    let options = SimpleFileOptions::default().compression_method(method);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), options).ok()?;
        writer.write_all(bytes).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

fn change(parts: &mut Vec<Part>, dice: &mut Dice, seed: u32) {
    // What is read is in a few of them.
    let read: Vec<usize> = (0..parts.len())
        .filter(|at| {
            let name = &parts[*at].0;
            name.starts_with("xl/worksheets/")
                || name.contains("sharedStrings")
                || name.contains("workbook.xml")
        })
        .collect();
    if read.is_empty() {
        let name = dice.pick(&[
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/worksheets/sheet1.xml",
        ]);
        parts.push((name.to_owned(), Vec::new()));
        return;
    }
    let at = read[dice.below(read.len())];
    match dice.below(16) {
        0 => drop(parts.remove(at)),
        1 => {
            let name = dice.pick(&[
                "xl/vbaProject.bin",
                "xl/workbook.xml",
                "XL/WORKBOOK.XML",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml",
                "content.xml",
                "../a",
            ]);
            name.clone_into(&mut parts[at].0);
        }
        2 => {
            let other = read[dice.below(read.len())];
            parts[at].1 = parts[other].1.clone();
        }
        3..=5 => {
            // libFuzzer changes the bytes of one part, guided by what it saw compared.
            let bytes = &mut parts[at].1;
            let size = bytes.len();
            bytes.resize(size + 64, 0);
            let most = bytes.len();
            let now = libfuzzer_sys::fuzzer_mutate(bytes, size, most);
            bytes.truncate(now);
        }
        _ => {
            let text = String::from_utf8_lossy(&parts[at].1).into_owned();
            parts[at].1 = changed(&text, dice).into_bytes();
        }
    }
    let _ = seed;
}

/// XML with one of its tags, values or texts changed.
fn changed(text: &str, dice: &mut Dice) -> String {
    let mut tokens: Vec<String> = Vec::new();
    for piece in text.split_inclusive('>') {
        let (words, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        tokens.extend(
            [words, tag]
                .into_iter()
                .filter(|one| !one.is_empty())
                .map(str::to_owned),
        );
    }
    let count = tokens.len();
    let at = dice.below(count);
    let word = dice.pick(&WORDS);
    let Some(token) = tokens.get(at).cloned() else {
        return PIECES[dice.below(PIECES.len())].to_owned();
    };
    match dice.below(8) {
        0 => drop(tokens.remove(at)),
        1 => tokens.insert(at, token),
        2 => tokens.swap(at, dice.below(count)),
        3 => tokens.insert(at, dice.pick(&PIECES).to_owned()),
        4 => {
            let other = tokens[dice.below(count)].clone();
            tokens.insert(at, other);
        }
        _ => tokens[at] = valued(&token, word, dice),
    }
    tokens.concat()
}

/// A tag with another value of one of its attributes, or another text.
fn valued(token: &str, word: &str, dice: &mut Dice) -> String {
    if !token.starts_with('<') {
        return word.to_owned();
    }
    let mut parts: Vec<&str> = token.split('"').collect();
    let values = parts.len() / 2;
    if values == 0 {
        return format!("{token}{word}");
    }
    let at = dice.below(values) * 2;
    if dice.below(4) == 0 {
        // Without the attribute: what follows counts on from what was before.
        let tail = parts.get(at + 2).copied().unwrap_or(">");
        return [&token[..token.find(' ').unwrap_or(token.len())], tail].concat();
    }
    if let Some(value) = parts.get_mut(at + 1) {
        *value = word;
    }
    parts.join("\"")
}
