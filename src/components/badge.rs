//! A class in words, shape and colour, never colour alone (ID-6).

use crate::i18n::{Lang, common, fill};
use swanilai::instrument::{Class, Zone};
use yew::{Html, html};

/// The name of a zone.
pub(crate) const fn zone_name(zone: Zone, lang: Lang) -> &'static str {
    match zone {
        Zone::Hijau => common::hijau(lang),
        Zone::Kuning => common::kuning(lang),
        Zone::Merah => common::merah(lang),
    }
}

/// `Zona Hijau · Kategori A · Kualitas Tertinggi`, as far as the instrument has them.
pub(crate) fn class_words(class: &Class, for_unit: bool, lang: Lang) -> String {
    let mut words = Vec::new();
    if let Some(zone) = class.zone {
        words.push(fill(
            common::zone_named(lang),
            &[("zone", zone_name(zone, lang))],
        ));
    }
    if let Some(code) = &class.code {
        words.push(fill(common::category_named(lang), &[("code", code)]));
    }
    words.push(if for_unit {
        class.unit_name().to_owned()
    } else {
        class.name.clone()
    });
    words.join(" · ")
}

/// The class as a badge.
pub(crate) fn badge(class: &Class, for_unit: bool, lang: Lang) -> Html {
    let style = class.zone.map_or("badge", |zone| match zone {
        Zone::Hijau => "badge zone-hijau",
        Zone::Kuning => "badge zone-kuning",
        Zone::Merah => "badge zone-merah",
    });
    html! {
        <span class={style}>
            if let Some(zone) = class.zone {
                { zone_icon(zone) }
            }
            { class_words(class, for_unit, lang) }
        </span>
    }
}

/// Check, dash and cross: told apart without colour, on screen and on a grey copy.
pub(crate) fn zone_icon(zone: Zone) -> Html {
    let path = match zone {
        Zone::Hijau => "M3 8.5l3.2 3.2L13 4.8",
        Zone::Kuning => "M3 8h10",
        Zone::Merah => "M4 4l8 8M12 4l-8 8",
    };
    html! {
        <svg class="zone-icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d={path} />
        </svg>
    }
}
