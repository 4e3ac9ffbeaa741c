//! What stands in the cells of a workbook that was read.

use super::filled_cell::plain;
use crate::json::{self, Limits, Node};
use crate::number::Decimal;
use crate::problem::{Code, Problem};

/// Name of the format.
const FORMAT: &str = "swanilai.grid";
/// The reader of files has lower limits of its own.
const LIMITS: Limits = Limits {
    bytes: 64 << 20,
    depth: 8,
};

/// The filled cells of a workbook.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Grid {
    /// Its sheets, in order.
    pub sheets: Vec<Leaf>,
    /// Whether days are counted from 1904.
    pub since_1904: bool,
}

/// The filled cells of a sheet.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Leaf {
    /// Name on its tab.
    pub name: String,
    /// Cells by row, from the top; in a row from the first column.
    pub cells: Vec<Cell>,
}

/// A filled cell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cell {
    /// Row, counted from 0.
    pub row: u32,
    /// Column, counted from 0.
    pub column: u32,
    /// What it holds.
    pub kind: Kind,
    /// What it shows; numbers in their shortest form, with a decimal point, and a percentage with its sign.
    pub text: String,
}

/// Declares the kinds with their names in texts.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal;)*) => {
        /// What a cell holds.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
        pub enum Kind { #[default] $($(#[$doc])* $kind,)* }

        impl Kind {
            const ALL: &'static [Self] = &[$(Self::$kind,)*];

            const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.name() == name)
            }
        }
    };
}

kinds! {
    /// A text, or yes and no.
    Text = "text";
    /// A number that a person sees as it is, but for rounding.
    Number = "number";
    /// A number that is shown as a date; its text is the number of days.
    Day = "day";
    /// A number that its format makes look like another one, or hides.
    Disguised = "disguised";
    /// A formula whose result nobody stored.
    Uncomputed = "uncomputed";
    /// A formula that shows nothing.
    Blank = "blank";
    /// An error of the spreadsheet.
    Error = "error";
}

impl Kind {
    /// Whether the text is what a person sees.
    const fn is_seen(self) -> bool {
        matches!(self, Self::Text | Self::Number | Self::Blank)
    }
}

impl Grid {
    /// The sheet with a name.
    #[must_use]
    pub fn sheet(&self, name: &str) -> Option<&Leaf> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }

    /// Whether a text is a grid, and no document.
    #[must_use]
    pub fn is_in(text: &str) -> bool {
        // Large ones are written without indent.
        let start = text.chars().filter(|letter| !letter.is_whitespace());
        start.take(START.len()).eq(START.chars())
    }

    /// The grid as a text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let sheets = self.sheets.iter().map(|sheet| {
            let cells = sheet.cells.iter().map(|cell| {
                Node::list([
                    Node::whole(cell.row),
                    Node::whole(cell.column),
                    Node::text(cell.kind.name()),
                    Node::text(&cell.text),
                ])
            });
            Node::object(vec![
                ("name", Node::text(&sheet.name)),
                ("cells", Node::list(cells)),
            ])
        });
        json::write(&Node::object(vec![
            ("format", Node::text(FORMAT)),
            ("since1904", self.since_1904.into()),
            ("sheets", Node::list(sheets)),
        ]))
    }

    /// Why there is no grid, as a text.
    #[must_use]
    pub fn refusal(problem: &Problem) -> String {
        json::write(&Node::object(vec![
            ("format", Node::text(FORMAT)),
            ("code", Node::text(problem.code.name())),
            ("path", Node::text(&problem.path)),
            ("found", Node::text(&problem.found)),
            ("expected", Node::text(&problem.expected)),
        ]))
    }

    /// The grid of a text that [`Grid::to_text`] gave.
    ///
    /// # Errors
    /// What [`Grid::refusal`] told, or that the text is something else.
    pub fn from_text(text: &str) -> Result<Self, Problem> {
        let node = json::read(text, LIMITS)?;
        let text_of = |node: &Node, key: &str| {
            let text = node.get(key).and_then(Node::as_text);
            text.unwrap_or_default().to_owned()
        };
        let format = text_of(&node, "format");
        if format != FORMAT {
            return Err(Problem::new(Code::WrongFormat, "", format, FORMAT));
        }
        if node.get("code").is_some() {
            let code = text_of(&node, "code");
            let code = Code::ALL.iter().find(|known| known.name() == code);
            return Err(Problem::new(
                code.copied().unwrap_or(Code::WorkbookBroken),
                text_of(&node, "path"),
                text_of(&node, "found"),
                text_of(&node, "expected"),
            ));
        }
        let items =
            |node: &Node, key: &str| node.get(key).map_or(Vec::new(), |n| n.items().to_vec());
        let sheets = items(&node, "sheets").into_iter().map(|sheet| Leaf {
            name: text_of(&sheet, "name"),
            cells: items(&sheet, "cells").iter().filter_map(cell).collect(),
        });
        Ok(Self {
            since_1904: node.get("since1904") == Some(&true.into()),
            sheets: sheets.collect(),
        })
    }
}

/// What a grid's text begins with, as our own writer writes it.
const START: &str = "{\"format\":\"swanilai.grid\"";

fn cell(node: &Node) -> Option<Cell> {
    let [row, column, kind, text] = node.items() else {
        return None;
    };
    let whole = |node: &Node| u32::try_from(node.as_number()?.millionths() / MILLION).ok();
    Some(Cell {
        row: whole(row)?,
        column: whole(column)?,
        kind: Kind::named(kind.as_text()?)?,
        text: text.as_text()?.to_owned(),
    })
}

/// Millionths in a whole.
const MILLION: i64 = Decimal::whole(1).millionths();

impl Leaf {
    /// What a cell shows.
    #[must_use]
    pub fn text(&self, row: u32, column: u32) -> &str {
        self.cell(row, column).map_or("", |cell| &cell.text)
    }

    /// Whether a cell is seen to show a text, as it is or with other line ends and spaces around it.
    pub(super) fn shows(&self, row: u32, column: u32, text: &str) -> bool {
        match self.cell(row, column) {
            Some(cell) => cell.kind.is_seen() && plain(&cell.text) == plain(text),
            None => plain(text).is_empty(),
        }
    }

    /// A cell, where it is filled.
    #[must_use]
    pub fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        let at = self
            .cells
            .binary_search_by_key(&(row, column), |cell| (cell.row, cell.column));
        self.cells.get(at.ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_comes_back_from_its_text_and_finds_its_cells() {
        let cell = |row, column, kind, text: &str| Cell {
            row,
            column,
            kind,
            text: text.to_owned(),
        };
        let grid = Grid {
            since_1904: true,
            sheets: vec![Leaf {
                name: "Isian".to_owned(),
                cells: vec![
                    cell(0, 0, Kind::Text, "a"),
                    cell(3, 2, Kind::Number, "90.16"),
                    cell(4, 2, Kind::Uncomputed, ""),
                ],
            }],
        };
        let text = grid.to_text();
        assert!(Grid::is_in(&text));
        assert!(!Grid::is_in("{\"format\":\"swanilai.assessment\"}"));
        assert_eq!(Grid::from_text(&text).unwrap(), grid);
        let problem = Problem::new(Code::WorkbookMacros, "", "vbaProject.bin", "");
        let refused = Grid::refusal(&problem);
        assert!(Grid::is_in(&refused));
        assert_eq!(Grid::from_text(&refused), Err(problem));
        let sheet = grid.sheet("Isian").unwrap();
        assert_eq!(sheet.text(3, 2), "90.16");
        assert_eq!(sheet.text(3, 1), "");
        assert_eq!(grid.sheet("Lain"), None);
    }
}
