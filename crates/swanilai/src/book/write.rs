//! A workbook as a text, for the program that makes a file of it, and back.

use super::model::{Book, Cell, Choice, Column, Row, Sheet, Style, Value};
use crate::json::{self, Limits, Node};
use crate::number::Decimal;
use crate::problem::{Code, Problem};

/// Name of the format.
const FORMAT: &str = "swanilai.book";
/// A workbook of two hundred units is this large at most.
const LIMITS: Limits = Limits {
    bytes: 64 << 20,
    depth: 8,
};

impl Book {
    /// The workbook as a text.
    #[must_use]
    pub fn to_text(&self) -> String {
        json::write(&Node::object(vec![
            ("format", Node::text(FORMAT)),
            ("title", Node::text(&self.title)),
            ("sheets", Node::list(self.sheets.iter().map(sheet))),
        ]))
    }

    /// The workbook of a text that [`Book::to_text`] gave.
    ///
    /// # Errors
    /// When the text is something else.
    pub fn from_text(text: &str) -> Result<Self, Problem> {
        let node = json::read(text, LIMITS)?;
        let format = text_of(&node, "format");
        if format != FORMAT {
            return Err(Problem::new(Code::WrongFormat, "", format, FORMAT));
        }
        let sheets = node.get("sheets").map_or(&[][..], Node::items);
        Ok(Self {
            title: text_of(&node, "title"),
            sheets: sheets.iter().map(read_sheet).collect(),
        })
    }
}

fn sheet(sheet: &Sheet) -> Node {
    Node::object(vec![
        ("name", Node::text(&sheet.name)),
        ("hidden", sheet.hidden.into()),
        ("protected", sheet.protected.into()),
        ("frozen", Node::whole(sheet.frozen)),
        ("heads", Node::whole(sheet.heads.map_or(0, |row| row + 1))),
        (
            "columns",
            Node::list(sheet.columns.iter().map(|column| match column {
                Column::Wide(width) => Node::whole(*width),
                Column::Hidden => Node::whole(0),
            })),
        ),
        ("choices", Node::list(sheet.choices.iter().map(choice))),
        ("rows", Node::list(sheet.rows.iter().map(row))),
    ])
}

fn choice(choice: &Choice) -> Node {
    Node::object(vec![
        ("first", Node::whole(choice.first)),
        ("last", Node::whole(choice.last)),
        ("column", Node::whole(choice.column)),
        ("oneOf", Node::list(choice.one_of.iter().map(Node::text))),
        ("upTo", Node::whole(choice.up_to.map_or(0, |most| most))),
        ("message", Node::text(&choice.message)),
    ])
}

fn row(row: &Row) -> Node {
    Node::object(vec![
        ("height", Node::whole(row.height)),
        ("cells", Node::list(row.cells.iter().map(cell))),
    ])
}

/// `[style, kind, value, …]`: there are many.
fn cell(cell: &Cell) -> Node {
    let mut parts = vec![
        Node::text(cell.style.name()),
        Node::whole(cell.span),
        Node::whole(cell.decimals.into()),
    ];
    match &cell.value {
        Value::Nothing => {}
        Value::Text(text) => parts.extend([Node::text("text"), Node::text(text)]),
        Value::Titled(title, text) => {
            parts.extend([Node::text("titled"), Node::text(title), Node::text(text)]);
        }
        Value::Number(number) => parts.extend([Node::text("number"), (*number).into()]),
        Value::Day(day) => parts.extend([Node::text("day"), Node::text(day)]),
    }
    Node::list(parts)
}

fn read_sheet(node: &Node) -> Sheet {
    let items = |key: &str| node.get(key).map_or(&[][..], Node::items);
    let columns = items("columns").iter().map(|width| match whole(width) {
        0 => Column::Hidden,
        width => Column::Wide(width),
    });
    Sheet {
        name: text_of(node, "name"),
        hidden: flag(node, "hidden"),
        protected: flag(node, "protected"),
        columns: columns.collect(),
        frozen: whole_of(node, "frozen"),
        heads: whole_of(node, "heads").checked_sub(1),
        choices: items("choices").iter().map(read_choice).collect(),
        rows: items("rows").iter().map(read_row).collect(),
    }
}

fn read_choice(node: &Node) -> Choice {
    let one_of = node.get("oneOf").map_or(&[][..], Node::items).iter();
    Choice {
        first: whole_of(node, "first"),
        last: whole_of(node, "last"),
        column: whole_of(node, "column"),
        one_of: one_of
            .filter_map(|one| Some(one.as_text()?.to_owned()))
            .collect(),
        up_to: Some(whole_of(node, "upTo")).filter(|most| *most > 0),
        message: text_of(node, "message"),
    }
}

fn read_row(node: &Node) -> Row {
    let cells = node.get("cells").map_or(&[][..], Node::items);
    Row {
        cells: cells.iter().map(read_cell).collect(),
        height: whole_of(node, "height"),
    }
}

fn read_cell(node: &Node) -> Cell {
    let parts = node.items();
    let text = |index: usize| parts.get(index).and_then(Node::as_text).unwrap_or_default();
    let value = match text(3) {
        "text" => Value::Text(text(4).to_owned()),
        "titled" => Value::Titled(text(4).to_owned(), text(5).to_owned()),
        "number" => Value::Number(
            parts
                .get(4)
                .and_then(Node::as_number)
                .unwrap_or(Decimal::ZERO),
        ),
        "day" => Value::Day(text(4).to_owned()),
        _ => Value::Nothing,
    };
    Cell {
        value,
        style: Style::named(text(0)).unwrap_or_default(),
        span: parts.get(1).map_or(0, whole),
        decimals: u8::try_from(parts.get(2).map_or(0, whole)).unwrap_or(0),
    }
}

fn text_of(node: &Node, key: &str) -> String {
    let text = node.get(key).and_then(Node::as_text);
    text.unwrap_or_default().to_owned()
}

fn flag(node: &Node, key: &str) -> bool {
    node.get(key).is_some_and(|node| *node == Node::from(true))
}

fn whole_of(node: &Node, key: &str) -> u32 {
    node.get(key).map_or(0, whole)
}

fn whole(node: &Node) -> u32 {
    let millionths = node.as_number().map_or(0, Decimal::millionths);
    u32::try_from(millionths / 1_000_000).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_comes_back_from_its_text() {
        let cells = vec![
            Cell::text("=1+1", Style::Link),
            Cell {
                value: Value::Number(Decimal::parse("90.16").unwrap()),
                style: Style::Figure,
                span: 3,
                decimals: 2,
            },
            Cell {
                value: Value::Titled("a".to_owned(), "b".to_owned()),
                ..Cell::default()
            },
            Cell {
                value: Value::Day("2026-11-30".to_owned()),
                ..Cell::empty(Style::InputDay)
            },
            Cell::empty(Style::Merah),
        ];
        let book = Book {
            title: "Judul".to_owned(),
            sheets: vec![Sheet {
                name: "Isian".to_owned(),
                hidden: true,
                protected: true,
                columns: vec![Column::Wide(7), Column::Hidden],
                frozen: 3,
                heads: Some(2),
                choices: vec![Choice {
                    first: 3,
                    last: 9,
                    column: 3,
                    one_of: vec!["0".to_owned(), "1".to_owned()],
                    up_to: Some(100),
                    message: "Pilih".to_owned(),
                }],
                rows: vec![Row { cells, height: 20 }],
            }],
        };
        assert_eq!(Book::from_text(&book.to_text()).unwrap(), book);
    }

    #[test]
    fn another_text_is_refused() {
        assert!(Book::from_text("{}").is_err());
        assert!(Book::from_text("bukan").is_err());
    }
}
