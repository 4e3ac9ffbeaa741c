//! From the bytes of an XLSX file to what stands in its cells.

use crate::parts::{Parts, Seen, attribute, broken, walk};
use crate::sheet::{Budget, strings, unescaped};
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
    let workbook = parts.text("xl/workbook.xml")?;
    let workbook = workbook.ok_or_else(|| broken("xl/workbook.xml"))?;
    let (sheets, since_1904) = listed(&workbook)?;
    let targets = targets(
        &parts
            .text("xl/_rels/workbook.xml.rels")?
            .unwrap_or_default(),
    )?;
    let target = |wanted: &str| {
        let found = targets.iter().find(|(id, _, _)| id == wanted);
        found.map(|(_, _, target)| target.clone())
    };
    let shared = targets
        .iter()
        .find(|(_, kind, _)| kind.ends_with("/sharedStrings"))
        .map_or("xl/sharedStrings.xml", |(_, _, target)| target);
    let shared = strings(&parts.text(shared)?.unwrap_or_default())?;
    let mut budget = Budget::default();
    let mut grid = Grid {
        sheets: Vec::new(),
        since_1904,
    };
    for (name, id) in sheets.into_iter().take(SHEETS) {
        // Charts and the like have no cells.
        let Some(place) = target(&id) else { continue };
        let text = parts.text(&place)?.unwrap_or_default();
        let cells = crate::sheet::cells(&place, &text, &shared, &mut budget)?;
        grid.sheets.push(Leaf { name, cells });
    }
    Ok(grid)
}

/// A relation's id, kind and target.
type Target = (String, String, String);

/// Names of the sheets with the ids of their parts, and whether days are counted from 1904.
fn listed(text: &str) -> Result<(Vec<(String, String)>, bool), Problem> {
    let (mut sheets, mut since_1904) = (Vec::new(), false);
    walk("xl/workbook.xml", text, |seen| {
        if let Seen::Start(start) = seen {
            match start.local_name().as_ref() {
                "sheet" => {
                    let name = attribute(start, "name").unwrap_or_default();
                    let id = attribute(start, "id").unwrap_or_default();
                    sheets.push((unescaped(&name), id));
                }
                "workbookPr" => {
                    let flag = attribute(start, "date1904").unwrap_or_default();
                    since_1904 = matches!(&*flag, "1" | "true");
                }
                _ => {}
            }
        }
        Ok(())
    })?;
    Ok((sheets, since_1904))
}

fn targets(text: &str) -> Result<Vec<Target>, Problem> {
    let mut targets = Vec::new();
    walk("xl/_rels/workbook.xml.rels", text, |seen| {
        if let Seen::Start(start) = seen
            && start.local_name().as_ref() == "Relationship"
        {
            let get = |name| attribute(start, name).unwrap_or_default();
            let target = get("Target");
            let target = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("xl/{target}"),
            };
            targets.push((get("Id"), get("Type"), target));
        }
        Ok(())
    })?;
    Ok(targets)
}
