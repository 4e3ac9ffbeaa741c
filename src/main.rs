//! The app: state in one place, one page a file, one control a file.

mod app;
mod chunk;
mod draft;
mod file_name;
mod hook;
mod keep;
mod own;
mod page;
mod part;
mod photo;
mod platform;
mod route;
mod snippet;
mod state;
mod text;

fn main() {
    app::start();
}
