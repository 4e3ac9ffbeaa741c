//! Debian's web servers, on which the tests try the ZIP for other people's servers.

use crate::cmd::{Outcome, run, say, step};
use crate::setup::{apt, as_root, there};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::Path;
use std::time::Duration;

/// Where Debian puts programs that not everybody has on the path.
const PROGRAMS: &str = "/usr/sbin";
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Installs them where they are missing. The tests start processes of their own,
/// so a service that the package starts at once is stopped again; one that was there before is left alone.
pub(crate) fn install() -> Outcome {
    let services: Vec<&str> = ["apache2", "nginx"]
        .into_iter()
        .filter(|program| !Path::new(PROGRAMS).join(program).is_file())
        .collect();
    let mut packages = services.clone();
    if !Path::new(BROTLI).is_file() {
        packages.push("libnginx-mod-http-brotli-static");
    }
    if packages.is_empty() {
        there("web servers", "Apache, and nginx with Brotli");
        return Ok(());
    }
    let list = packages.join(", ");
    let heading = format!(
        "installing {list}: servers on which the ZIP for other people's is tried; none is left running"
    );
    step(&heading, || {
        let was_taken = is_port_80_taken();
        apt(&packages)?;
        for service in &services {
            stop(service);
        }
        if is_port_80_taken() && !was_taken {
            return Err(format!(
                "a server answers on port 80 since {list} came: please stop it"
            ));
        }
        Ok(())
    })
}

/// Stops a service that was installed just now, and keeps it from starting with the machine.
fn stop(service: &str) {
    let script = format!("/etc/init.d/{service}");
    let command = if Path::new("/run/systemd/system").is_dir() {
        as_root(&["systemctl", "disable", "--now", service])
    } else {
        as_root(&[&script, "stop"])
    };
    if let Some(Err(why)) = command.map(|mut command| run(&mut command)) {
        // What never ran cannot be stopped; whether anything answers is looked at afterwards.
        say(&why);
    }
}

fn is_port_80_taken() -> bool {
    let here = SocketAddr::from((Ipv4Addr::LOCALHOST, 80));
    TcpStream::connect_timeout(&here, Duration::from_secs(1)).is_ok()
}
