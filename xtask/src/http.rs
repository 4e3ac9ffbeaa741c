//! A static file server of a few lines, which answers as a good production server would:
//! the headers of `www/_headers`, right types, files compressed beforehand, lasting cache for hashed names.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

/// The same file is published with the site.
const HEADERS: &str = include_str!("../../www/_headers");
const ISOLATION: [&str; 2] = [
    "Cross-Origin-Opener-Policy: same-origin",
    "Cross-Origin-Embedder-Policy: require-corp",
];
const LONGEST_HEAD: u64 = 16 * 1024;

/// A folder, served under a path of ours.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    pub(crate) folder: PathBuf,
    /// Starts and ends with a slash.
    pub(crate) prefix: String,
    pub(crate) headers: Headers,
}

/// What every answer says beside its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Headers {
    /// Those of `www/_headers`.
    Published,
    /// Those, and the page is isolated: a browser then tells it its memory and the exact time.
    Isolated,
    /// Isolated, with none of ours: other people's scripts were not made for our policy.
    Foreign,
}

/// Serves for ever, one thread a connection.
pub(crate) fn serve(listener: &TcpListener, site: Site) {
    let site = Arc::new(site);
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        thread::spawn(move || {
            // The other side went away: nothing to tell anybody.
            let _ = connection(&stream, &site);
        });
    }
}

struct Request {
    method: String,
    path: String,
    encodings: String,
    if_none_match: String,
    /// The site as the other side calls it; empty where it does not say.
    host: String,
    keep: bool,
}

struct Response {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

fn connection(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = read_request(&mut reader)? {
        let response = answer(site, &request);
        write_response(stream, site.headers, &request, &response)?;
        if !request.keep {
            break;
        }
    }
    Ok(())
}

/// The next request, or nothing at the end of the connection.
fn read_request(reader: &mut BufReader<&TcpStream>) -> io::Result<Option<Request>> {
    let mut head = reader.take(LONGEST_HEAD);
    let mut line = String::new();
    if head.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace();
    let method = words.next().unwrap_or_default().to_owned();
    let path = words.next().unwrap_or_default().to_owned();
    let mut request = Request {
        method,
        path,
        encodings: String::new(),
        if_none_match: String::new(),
        host: String::new(),
        keep: words.next() == Some("HTTP/1.1"),
    };
    loop {
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let line = line.trim_end();
        if line.is_empty() {
            return Ok(Some(request));
        }
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => value.clone_into(&mut request.encodings),
            "if-none-match" => value.clone_into(&mut request.if_none_match),
            "host" if is_host(value) => value.clone_into(&mut request.host),
            "connection" if value.eq_ignore_ascii_case("close") => request.keep = false,
            // A body would be read as the next request: there is none we take.
            "content-length" | "transfer-encoding" if value != "0" => request.keep = false,
            _ => {}
        }
    }
}

fn answer(site: &Site, request: &Request) -> Response {
    if request.method != "GET" && request.method != "HEAD" {
        return refuse(
            "405 Method Not Allowed",
            vec![("Allow", "GET, HEAD".into())],
        );
    }
    let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    if format!("{path}/") == site.prefix {
        let query = if query.is_empty() {
            String::new()
        } else {
            format!("?{query}")
        };
        let place = format!("{}{query}", site.prefix);
        return refuse("308 Permanent Redirect", vec![("Location", place)]);
    }
    let found = path
        .strip_prefix(&site.prefix)
        .and_then(|rest| file_of(site, rest));
    match found {
        Some(file) => file_answer(&file, request),
        None => refuse("404 Not Found", Vec::new()),
    }
}

fn refuse(status: &'static str, headers: Vec<(&'static str, String)>) -> Response {
    let mut all = vec![
        ("Content-Type", "text/plain; charset=utf-8".to_owned()),
        ("Cache-Control", "no-cache".to_owned()),
    ];
    all.extend(headers);
    Response {
        status,
        headers: all,
        body: status.as_bytes().to_vec(),
    }
}

/// The file a path names, never one outside the folder.
fn file_of(site: &Site, path: &str) -> Option<PathBuf> {
    let path = decode(path)?;
    let plain = Path::new(&path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !plain || path.contains(['\\', '\0']) {
        return None;
    }
    let mut file = site.folder.join(&path);
    if path.is_empty() || path.ends_with('/') {
        file.push("index.html");
    }
    // A link inside the folder may lead out of it.
    let real = file.canonicalize().ok()?;
    (real.starts_with(site.folder.canonicalize().ok()?) && real.is_file()).then_some(file)
}

/// Undoes `%20` and the like.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next()?, rest.next()?];
            let digits = str::from_utf8(&pair).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn file_answer(file: &Path, request: &Request) -> Response {
    let name = file
        .file_name()
        .map(|n| n.to_string_lossy())
        .unwrap_or_default();
    let (body_file, encoding) = encoded(file, &request.encodings);
    let mut headers = vec![
        ("Content-Type", content_type(&name).to_owned()),
        ("Cache-Control", cache(&name).to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
    ];
    if let Some(encoding) = encoding {
        headers.push(("Content-Encoding", encoding.to_owned()));
    }
    if let Some(tag) = entity_tag(&body_file, encoding) {
        let known = request.if_none_match == tag;
        headers.push(("ETag", tag));
        if known {
            return Response {
                status: "304 Not Modified",
                headers,
                body: Vec::new(),
            };
        }
    }
    match fs::read(&body_file) {
        Ok(body) => Response {
            status: "200 OK",
            headers,
            body,
        },
        Err(_) => refuse("500 Internal Server Error", Vec::new()),
    }
}

/// The smallest form of a file the other side understands.
fn encoded(file: &Path, accepted: &str) -> (PathBuf, Option<&'static str>) {
    for (encoding, ending) in [("br", ".br"), ("gzip", ".gz")] {
        let wanted = accepted.split(',').any(|word| {
            let mut parts = word.split(';').map(str::trim);
            parts.next() == Some(encoding) && !parts.any(|part| part == "q=0")
        });
        let mut other = file.as_os_str().to_owned();
        other.push(ending);
        let other = PathBuf::from(other);
        if wanted && other.is_file() {
            return (other, Some(encoding));
        }
    }
    (file.to_path_buf(), None)
}

fn entity_tag(file: &Path, encoding: Option<&str>) -> Option<String> {
    let data = fs::metadata(file).ok()?;
    let time = data.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    let encoding = encoding.unwrap_or("plain");
    Some(format!(
        "\"{:x}-{:x}-{encoding}\"",
        data.len(),
        time.as_nanos()
    ))
}

fn content_type(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// A name that holds a digest of its content never means anything else; all other names may.
fn cache(name: &str) -> &'static str {
    if is_hashed(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// `app-0123456789abcdef.css`: sixteen hexadecimal digits before the ending.
pub(crate) fn is_hashed(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// Letters, digits, and what else stands in a name or a number of a host: nothing that ends a word of a header.
fn is_host(name: &str) -> bool {
    let is_known = |byte: u8| byte.is_ascii_alphanumeric() || b".-_:".contains(&byte);
    !name.is_empty() && name.bytes().all(is_known)
}

/// The lines of `www/_headers`. In `WebKit` `'self'` means nothing to a frame without an origin,
/// so that the site stands beside it; `http:` there means `https:` as well.
fn published(host: &str) -> impl Iterator<Item = String> {
    let selves = if host.is_empty() {
        "'self'".to_owned()
    } else {
        format!("'self' http://{host}")
    };
    let ours = HEADERS.lines().filter(|line| line.starts_with("  "));
    ours.map(move |line| line.trim().replace("'self'", &selves))
}

fn write_response(
    mut stream: &TcpStream,
    headers: Headers,
    request: &Request,
    response: &Response,
) -> io::Result<()> {
    let mut lines = vec![format!("HTTP/1.1 {}", response.status)];
    if headers != Headers::Foreign {
        lines.extend(published(&request.host));
    }
    if headers != Headers::Published {
        lines.extend(ISOLATION.map(str::to_owned));
    }
    let own = response.headers.iter();
    lines.extend(own.map(|(name, value)| format!("{name}: {value}")));
    lines.push(format!("Content-Length: {}", response.body.len()));
    let keep = if request.keep { "keep-alive" } else { "close" };
    lines.push(format!("Connection: {keep}\r\n\r\n"));
    let mut bytes = lines.join("\r\n").into_bytes();
    if request.method != "HEAD" {
        bytes.extend_from_slice(&response.body);
    }
    stream.write_all(&bytes)?;
    stream.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site {
            folder: PathBuf::from(env!("CARGO_MANIFEST_DIR")),
            prefix: "/sub/".to_owned(),
            headers: Headers::Published,
        }
    }

    fn get(path: &str) -> Response {
        answer(
            &site(),
            &Request {
                method: "GET".to_owned(),
                path: path.to_owned(),
                encodings: "gzip, br;q=0".to_owned(),
                if_none_match: String::new(),
                host: String::new(),
                keep: false,
            },
        )
    }

    #[test]
    fn serves_only_what_is_in_the_folder() {
        assert_eq!(get("/sub/Cargo.toml").status, "200 OK");
        assert_eq!(get("/sub/Cargo.toml?x=1").status, "200 OK");
        for path in [
            "/Cargo.toml",
            "/sub/../Cargo.toml",
            "/sub/%2e%2e/Cargo.toml",
            "/sub/..%2fCargo.toml",
            "/sub//etc/passwd",
            "/sub/src",
            "/sub/%",
            "/sub/%00",
            "*",
            "",
        ] {
            assert_eq!(get(path).status, "404 Not Found", "{path}");
        }
        assert_eq!(get("/sub").status, "308 Permanent Redirect");
    }

    #[test]
    fn the_policy_names_the_site() {
        let policy =
            |host| published(host).find(|line| line.starts_with("Content-Security-Policy"));
        let named = policy("localhost:8080").unwrap();
        assert!(named.contains("style-src 'self' http://localhost:8080;"));
        assert!(policy("").unwrap().contains("style-src 'self';"));
        for host in ["", "a b", "a;b", "a,b", "'self'", "*", "a\tb"] {
            assert!(!is_host(host), "{host}");
        }
        assert!(is_host("127.0.0.1:8077"));
    }

    #[test]
    fn only_names_with_a_digest_last() {
        assert!(is_hashed("app-0123456789abcdef.css"));
        for name in [
            "index.html",
            "app-012345.css",
            "text-quite-as-long-as-0123456789abcdeg.js",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
