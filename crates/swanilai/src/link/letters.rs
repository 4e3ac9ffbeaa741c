//! Bytes as letters that any address may hold (base64url), with a sum that tells damage.

/// The letters in the order of their values.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes as letters, without filling at the end.
pub(super) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let mut value = 0_usize;
        for at in 0..3 {
            value = value << 8 | usize::from(group.get(at).copied().unwrap_or(0));
        }
        for at in 0..=group.len() {
            let letter = LETTERS.get(value >> (18 - 6 * at) & 63);
            text.extend(letter.map(|letter| char::from(*letter)));
        }
    }
    text
}

/// The bytes of letters; nothing where a letter does not belong or bits are left over.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for group in text.as_bytes().chunks(4) {
        let mut value = 0_u32;
        for at in 0..4 {
            let six = match group.get(at) {
                Some(letter) => {
                    u32::try_from(LETTERS.iter().position(|one| one == letter)?).ok()?
                }
                None => 0,
            };
            value = value << 6 | six;
        }
        let [_, first, second, third] = value.to_be_bytes();
        let (kept, left) = match group.len() {
            4 => (3, 0),
            3 => (2, third),
            2 => (1, second | third),
            _ => return None,
        };
        // One letter too many in value would be another text for the same bytes.
        if left != 0 {
            return None;
        }
        bytes.extend([first, second, third].into_iter().take(kept));
    }
    Some(bytes)
}

/// CRC-32 (IEEE): any single changed letter changes it.
pub(super) fn check(bytes: impl IntoIterator<Item = u8>) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(byte);
        for _ in 0..8 {
            let carry = sum & 1;
            sum >>= 1;
            if carry == 1 {
                sum ^= 0xEDB8_8320;
            }
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 4648 (without filling) and the check value of CRC-32.
    #[test]
    fn the_standards_examples_come_out() {
        let examples = [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ];
        for (bytes, letters) in examples {
            assert_eq!(write(bytes.as_bytes()), letters);
            assert_eq!(read(letters).unwrap(), bytes.as_bytes());
        }
        assert_eq!(check(*b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn letters_that_do_not_belong_are_refused() {
        for text in ["Zg==", "Z", "Zh", "Zm9", "Z g", "Zm8\n", "Zé"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
