//! The code for pages: HTML, a frame alone, a link, content management systems, templates.

use super::{Pinned, Snippet, What};
use core::fmt::Write as _;

/// All that a frame may do, in full: with less, downloads, printing and drafts stop without a word.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";
/// What it may ask for.
const ALLOW: &str = "clipboard-write; web-share";

/// What keeps the loader as it is where scripts are combined, copied or put off: Rocket Loader (which wants it before
/// `src`), Autoptimize, `LiteSpeed`, WP Rocket, `PageSpeed`, Jetpack Boost.
const LEFT_ALONE: &str = "data-cfasync=\"false\" data-noptimize=\"1\" data-no-optimize=\"1\" data-no-defer=\"1\" data-no-minify=\"1\" data-pagespeed-no-defer data-jetpack-boost=\"ignore\" nowprocket";
/// What keeps the frame where scripts compare the page with a new one from the server: Livewire, Turbo, htmx.
const KEPT: &str = "wire:ignore data-turbo-permanent hx-preserve";

/// A text between quotation marks of an attribute.
pub(super) fn quoted(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

impl Snippet {
    /// The place in the page, with the link that stays where nothing else comes up.
    fn place(&self) -> String {
        // Turbo and htmx know what they keep by its id.
        let name = if self.id.is_empty() {
            self.what.word()
        } else {
            &self.id
        };
        let mut place = format!("<div data-swanilai=\"{}\"", self.what.word());
        for (name, value) in self.attributes() {
            // Writing to a String cannot fail.
            let _ = write!(place, " data-{name}=\"{}\"", quoted(&value));
        }
        let _ = write!(
            place,
            " id=\"swanilai-{}\" {KEPT}>\n  {}\n</div>",
            quoted(name),
            self.link()
        );
        place
    }

    /// What is chosen, as attributes of the place or of the shortcode.
    pub(super) fn attributes(&self) -> Vec<(&'static str, String)> {
        let mut attributes = self.settings();
        if self.what == What::Card {
            attributes.push(("kartu", self.card.fragment()));
        }
        attributes.push(("tinggi", self.height.to_string()));
        attributes
    }

    /// The loader and the place: what most people paste.
    pub(crate) fn html(&self) -> String {
        format!(
            "<script async {LEFT_ALONE} src=\"{}sematkan.v1.js\"></script>\n{}",
            quoted(&self.base),
            self.place()
        )
    }

    /// The same with a loader that can never change (SE-9).
    pub(crate) fn pinned(&self, pinned: &Pinned) -> String {
        format!(
            "<script async {LEFT_ALONE} src=\"{}sematkan.v{}.js\" integrity=\"{}\" crossorigin=\"anonymous\"></script>\n{}",
            quoted(&self.base),
            quoted(&pinned.version),
            quoted(&pinned.integrity),
            self.place()
        )
    }

    /// A frame without any script (EM-1).
    pub(crate) fn frame(&self) -> String {
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" sandbox=\"{SANDBOX}\" allow=\"{ALLOW}\" frameborder=\"0\"></iframe>\n<p>{}</p>",
            quoted(&self.address()),
            quoted(&self.title),
            self.height,
            self.link(),
        )
    }

    /// A link and nothing else.
    pub(crate) fn link(&self) -> String {
        format!(
            "<a href=\"{}\">{}</a>",
            quoted(&self.alone()),
            quoted(&self.link)
        )
    }

    /// A block of WordPress's editor that keeps HTML as it is.
    pub(crate) fn wordpress_block(&self) -> String {
        format!("<!-- wp:html -->\n{}\n<!-- /wp:html -->", self.html())
    }

    /// The shortcode of our plugin for WordPress, which knows the address of the site from its settings.
    pub(crate) fn shortcode(&self) -> String {
        let mut code = format!("[swanilai isi=\"{}\"", self.what.word());
        for (name, value) in self.attributes() {
            // No value has a letter that means something here, and editors write entities by themselves.
            let _ = write!(code, " {name}=\"{value}\"");
        }
        code.push(']');
        code
    }

    /// A component of Laravel's Blade. Nothing in it is for Blade, and it says so.
    pub(crate) fn blade(&self, comment: &str) -> String {
        format!(
            "{{{{-- {comment} --}}}}\n@verbatim\n{}\n@endverbatim",
            self.html()
        )
    }

    /// A file of PHP with the address in one place.
    pub(crate) fn php(&self, comment: &str) -> String {
        let page = "<?= htmlspecialchars($swanilai) ?>";
        let base = quoted(&self.base);
        let html = self
            .html()
            .replace(&format!("\"{base}"), &format!("\"{page}"));
        let address = self.base.replace('\\', "\\\\").replace('\'', "\\'");
        format!("<?php\n// {comment}\n$swanilai = '{address}';\n?>\n{html}")
    }
}
