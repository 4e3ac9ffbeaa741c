//! Part of the page "Buka atau gabung berkas".
