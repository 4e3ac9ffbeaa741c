//! From a workbook to the bytes of an XLSX file.

use crate::look::Looks;
use rust_xlsxwriter::{
    DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, ProtectionOptions,
    Workbook, Worksheet, XlsxError,
};
use swanilai::book::{Book, Cell, Choice, Column, Row, Sheet, Style, Value};

/// A4.
const PAPER: u8 = 9;
/// Longest address that a spreadsheet takes as a link.
const LINK: usize = 2_000;

/// The file of a workbook.
///
/// # Errors
/// What a workbook cannot hold, in the words of the writer.
pub fn write(book: &Book) -> Result<Vec<u8>, String> {
    made(book).map_err(|error| error.to_string())
}

fn made(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let about = DocProperties::new()
        .set_title(&book.title)
        .set_company("Swanilai");
    workbook.set_properties(&about);
    let mut looks = Looks::default();
    for sheet in &book.sheets {
        fill(workbook.add_worksheet(), sheet, &book.title, &mut looks)?;
    }
    workbook.save_to_buffer()
}

fn fill(
    to: &mut Worksheet,
    sheet: &Sheet,
    title: &str,
    looks: &mut Looks,
) -> Result<(), XlsxError> {
    to.set_name(&sheet.name)?;
    for (column, width) in (0_u16..).zip(&sheet.columns) {
        match width {
            Column::Wide(width) => to.set_column_width(column, *width)?,
            Column::Hidden => to.set_column_hidden(column)?,
        };
    }
    for (at, row) in (0_u32..).zip(&sheet.rows) {
        put_row(to, at, row, looks)?;
    }
    for choice in &sheet.choices {
        allow(to, choice)?;
    }
    if sheet.frozen > 0 {
        to.set_freeze_panes(sheet.frozen, 0)?;
    }
    to.set_paper_size(PAPER);
    to.set_landscape();
    to.set_print_fit_to_pages(1, 0);
    to.set_footer(format!("&L&8{}&R&8&P / &N", title.replace('&', "&&")));
    if let Some(heads) = sheet.heads {
        to.set_repeat_rows(0, heads)?;
        let last = u32::try_from(sheet.rows.len().saturating_sub(1)).unwrap_or(heads);
        let columns = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(0);
        // A locked sheet cannot be filtered on every phone.
        if last > heads && !sheet.protected {
            to.autofilter(heads, 0, last, columns)?;
        }
    }
    if sheet.protected {
        // Whoever reads it on a phone may widen columns; there is no password.
        to.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::default()
        });
    }
    to.set_hidden(sheet.hidden);
    Ok(())
}

fn put_row(to: &mut Worksheet, at: u32, row: &Row, looks: &mut Looks) -> Result<(), XlsxError> {
    if row.height > 0 {
        to.set_row_height(at, row.height)?;
    }
    let mut free = 0;
    for (column, cell) in (0_u16..).zip(&row.cells) {
        // Covered by the cell before it.
        if column < free {
            continue;
        }
        let format = looks.of(cell.style, cell.decimals).clone();
        let span = u16::try_from(cell.span.max(1)).unwrap_or(1);
        free = column.saturating_add(span);
        if span > 1 {
            to.merge_range(at, column, at, free - 1, "", &format)?;
        }
        put(to, at, column, cell, &format)?;
    }
    Ok(())
}

fn put(
    to: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    match &cell.value {
        Value::Nothing => to.write_blank(row, column, format)?,
        Value::Text(text) if cell.style == Style::Link && is_link(text) => {
            to.write_url_with_format(row, column, text.as_str(), format)?
        }
        Value::Text(text) => to.write_string_with_format(row, column, text, format)?,
        Value::Titled(title, text) => {
            let below = format!("\n{text}");
            let plain = Format::new().set_font_name("Arial").set_font_size(10);
            let bold = plain.clone().set_bold();
            let parts = [(&bold, &**title), (&plain, &*below)];
            to.write_rich_string_with_format(row, column, &parts, format)?
        }
        Value::Number(number) => {
            to.write_number_with_format(row, column, float(*number), format)?
        }
        Value::Day(day) => match ExcelDateTime::parse_from_str(day) {
            Ok(date) => to.write_datetime_with_format(row, column, &date, format)?,
            Err(_) => to.write_string_with_format(row, column, day, format)?,
        },
    };
    Ok(())
}

/// An XLSX file holds numbers as text; at most twelve digits before and six after the point come
/// through a float unchanged.
fn float(number: swanilai::number::Decimal) -> f64 {
    number.to_string().parse().unwrap_or_default()
}

fn is_link(text: &str) -> bool {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    is_web && text.len() <= LINK
}

/// What may be typed in some cells.
fn allow(to: &mut Worksheet, choice: &Choice) -> Result<(), XlsxError> {
    let rule = DataValidation::new();
    let mut rule = match choice.up_to {
        Some(most) => rule.allow_decimal_number(DataValidationRule::Between(0.0, f64::from(most))),
        None => rule.allow_list_strings(&choice.one_of)?,
    };
    rule = if choice.message.is_empty() {
        rule.show_error_message(false)
    } else {
        rule.set_error_message(&choice.message)?
    };
    let column = u16::try_from(choice.column).unwrap_or(u16::MAX);
    to.add_data_validation(choice.first, column, choice.last, column, &rule)?;
    Ok(())
}
