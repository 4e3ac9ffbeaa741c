//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

/// The top of the repository.
pub(crate) fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or(here.clone(), Path::to_path_buf)
}

/// Cargo's build folder of native builds; ours is inside it.
pub(crate) fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// Build folder of wasm builds: another compiler may do them, and neither should wait for the other's lock.
pub(crate) fn wasm_target() -> PathBuf {
    target().join("wasm")
}

/// Where the release build for wasm32 puts its artefacts.
pub(crate) fn wasm_release() -> PathBuf {
    wasm_target().join("wasm32-unknown-unknown/release")
}

/// Cargo's own folder, which holds installed tools and downloaded sources.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    if let Some(folder) = env::var_os("CARGO_HOME") {
        return Some(PathBuf::from(folder));
    }
    env::home_dir().map(|home| home.join(".cargo"))
}

pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

pub(crate) fn pkg() -> PathBuf {
    root().join("pkg")
}

/// True where a file or folder of the repository exists.
pub(crate) fn has(path: &str) -> bool {
    root().join(path).exists()
}
