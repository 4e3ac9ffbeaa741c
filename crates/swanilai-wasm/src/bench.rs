//! What only `cargo xtask bench` calls: scoring again and again without converting anything.

use super::convert::Failure;
use super::objects::{from_js, keep_ids, to_js};
use core::hint::black_box;
use swanilai::assessment::{self, Opened};
use swanilai::score;
use swanilai::summary::{Choices, Rekap};
use swanilai::text::Lang;
use wasm_bindgen::prelude::*;

/// An assessment that was read, to be scored any number of times.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Rescore {
    opened: Opened,
}

#[wasm_bindgen]
impl Rescore {
    /// Reads the text of an assessment file.
    ///
    /// # Errors
    /// The problems of the text.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<Self, JsValue> {
        let opened =
            assessment::open(text).map_err(|found| Failure::new(found, Lang::default()))?;
        Ok(Self { opened })
    }

    /// Scores all answers so many times; gives the hundredths of the entity's lowest score, so that no round is in vain.
    #[must_use]
    pub fn run(&self, times: u32) -> f64 {
        let mut last = 0;
        for _ in 0..times {
            let scored = score::score(
                black_box(&self.opened.assessment),
                black_box(&self.opened.instrument),
            );
            last = u32::try_from(black_box(scored).entity.low.scaled()).unwrap_or(u32::MAX);
        }
        f64::from(last)
    }

    /// Scores and writes the result as values, without handing it to JavaScript.
    #[must_use]
    pub fn write(&self, times: u32) -> u32 {
        for _ in 0..times {
            black_box(score::write(
                black_box(&self.opened.assessment),
                &self.opened.instrument,
                Lang::default(),
            ));
        }
        times
    }

    /// Scores, writes the result and hands it to JavaScript.
    ///
    /// # Errors
    /// Never: a result can always be handed over.
    pub fn out(&self) -> Result<JsValue, JsValue> {
        keep_ids(&self.opened.instrument);
        to_js(&score::write(
            &self.opened.assessment,
            &self.opened.instrument,
            Lang::default(),
        ))
    }
}

/// Reads the text of an assessment once and scores it so many times.
///
/// # Errors
/// The problems of the text.
#[wasm_bindgen]
pub fn rescore(text: &str, times: u32) -> Result<f64, JsValue> {
    Ok(Rescore::new(text)?.run(times))
}

/// Brings the texts of files into one table; gives how many entities it has, so that nothing is in vain.
#[wasm_bindgen]
#[must_use]
#[expect(
    clippy::needless_pass_by_value,
    reason = "what JavaScript gives is ours"
)]
pub fn rekap(texts: Vec<String>) -> u32 {
    let mut rekap = Rekap::new();
    for (number, text) in texts.iter().enumerate() {
        let _ = black_box(rekap.add(&number.to_string(), text));
    }
    let summary = black_box(rekap.finish(&Choices::default()));
    let rows = summary.rounds.iter();
    let rows = rows.map(|round| round.ranked.len() + round.unfinished.len());
    u32::try_from(rows.sum::<usize>()).unwrap_or(u32::MAX)
}

/// Reads an object without using it; gives how many fields it has.
///
/// # Errors
/// The problem of the object.
#[wasm_bindgen(js_name = objectIn)]
pub fn object_in(value: &JsValue) -> Result<usize, JsValue> {
    let node = from_js(value, Lang::default())?;
    Ok(black_box(node).fields().len())
}
