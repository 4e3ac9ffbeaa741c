//! Starts the app in the page.

fn main() {
    let place = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    match place {
        Some(root) => {
            yew::Renderer::<swanilai::ui::App>::with_root(root).render();
        }
        None => {
            yew::Renderer::<swanilai::ui::App>::new().render();
        }
    }
}
