//! The code for programs that draw their own pages: components of React and Vue.
//!
//! They use the element rather than the `div`: it comes and goes with the component by itself.

use super::Snippet;
use super::code::quoted;
use core::fmt::Write as _;

/// Fetches the loader once, however many components there are.
const FETCH: &str = "  const src = `${SWANILAI}sematkan.v1.js`;
  if (document.querySelector(`script[src=\"${src}\"]`)) return;
  const script = document.createElement('script');
  script.src = src;
  script.async = true;
  document.head.append(script);
";

impl Snippet {
    /// The attributes of the element, a line each.
    fn element(&self, indent: &str) -> String {
        let mut lines = format!("{indent}isi=\"{}\"\n", self.what.word());
        for (name, value) in self.attributes() {
            // `id` of an element is the page's own affair.
            let name = if name == "id" { "id-instans" } else { name };
            // Writing to a String cannot fail.
            let _ = writeln!(lines, "{indent}{name}=\"{}\"", quoted(&value));
        }
        lines
    }

    fn constant(&self) -> String {
        let base = self.base.replace('\\', "\\\\").replace('\'', "\\'");
        format!("const SWANILAI = '{base}';\n")
    }

    /// The address of the link, after the base.
    fn rest(&self) -> String {
        let alone = self.alone();
        alone.strip_prefix(&self.base).unwrap_or(&alone).to_owned()
    }

    /// A component of React.
    pub(crate) fn react(&self) -> String {
        let fetch = FETCH.replace("\n  ", "\n    ");
        format!(
            "import {{ useEffect }} from 'react';\n\n{}\nexport default function Swanilai() {{\n  useEffect(() => {{\n  {fetch}  }}, []);\n  return (\n    <swanilai-kalkulator\n{}    >\n      <a href={{`${{SWANILAI}}{}`}}>{}</a>\n    </swanilai-kalkulator>\n  );\n}}\n",
            self.constant(),
            self.element("      "),
            self.rest(),
            self.words(),
        )
    }

    /// A component of Vue 3. `<component is>` spares a setting of the compiler.
    pub(crate) fn vue(&self) -> String {
        format!(
            "<script setup>\nimport {{ onMounted }} from 'vue';\n\n{}\nonMounted(() => {{\n{}}});\n</script>\n\n<template>\n  <component\n    is=\"swanilai-kalkulator\"\n{}  >\n    <a :href=\"`${{SWANILAI}}{}`\">{}</a>\n  </component>\n</template>\n",
            self.constant(),
            FETCH,
            self.element("    "),
            self.rest().replace('&', "&amp;"),
            self.words(),
        )
    }

    /// The words of the link, which templates would take for code if they had braces.
    fn words(&self) -> String {
        quoted(&self.link)
            .replace('{', "&#123;")
            .replace('}', "&#125;")
    }
}
