//! `cargo xtask serve`: the app as it will be published, on this machine.

use crate::cmd::{Args, Outcome};
use crate::http::{self, Headers, Site};
use crate::{dist, paths};
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::thread;

pub(crate) fn command(args: &[String]) -> Outcome {
    let mut args = Args::new(args);
    let port = args.value("--port")?.unwrap_or("8080");
    let port: u16 = port
        .parse()
        .map_err(|_| format!("`--port` takes a number up to 65535, not `{port}`"))?;
    let prefix = normal_prefix(args.value("--prefix")?.unwrap_or("/"));
    let folder = args.value("--dir")?.map(PathBuf::from);
    let build = !args.switch("--no-build");
    args.end()?;
    // Taken first: minutes of building should not end with a port in use.
    let listener = listen(port)?;
    if build {
        dist::site_only()?;
    }
    let folder = folder.unwrap_or_else(paths::dist);
    if !folder.join("index.html").is_file() {
        return Err(format!(
            "{} has no index.html; run without --no-build",
            folder.display()
        ));
    }
    println!(
        "\nSwanilai: {}  (Ctrl+C ends)",
        address(&listener, &prefix)?
    );
    let headers = Headers::Published;
    http::serve(
        &listener,
        Site {
            folder,
            prefix,
            headers,
        },
    );
    Ok(())
}

/// Serves the built site in the background of the tests, on any free port; gives its address.
pub(crate) fn in_background(prefix: &str) -> Outcome<String> {
    let listener = listen(0)?;
    let prefix = normal_prefix(prefix);
    let place = address(&listener, &prefix)?;
    let folder = paths::dist();
    let headers = Headers::Published;
    let site = Site {
        folder,
        prefix,
        headers,
    };
    thread::spawn(move || http::serve(&listener, site));
    Ok(place)
}

fn listen(port: u16) -> Outcome<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|e| format!("port {port}: {e}"))
}

fn address(listener: &TcpListener, prefix: &str) -> Outcome<String> {
    let place = listener.local_addr().map_err(|e| e.to_string())?;
    Ok(format!("http://{place}{prefix}"))
}

fn normal_prefix(prefix: &str) -> String {
    let inner = prefix.trim_matches('/');
    if inner.is_empty() {
        "/".to_owned()
    } else {
        format!("/{inner}/")
    }
}
