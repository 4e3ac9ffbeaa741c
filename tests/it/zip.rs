//! Archives of ours, opened by the programs of others.

use std::process::Command;
use swanilai::zip::Zip;

/// An archive of files, as the app puts it together.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = Zip::new("2026-11-22T09:30:10+07:00");
    let mut bytes = Vec::new();
    for (name, content) in files {
        bytes.extend(zip.file(name, content).unwrap());
        bytes.extend(*content);
    }
    bytes.extend(zip.finish());
    bytes
}

#[test]
fn archives_are_opened_by_unzip_and_by_python() {
    let large: Vec<u8> = (0..200_000_u32).flat_map(u32::to_le_bytes).collect();
    let bytes = archive(&[
        ("penilaian.swanilai.json", b"{\"format\":1}"),
        ("foto/dinas-sosial/proses.standar.8-01.jpg", &large),
        ("kosong.txt", b""),
    ]);
    let place = std::env::temp_dir().join(format!("swanilai-{}.zip", std::process::id()));
    std::fs::write(&place, &bytes).unwrap();
    // Where a program is not there, the other one and the bytes below remain.
    if let Ok(tested) = Command::new("unzip").arg("-t").arg(&place).output() {
        let said = String::from_utf8_lossy(&tested.stdout);
        assert!(
            tested.status.success() && said.contains("No errors detected"),
            "{said}"
        );
    }
    let script = "import sys, zipfile, hashlib\n\
        z = zipfile.ZipFile(sys.argv[1])\n\
        assert z.testzip() is None\n\
        for i in z.infolist(): print(i.filename, i.file_size, '-'.join(map(str, i.date_time)), i.compress_type, oct(i.external_attr >> 16), len(z.read(i)))";
    if let Ok(read) = Command::new("python3")
        .arg("-c")
        .arg(script)
        .arg(&place)
        .output()
    {
        let failed = String::from_utf8_lossy(&read.stderr);
        assert!(read.status.success(), "{failed}");
        let said = String::from_utf8_lossy(&read.stdout);
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(
            lines,
            [
                "penilaian.swanilai.json 12 2026-11-22-9-30-10 0 0o100644 12",
                "foto/dinas-sosial/proses.standar.8-01.jpg 800000 2026-11-22-9-30-10 0 0o100644 800000",
                "kosong.txt 0 2026-11-22-9-30-10 0 0o100644 0",
            ]
        );
    }
    let _ = std::fs::remove_file(&place);
    assert!(
        bytes.starts_with(b"PK\x03\x04") && bytes[bytes.len() - 22..].starts_with(b"PK\x05\x06")
    );
}

#[test]
fn what_does_not_fit_is_refused_and_the_rest_stays_good() {
    let mut zip = Zip::new("");
    assert_eq!(zip.file(&"x".repeat(70_000), b""), None);
    for number in 0..u32::from(u16::MAX) {
        assert!(zip.file(&number.to_string(), b"").is_some());
    }
    assert_eq!(zip.file("zu viel", b""), None);
    let end = zip.finish();
    assert_eq!(end[end.len() - 12..end.len() - 10], [0xFF, 0xFF]);
}
