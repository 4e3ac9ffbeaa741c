//! The app: state in one place, one page a file, one control a file.

mod app;
mod browser;
mod chunk;
mod components;
mod drafts;
mod embed_code;
mod file_name;
mod hooks;
mod i18n;
mod own;
mod pages;
mod photo;
mod routes;
mod state;

fn main() {
    app::start();
}
