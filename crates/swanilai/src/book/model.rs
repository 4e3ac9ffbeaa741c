//! What a workbook is: sheets, rows, cells, and how each looks.

use crate::number::{Decimal, Points};

/// A workbook.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Book {
    /// Title in the file's properties.
    pub title: String,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// A sheet.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sheet {
    /// Name on its tab.
    pub name: String,
    /// Whether it is hidden from people; it carries what a program needs to read the file again.
    pub hidden: bool,
    /// Whether only cells to be filled may be changed. There is no password.
    pub protected: bool,
    /// How wide its columns are, from the first.
    pub columns: Vec<Column>,
    /// Rows that stay in view.
    pub frozen: u32,
    /// The row of heads, counted from 0; it can be filtered by, and stands on every printed page.
    pub heads: Option<u32>,
    /// What may be typed where.
    pub choices: Vec<Choice>,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Sheet {
    /// Adds a row and tells its number, counted from 0.
    pub fn push(&mut self, row: Row) -> u32 {
        self.rows.push(row);
        u32::try_from(self.rows.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// Makes every row high enough for what stands in it: programs do not all do so by themselves.
    pub fn fit(&mut self) {
        let columns = &self.columns;
        for row in &mut self.rows {
            let lines = row.cells.iter().enumerate().map(|(at, cell)| {
                let span = usize::try_from(cell.span.max(1)).unwrap_or(1);
                let under = columns.iter().skip(at).take(span);
                let width = under.map(|column| match column {
                    Column::Wide(width) => *width,
                    Column::Hidden => 0,
                });
                cell.lines(width.sum())
            });
            let most = lines.max().unwrap_or(1).clamp(1, 30);
            if most > 1 {
                row.height = row.height.max(most * LINE + 5);
            }
        }
    }
}

/// Height of a line of text, in points.
const LINE: u32 = 13;

/// How wide a column is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Column {
    /// So many characters.
    Wide(u32),
    /// Not shown: for programs.
    Hidden,
}

/// A row.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Row {
    /// Its cells from the first column.
    pub cells: Vec<Cell>,
    /// Its height in points; 0 where the content decides.
    pub height: u32,
}

impl Row {
    /// A row of cells.
    #[must_use]
    pub const fn of(cells: Vec<Cell>) -> Self {
        Self { cells, height: 0 }
    }

    /// One cell across so many columns.
    #[must_use]
    pub fn across(cell: Cell, columns: u32, height: u32) -> Self {
        let cells = vec![Cell {
            span: columns,
            ..cell
        }];
        Self { cells, height }
    }
}

/// A cell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cell {
    /// What stands in it.
    pub value: Value,
    /// How it looks.
    pub style: Style,
    /// How many columns it takes, where more than one.
    pub span: u32,
    /// Decimals that are shown of a number.
    pub decimals: u8,
}

impl Cell {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>, style: Style) -> Self {
        Self {
            value: Value::text(text),
            style,
            ..Self::default()
        }
    }

    /// A number that was rounded for display, with its decimals.
    #[must_use]
    pub fn points(points: Points, style: Style) -> Self {
        Self {
            value: Value::Number(points.decimal()),
            style,
            decimals: points.decimals(),
            ..Self::default()
        }
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: u32, style: Style) -> Self {
        Self {
            value: Value::Number(Decimal::whole(number)),
            style,
            ..Self::default()
        }
    }

    /// How many lines its text takes in a column that is so many characters wide; none where the
    /// column is hidden.
    fn lines(&self, width: u32) -> u32 {
        // Widths count the digit 0 of a larger letter: running text is narrower, a bold one less so.
        let width = match self.style {
            Style::Title | Style::Large => width * 3 / 4,
            Style::Head => width,
            _ => width * 23 / 20,
        };
        let wrapped = |text: &str| -> u32 {
            if width == 0 {
                return 0;
            }
            text.lines().map(|line| wrap(line, width)).sum()
        };
        match &self.value {
            Value::Text(text) => wrapped(text),
            Value::Titled(title, text) => wrapped(title) + wrapped(text),
            Value::Nothing | Value::Number(_) | Value::Day(_) => 1,
        }
    }

    /// An empty cell that looks like something.
    #[must_use]
    pub fn empty(style: Style) -> Self {
        Self {
            style,
            ..Self::default()
        }
    }
}

/// How many lines a line of text takes, broken between words.
fn wrap(line: &str, width: u32) -> u32 {
    let (mut lines, mut used) = (1_u32, 0_u32);
    for word in line.split(' ') {
        let length = u32::try_from(word.chars().count()).unwrap_or(u32::MAX);
        if used > 0 && used.saturating_add(length) > width {
            lines += 1;
            used = 0;
        }
        // A word longer than the line, such as an address, is broken.
        lines = lines.saturating_add(length.saturating_sub(1) / width.max(1));
        used = used.saturating_add(length % width.max(1) + 1);
    }
    lines
}

/// What stands in a cell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Nothing,
    /// A text, whatever it looks like: never a formula.
    Text(String),
    /// A bold line and a text below it.
    Titled(String, String),
    /// A number.
    Number(Decimal),
    /// A day, `2026-11-30`.
    Day(String),
}

impl Value {
    /// A text, or nothing where it is empty.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Nothing
        } else {
            Self::Text(text)
        }
    }
}

/// Declares the styles with their names in files.
macro_rules! styles {
    ($($(#[$doc:meta])* $style:ident = $name:literal;)*) => {
        /// How a cell looks.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
        pub enum Style { #[default] $($(#[$doc])* $style,)* }

        impl Style {
            /// Every style.
            pub const ALL: &'static [Self] = &[$(Self::$style,)*];

            /// Its name in files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$style => $name,)* }
            }
        }
    };
}

styles! {
    /// Text of a table.
    Body = "body";
    /// The title of a sheet.
    Title = "title";
    /// What the sheet is about.
    Lead = "lead";
    /// What every file says of itself.
    Notice = "notice";
    /// The head of a column.
    Head = "head";
    /// The name of a fact, beside its value.
    Label = "label";
    /// A fact.
    Fact = "fact";
    /// The number that matters most.
    Large = "large";
    /// The start of a group of rows.
    Group = "group";
    /// The start of a smaller group.
    Subgroup = "subgroup";
    /// Less important.
    Quiet = "quiet";
    /// A number.
    Figure = "figure";
    /// What is assumed.
    Assumed = "assumed";
    /// A number that rests on what is assumed.
    AssumedFigure = "assumed-figure";
    /// The green zone.
    Hijau = "hijau";
    /// The yellow zone.
    Kuning = "kuning";
    /// The red zone.
    Merah = "merah";
    /// An address.
    Link = "link";
    /// A day.
    Day = "day";
    /// To be filled with a text.
    Input = "input";
    /// To be filled with a number or a choice.
    Pick = "pick";
    /// To be filled with a day.
    InputDay = "input-day";
}

impl Style {
    /// The style with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|style| style.name() == name)
    }
}

/// What may be typed in some rows of a column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// First row, counted from 0.
    pub first: u32,
    /// Last row.
    pub last: u32,
    /// Column, counted from 0.
    pub column: u32,
    /// One of these.
    pub one_of: Vec<String>,
    /// Or a number from 0 to this.
    pub up_to: Option<u32>,
    /// What is said where something else is typed.
    pub message: String,
}
