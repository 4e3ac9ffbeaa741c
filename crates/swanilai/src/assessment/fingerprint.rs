//! What tells a file from any other.

use core::fmt::Write as _;
use sha2::{Digest as _, Sha256};

/// SHA-256 of a file's bytes, 64 hexadecimal digits.
///
/// It shows that a file is the very one somebody speaks of. It is no signature: who made the file
/// it does not tell (requirement FX-6).
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of FIPS 180-2.
    #[test]
    fn the_standards_examples_come_out() {
        assert_eq!(
            fingerprint(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(
            fingerprint(b""),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }
}
