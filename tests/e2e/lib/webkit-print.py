"""Prints a page with WebKit to a PDF on A4, as Safari does. Arguments: address, file, script to run before the page's own."""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

ADDRESS, PLACE, SCRIPT = sys.argv[1:4]
# The paper itself, not what stands in its place while it is on its way.
READY = "Boolean(document.querySelector('html[data-app=ready] .paper-foot'))"
kept = []


def print_page():
    operation = WebKit2.PrintOperation.new(view)
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(PLACE))
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    setup = Gtk.PageSetup()
    setup.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    operation.set_print_settings(settings)
    operation.set_page_setup(setup)
    operation.connect("finished", lambda _: Gtk.main_quit())
    operation.connect("failed", lambda _, error: print(error.message, file=sys.stderr))
    operation.print_()
    kept.append(operation)
    return False


def answered(view, result):
    try:
        is_ready = view.evaluate_javascript_finish(result).to_boolean()
    except GLib.Error:
        is_ready = False
    if is_ready:
        # What was drawn last is still laid out.
        GLib.timeout_add(400, print_page)
    else:
        GLib.timeout_add(200, ask)


def ask():
    view.evaluate_javascript(READY, -1, None, None, None, answered)
    return False


content = WebKit2.UserContentManager()
content.add_script(
    WebKit2.UserScript(SCRIPT, WebKit2.UserContentInjectedFrames.TOP_FRAME, WebKit2.UserScriptInjectionTime.START, None, None)
)
view = WebKit2.WebView(user_content_manager=content, web_context=WebKit2.WebContext.new_ephemeral())
window = Gtk.OffscreenWindow()
view.set_size_request(1200, 900)
window.add(view)
window.show_all()
view.load_uri(ADDRESS)
GLib.timeout_add(500, ask)
GLib.timeout_add_seconds(60, Gtk.main_quit)
Gtk.main()
