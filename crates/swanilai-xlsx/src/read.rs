//! From the bytes of an XLSX file to what stands in its cells.

use crate::format::Formats;
use crate::parts::{Parts, Seen, attribute, other, walk, with_macros};
use crate::sheet::{Budget, Shared, strings, unescaped};
use swanilai::book::{Grid, Leaf};
use swanilai::json;
use swanilai::problem::Problem;

/// Largest file that is read, in bytes.
pub const LARGEST: usize = 4 << 20;
/// Most sheets that are looked at.
const SHEETS: usize = 500;

/// What stands in a file.
///
/// # Errors
/// Why the file is refused: too large, of another kind, damaged, or with macros.
pub fn read(file: &[u8]) -> Result<Grid, Problem> {
    if file.len() > LARGEST {
        return Err(json::too_large(file.len(), LARGEST));
    }
    let mut parts = Parts::open(file)?;
    let main = main(&mut parts)?;
    let book = listed(&main, &parts.needed(&main)?)?;
    let relations = relations(&mut parts, &main)?;
    if let Some(own) = relations
        .iter()
        .find(|one| one.is("vbaProject") || one.is("xlMacrosheet"))
    {
        return Err(with_macros(&own.target));
    }
    // A part that nothing leads to has its usual name.
    let of_kind = |kind: &str, usual: &str| {
        let found = relations.iter().find(|one| one.is(kind));
        found.map_or_else(|| beside(&main, usual), |one| one.target.clone())
    };
    let texts = of_kind("sharedStrings", "sharedStrings.xml");
    let styles = of_kind("styles", "styles.xml");
    let shared = Shared {
        texts: strings(&texts, &parts.text(&texts)?.unwrap_or_default())?,
        formats: Formats::read(&styles, &parts.text(&styles)?.unwrap_or_default())?,
        is_uncomputed: book.is_uncomputed,
    };
    let mut budget = Budget::default();
    let mut grid = Grid {
        sheets: Vec::new(),
        since_1904: book.since_1904,
    };
    for (name, id) in book.sheets.into_iter().take(SHEETS) {
        // Charts and the like have no cells.
        let Some(place) = relations.iter().find(|one| one.id == id) else {
            continue;
        };
        // A sheet whose part is gone is missing, and no sheet of empty cells.
        let Some(text) = parts.text(&place.target)? else {
            continue;
        };
        let cells = crate::sheet::cells(&place.target, &text, &shared, &mut budget)?;
        grid.sheets.push(Leaf { name, cells });
    }
    Ok(grid)
}

/// The part that all others belong to, as the package says; else by its usual name.
fn main(parts: &mut Parts<'_>) -> Result<String, Problem> {
    let relations = relations(parts, "")?;
    let named = relations.into_iter().find(|one| one.is("officeDocument"));
    if let Some(named) = named.filter(|one| parts.has(&one.target)) {
        return if named.target.to_lowercase().ends_with(".bin") {
            Err(other(".xlsb"))
        } else {
            Ok(named.target)
        };
    }
    let mut typed = None;
    let list = "[Content_Types].xml";
    walk(list, &parts.text(list)?.unwrap_or_default(), |seen| {
        if let Seen::Start(start) = seen {
            let kind = attribute(start, "ContentType").unwrap_or_default();
            let part = attribute(start, "PartName");
            if kind.ends_with(".main+xml") && kind.contains("sheet") {
                typed = typed.take().or(part);
            }
        }
        Ok(())
    })?;
    Ok(typed.unwrap_or_else(|| "xl/workbook.xml".to_owned()))
}

/// What a workbook says of itself.
#[derive(Default)]
struct About {
    /// The names of its sheets with the ids of their parts.
    sheets: Vec<(String, String)>,
    /// Whether days are counted from 1904.
    since_1904: bool,
    /// Whether the program that wrote it left computing to the one that opens it.
    is_uncomputed: bool,
}

fn listed(name: &str, text: &str) -> Result<About, Problem> {
    let mut about = About::default();
    let mut is_first = true;
    walk(name, text, |seen| {
        if let Seen::Start(start) = seen {
            let is_flag = |name| matches!(attribute(start, name).as_deref(), Some("1" | "true"));
            match start.local_name().as_ref() {
                "sheet" => {
                    let name = attribute(start, "name").unwrap_or_default();
                    let id = attribute(start, "id").unwrap_or_default();
                    about.sheets.push((unescaped(&name), id));
                }
                "workbookPr" => about.since_1904 = is_flag("date1904"),
                "calcPr" => about.is_uncomputed = is_flag("fullCalcOnLoad"),
                root if is_first && root != "workbook" => return Err(other(name)),
                _ => {}
            }
            is_first = false;
        }
        Ok(())
    })?;
    Ok(about)
}

/// What a part leads to.
struct Relation {
    id: String,
    kind: String,
    /// The part it leads to, from the top of the package.
    target: String,
}

impl Relation {
    /// Whether it is of a kind, by the names of either edition of the standard.
    fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

/// What a part leads to; of the whole package for the part without a name.
fn relations(parts: &mut Parts<'_>, of: &str) -> Result<Vec<Relation>, Problem> {
    let file = of.rsplit(['/', '\\']).next().unwrap_or(of);
    let name = beside(of, &format!("_rels/{file}.rels"));
    let mut relations = Vec::new();
    walk(&name, &parts.text(&name)?.unwrap_or_default(), |seen| {
        if let Seen::Start(start) = seen
            && start.local_name().as_ref() == "Relationship"
        {
            let get = |name| attribute(start, name).unwrap_or_default();
            if get("TargetMode") != "External" {
                relations.push(Relation {
                    id: get("Id"),
                    kind: get("Type"),
                    target: beside(of, &get("Target")),
                });
            }
        }
        Ok(())
    })?;
    Ok(relations)
}

/// The part that a part calls by a name: from the top, or from where the part is.
fn beside(part: &str, name: &str) -> String {
    if name.starts_with(['/', '\\']) {
        return name.to_owned();
    }
    let folder = part.rfind(['/', '\\']).and_then(|at| part.get(..=at));
    [folder.unwrap_or_default(), name].concat()
}
