//! A link as a QR code, as large as phone cameras read without effort.

use crate::i18n::{Lang, share as text};
use core::fmt::Write as _;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use yew::{Html, html};

/// The largest QR code that phone cameras read without effort.
const LARGEST: u8 = 13;

/// The code, or why there is none.
pub(crate) fn qr(url: &str, could_divide: bool, lang: Lang) -> Html {
    let segments = QrSegment::make_segments(url);
    let code = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Low,
        Version::MIN,
        Version::new(LARGEST),
        None,
        true,
    );
    let Ok(code) = code else {
        let words = if could_divide {
            text::qr_big(lang)
        } else {
            text::qr_none(lang)
        };
        return html! { <p class="notice">{ words }</p> };
    };
    // Four modules of white around it, as readers expect.
    let (size, around) = (code.size(), 4);
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", x + around, y + around);
        }
    }
    let whole = (size + 2 * around).to_string();
    html! {
        <figure class="qr-figure">
            <svg
                class="qr"
                role="img"
                aria-label={text::qr(lang)}
                viewBox={format!("0 0 {whole} {whole}")}
                shape-rendering="crispEdges"
            >
                <rect width={whole.clone()} height={whole} fill="#fff" />
                <path d={path} fill="#000" />
            </svg>
            <figcaption class="hint">{ text::qr(lang) }</figcaption>
        </figure>
    }
}
