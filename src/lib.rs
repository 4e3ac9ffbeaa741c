//! Swanilai.
