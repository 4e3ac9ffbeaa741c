//! SE-6: what the program is built from is fixed, comes from the public registries, and is accounted for.

use crate::support::{json, text};
use serde_json::Value;

#[test]
fn se_6_every_crate_is_locked_and_comes_from_crates_io() {
    for lock in ["Cargo.lock", "fuzz/Cargo.lock"] {
        let lock = text(lock);
        let packages: Vec<&str> = lock.split("[[package]]").skip(1).collect();
        assert!(packages.len() > 20);
        for package in packages {
            let Some(source) = package.lines().find(|line| line.starts_with("source = ")) else {
                assert!(
                    package.contains("name = \"swanilai") || package.contains("name = \"xtask\""),
                    "only our own have no source: {package}"
                );
                continue;
            };
            assert_eq!(
                source,
                "source = \"registry+https://github.com/rust-lang/crates.io-index\""
            );
            assert!(package.contains("checksum = \""), "{package}");
        }
    }
}

#[test]
fn se_6_every_npm_package_is_locked_by_its_digest() {
    let lock = json("package-lock.json");
    let packages = lock["packages"].as_object().unwrap();
    assert!(packages.len() > 20);
    for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
        let digest = package["integrity"].as_str().unwrap_or_default();
        assert!(digest.starts_with("sha512-"), "{name}");
        assert_ne!(package["link"], true, "{name}");
    }
    let manifest = json("package.json");
    for kind in ["dependencies", "devDependencies"] {
        let Value::Object(listed) = &manifest[kind] else {
            continue;
        };
        for (name, version) in listed {
            let version = version.as_str().unwrap();
            // Under another name, to have several versions of one package: `npm:vite@5.4.21`.
            let version = version
                .strip_prefix("npm:")
                .and_then(|alias| alias.rsplit_once('@'))
                .map_or(version, |(_, version)| version);
            assert!(
                version.starts_with(|c: char| c.is_ascii_digit()),
                "{name} is fixed: {version}"
            );
        }
    }
}

#[test]
fn se_6_every_direct_dependency_is_listed_with_its_reason() {
    let design = text("DESIGN.md");
    for (manifest, sections) in [
        ("Cargo.toml", ["[dependencies]"].as_slice()),
        (
            "crates/swanilai/Cargo.toml",
            &["[dependencies]", "[dev-dependencies]"],
        ),
        ("crates/swanilai-wasm/Cargo.toml", &["[dependencies]"]),
        ("crates/swanilai-engine/Cargo.toml", &["[dependencies]"]),
        ("crates/swanilai-light/Cargo.toml", &["[dependencies]"]),
        ("crates/swanilai-schema/Cargo.toml", &["[dependencies]"]),
        ("crates/swanilai-xlsx/Cargo.toml", &["[dependencies]"]),
    ] {
        let manifest = text(manifest);
        for section in sections {
            let Some((_, after)) = manifest.split_once(&format!("\n{section}\n")) else {
                panic!("{section}");
            };
            let lines = after.lines().take_while(|line| !line.starts_with('['));
            let names = lines.filter_map(|line| line.split_once(" = ").map(|(name, _)| name));
            for name in names.filter(|name| !name.starts_with(['#', ' '])) {
                let name = name.trim_end_matches(".workspace");
                if name == "swanilai" {
                    continue;
                }
                let is_told = design.contains(&format!("`{name}`"))
                    || (name == "wasm_split_helpers" && design.contains("wasm-split"));
                assert!(is_told, "{name} is not in DESIGN.md");
            }
        }
    }
}
