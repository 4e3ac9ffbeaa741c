//! How cells look: the colours of the app, with text that is readable on them.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};
use std::collections::BTreeMap;
use swanilai::book::Style;

const INK: u32 = 0x1A_22_33;
const QUIET: u32 = 0x4A_54_68;
const LINE: u32 = 0xC3_C8_D2;
const EDGE: u32 = 0x6B_74_86;
const BRAND: u32 = 0x23_40_7A;
const TINT: u32 = 0xE9_EE_F8;
const PAPER: u32 = 0xF6_F5_F1;
const NOTE: u32 = 0xFF_F6_DA;
const INPUT: u32 = 0xFF_FB_E0;
const CREAM: u32 = 0xF7_EF_DB;
const WHITE: u32 = 0xFF_FF_FF;
const HIJAU: u32 = 0x12_49_3C;
const KUNING: u32 = 0xFF_C2_0E;
const ON_KUNING: u32 = 0x1A_1A_1A;
const MERAH: u32 = 0xC3_1A_0B;

/// Formats that were made, by style and decimals.
#[derive(Default)]
pub(crate) struct Looks(BTreeMap<(Style, u8), Format>);

impl Looks {
    pub(crate) fn of(&mut self, style: Style, decimals: u8) -> &Format {
        self.0
            .entry((style, decimals))
            .or_insert_with(|| format(style, decimals))
    }
}

fn filled(format: Format, fill: u32, ink: u32) -> Format {
    format
        .set_background_color(Color::RGB(fill))
        .set_font_color(Color::RGB(ink))
}

fn lined(format: Format, line: u32) -> Format {
    format
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(line))
}

/// `0`, `0.00` and the like.
fn decimal(decimals: u8) -> String {
    if decimals == 0 {
        return "0".to_owned();
    }
    format!("0.{}", "0".repeat(usize::from(decimals)))
}

fn format(style: Style, decimals: u8) -> Format {
    let plain = Format::new()
        // Everywhere, or replaced by one of the same widths.
        .set_font_name("Arial")
        .set_font_size(10)
        .set_font_color(Color::RGB(INK))
        .set_align(FormatAlign::Top)
        .set_text_wrap();
    let cell = lined(plain.clone(), LINE);
    let middle = plain.clone().set_align(FormatAlign::VerticalCenter);
    let figure = || {
        cell.clone()
            .set_num_format(decimal(decimals))
            .set_align(FormatAlign::Right)
            .set_indent(1)
    };
    let zone = |fill, ink| filled(cell.clone(), fill, ink).set_bold();
    let input = |format: Format| lined(filled(format, INPUT, INK), EDGE).set_unlocked();
    match style {
        Style::Body => cell,
        Style::Title => middle
            .set_bold()
            .set_font_size(14)
            .set_font_color(Color::RGB(BRAND)),
        Style::Notice => filled(middle, NOTE, INK).set_bold().set_font_size(10),
        Style::Head => lined(filled(middle, BRAND, WHITE), BRAND).set_bold(),
        Style::Lead | Style::Label => middle.set_font_color(Color::RGB(QUIET)),
        Style::Fact => middle.set_align(FormatAlign::Left),
        Style::Large => middle
            .set_bold()
            .set_font_size(16)
            .set_align(FormatAlign::Left)
            .set_num_format(decimal(decimals)),
        Style::Group => filled(middle, TINT, BRAND).set_bold().set_font_size(12),
        Style::Subgroup => filled(middle, PAPER, INK).set_bold(),
        Style::Quiet => cell
            .set_font_color(Color::RGB(QUIET))
            .set_font_size(9)
            .set_align(FormatAlign::Left),
        Style::Figure => figure(),
        Style::Assumed => filled(cell, CREAM, INK).set_italic(),
        Style::AssumedFigure => filled(figure(), CREAM, INK).set_italic(),
        Style::Hijau => zone(HIJAU, WHITE),
        Style::Kuning => zone(KUNING, ON_KUNING),
        Style::Merah => zone(MERAH, WHITE),
        Style::Link => cell.set_font_color(Color::RGB(BRAND)),
        Style::Day => cell
            .set_num_format("yyyy-mm-dd")
            .set_align(FormatAlign::Left),
        // As text, so that nothing that is typed becomes a date or a formula.
        Style::Input => input(plain).set_num_format("@"),
        Style::Pick => input(plain).set_align(FormatAlign::Center),
        Style::InputDay => input(plain)
            .set_num_format("yyyy-mm-dd")
            .set_align(FormatAlign::Left),
    }
}
