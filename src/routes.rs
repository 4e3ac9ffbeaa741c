//! Addresses within the app: what follows `#`, so that any folder of any static host will do.

use swanilai::link;

/// A page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) enum Route {
    /// Start.
    #[default]
    Home,
    /// Quick calculator.
    Calculator,
    /// A new assessment.
    New,
    /// Open or merge files.
    Open,
    /// Task list of a draft.
    Tasks(String),
    /// One unit of a draft: its name, and how deep it is known.
    Unit(String, String),
    /// One dimension of one unit of a draft.
    Sheet(String, String, String),
    /// Result of a draft.
    Result(String),
    /// The plan to a target, and the repairs of a draft.
    Plan(String),
    /// Units and years of a draft side by side.
    Compare(String),
    /// Scenarios and trials of a draft.
    Scenario(String),
    /// Evidence of a draft.
    Evidence(String),
    /// The walk through the building of one unit of a draft; of all where the unit is empty.
    Walk(String, String),
    /// Report and record of a draft, as papers.
    Report(String),
    /// One page about a draft for the head of government.
    Brief(String),
    /// Handing a draft on.
    Share(String),
    /// What somebody else handed on in an address; empty once it was read.
    Link(String),
    /// Workbooks and tables of a draft.
    Spreadsheet(String),
    /// Earlier states of a draft.
    History(String),
    /// Many files in one table.
    Rekap,
    /// List of instruments.
    Instruments,
    /// One instrument.
    Instrument(String),
    /// Adjusting an instrument.
    Adjust(String),
    /// Code for a webmaster's own site.
    Snippet,
    /// About.
    About,
    /// An address that does not exist.
    Unknown,
}

impl Route {
    /// Reads what follows `#`.
    pub(super) fn parse(hash: &str) -> Self {
        // What programs on the way made of a link is sorted out by what reads it.
        if let Some(packed) = link::in_text(hash) {
            return Self::Link(packed.to_owned());
        }
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        let owned = |part: &str| part.to_owned();
        match parts.as_slice() {
            [""] => Self::Home,
            ["kalkulator"] => Self::Calculator,
            ["baru"] => Self::New,
            ["buka"] => Self::Open,
            ["penilaian", draft] => Self::Tasks(owned(draft)),
            ["penilaian", draft, "lokus", unit] => Self::Unit(owned(draft), owned(unit)),
            ["penilaian", draft, "isian", unit, dimension] => {
                Self::Sheet(owned(draft), owned(unit), owned(dimension))
            }
            ["hasil", draft] => Self::Result(owned(draft)),
            ["rencana", draft] => Self::Plan(owned(draft)),
            ["banding", draft] => Self::Compare(owned(draft)),
            ["skenario", draft] => Self::Scenario(owned(draft)),
            ["bukti", draft] => Self::Evidence(owned(draft)),
            ["keliling", draft] => Self::Walk(owned(draft), String::new()),
            ["keliling", draft, unit] => Self::Walk(owned(draft), owned(unit)),
            ["laporan", draft] => Self::Report(owned(draft)),
            ["ringkasan", draft] => Self::Brief(owned(draft)),
            ["bagikan", draft] => Self::Share(owned(draft)),
            ["lembar-kerja", draft] => Self::Spreadsheet(owned(draft)),
            ["riwayat", draft] => Self::History(owned(draft)),
            ["rekap"] => Self::Rekap,
            ["instrumen"] => Self::Instruments,
            ["instrumen", id] => Self::Instrument(owned(id)),
            ["instrumen", id, "sesuaikan"] => Self::Adjust(owned(id)),
            ["sematkan"] => Self::Snippet,
            ["tentang"] => Self::About,
            _ => Self::Unknown,
        }
    }

    /// The address, `#/…`.
    pub(super) fn href(&self) -> String {
        match self {
            Self::Home | Self::Unknown => "#/".to_owned(),
            Self::Calculator => "#/kalkulator".to_owned(),
            Self::New => "#/baru".to_owned(),
            Self::Open => "#/buka".to_owned(),
            Self::Tasks(draft) => format!("#/penilaian/{draft}"),
            Self::Unit(draft, unit) => format!("#/penilaian/{draft}/lokus/{unit}"),
            Self::Sheet(draft, unit, dimension) => {
                format!("#/penilaian/{draft}/isian/{unit}/{dimension}")
            }
            Self::Result(draft) => format!("#/hasil/{draft}"),
            Self::Plan(draft) => format!("#/rencana/{draft}"),
            Self::Compare(draft) => format!("#/banding/{draft}"),
            Self::Scenario(draft) => format!("#/skenario/{draft}"),
            Self::Evidence(draft) => format!("#/bukti/{draft}"),
            Self::Walk(draft, unit) if unit.is_empty() => format!("#/keliling/{draft}"),
            Self::Walk(draft, unit) => format!("#/keliling/{draft}/{unit}"),
            Self::Report(draft) => format!("#/laporan/{draft}"),
            Self::Brief(draft) => format!("#/ringkasan/{draft}"),
            Self::Share(draft) => format!("#/bagikan/{draft}"),
            Self::Link(packed) => format!("#/tautan/{packed}"),
            Self::Spreadsheet(draft) => format!("#/lembar-kerja/{draft}"),
            Self::History(draft) => format!("#/riwayat/{draft}"),
            Self::Rekap => "#/rekap".to_owned(),
            Self::Instruments => "#/instrumen".to_owned(),
            Self::Instrument(id) => format!("#/instrumen/{id}"),
            Self::Adjust(id) => format!("#/instrumen/{id}/sesuaikan"),
            Self::Snippet => "#/sematkan".to_owned(),
            Self::About => "#/tentang".to_owned(),
        }
    }

    /// The draft the page belongs to.
    pub(super) fn draft(&self) -> Option<&str> {
        match self {
            Self::Tasks(draft)
            | Self::Unit(draft, _)
            | Self::Sheet(draft, _, _)
            | Self::Plan(draft)
            | Self::Compare(draft)
            | Self::Scenario(draft)
            | Self::Evidence(draft)
            | Self::Walk(draft, _)
            | Self::Report(draft)
            | Self::Brief(draft)
            | Self::Share(draft)
            | Self::Spreadsheet(draft)
            | Self::History(draft)
            | Self::Result(draft) => Some(draft),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_back_to_its_page() {
        let text = || "a-1".to_owned();
        let routes = [
            Route::Home,
            Route::Calculator,
            Route::New,
            Route::Open,
            Route::Tasks(text()),
            Route::Unit(text(), text()),
            Route::Sheet(text(), text(), text()),
            Route::Result(text()),
            Route::Plan(text()),
            Route::Compare(text()),
            Route::Scenario(text()),
            Route::Evidence(text()),
            Route::Walk(text(), text()),
            Route::Walk(text(), String::new()),
            Route::Report(text()),
            Route::Brief(text()),
            Route::Share(text()),
            Route::Link(text()),
            Route::Link(String::new()),
            Route::Spreadsheet(text()),
            Route::Snippet,
            Route::History(text()),
            Route::Rekap,
            Route::Instruments,
            Route::Instrument(text()),
            Route::Adjust(text()),
            Route::About,
        ];
        for route in routes {
            assert_eq!(Route::parse(&route.href()), route);
        }
        for odd in [
            "#/tidak/ada",
            "#isi",
            "#/penilaian/a/b",
            "#/penilaian//x/y/z/w",
        ] {
            assert_eq!(Route::parse(odd), Route::Unknown, "{odd}");
        }
        assert_eq!(Route::parse(""), Route::Home);
    }
}
