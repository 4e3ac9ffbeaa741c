//! A class in words, shape and colour, never colour alone (ID-6).

use crate::instrument::{Class, Zone};
use crate::ui::text::{Lang, common, fill};
use yew::prelude::*;

/// The name of a zone.
pub(in crate::ui) const fn zone_name(zone: Zone, lang: Lang) -> &'static str {
    match zone {
        Zone::Hijau => common::hijau(lang),
        Zone::Kuning => common::kuning(lang),
        Zone::Merah => common::merah(lang),
    }
}

/// `Zona Hijau · Kategori A · Kualitas Tertinggi`, as far as the instrument has them.
pub(in crate::ui) fn class_words(class: &Class, for_unit: bool, lang: Lang) -> String {
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

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct BadgeProps {
    pub(in crate::ui) class: Class,
    pub(in crate::ui) lang: Lang,
    #[prop_or_default]
    pub(in crate::ui) for_unit: bool,
}

#[component]
pub(in crate::ui) fn Badge(props: &BadgeProps) -> Html {
    let class = &props.class;
    let style = match class.zone {
        Some(zone) => classes!("badge", format!("zone-{}", zone.name())),
        None => classes!("badge"),
    };
    html! {
        <span class={style}>
            { class.zone.map(zone_icon).unwrap_or_default() }
            { class_words(class, props.for_unit, props.lang) }
        </span>
    }
}

/// Check, dash and cross: told apart without colour, on screen and on a grey copy.
pub(in crate::ui) fn zone_icon(zone: Zone) -> Html {
    let path = match zone {
        Zone::Hijau => "M3 8.5l3.2 3.2L13 4.8",
        Zone::Kuning => "M3 8h10",
        Zone::Merah => "M4 4l8 8M12 4l-8 8",
    };
    html! {
        <svg class="zone-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={path} /></svg>
    }
}
