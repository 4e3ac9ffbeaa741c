//! Where years and scores stand in the drawing: places along the line are shares of the width,
//! heights are pixels.

use swanilai::number::Decimal;
use swanilai::trend::{Origin, Point, Trend};

/// Where the scale begins and how high it is, in tenths of a pixel.
const BOTTOM: i64 = 2_100;
const HEIGHT: i64 = 1_700;
/// Where the first year stands and how far the last one is from it, in hundredths of a per cent.
const LEFT: u32 = 1_400;
const WIDTH: u32 = 7_800;

/// The places of one drawing.
pub(crate) struct Scale {
    pub(crate) first: u32,
    /// Years from the first to the last.
    pub(crate) span: u32,
    pub(crate) max: Decimal,
}

impl Scale {
    pub(crate) fn new(found: &Trend) -> Option<Self> {
        let years = || found.points.iter().map(|point| point.year);
        let (first, last) = (years().min()?, years().max()?);
        let limits = found.points.iter().map(|point| {
            let most = point.instrument.as_ref().map(|instrument| instrument.max);
            most.max(point.score).unwrap_or_default()
        });
        Some(Self {
            first,
            span: last.saturating_sub(first),
            max: limits.max()?.max(Decimal::whole(100)),
        })
    }

    /// Hundredths of a per cent of the width.
    pub(crate) fn along(&self, year: u32) -> u32 {
        if self.span == 0 {
            return LEFT + WIDTH / 2;
        }
        let from = year.saturating_sub(self.first);
        LEFT + WIDTH.saturating_mul(from) / self.span
    }

    pub(crate) fn x(&self, year: u32) -> String {
        share(self.along(year))
    }

    pub(crate) fn y(&self, score: Decimal) -> String {
        let up = score.millionths().saturating_mul(HEIGHT) / self.max.millionths().max(1);
        pixels(BOTTOM.saturating_sub(up))
    }

    /// Above a point, where its score stands; below it for the present one, beside a published one.
    pub(crate) fn label(&self, point: &Point, score: Decimal) -> String {
        let up = score.millionths().saturating_mul(HEIGHT) / self.max.millionths().max(1);
        let aside = if point.origin == Origin::Present {
            260
        } else {
            -130
        };
        pixels(BOTTOM.saturating_sub(up).saturating_add(aside))
    }
}

pub(crate) fn share(hundredths: u32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn pixels(tenths: i64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}
