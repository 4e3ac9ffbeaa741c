// What the result card says: Bahasa Indonesia first, English second.

export const words = {
  cardTitle: ['Nilai pelayanan publik (simulasi)', 'Public service score (simulation)'],
  cardHeading: ['Nilai pelayanan publik', 'Public service score'],
  year: ['Tahun', 'Year'],
  rules: ['Instrumen', 'Instrument'],
  asOf: ['Per tanggal', 'As of'],
  noZone: ['Instrumen ini tidak memakai zona.', 'This instrument has no zones.'],
  openZone: ['Zona dan kategori belum pasti.', 'Zone and class are not certain yet.'],
  cardFull: ['Hitung sendiri di tab baru', 'Calculate for yourself in a new tab'],
  cardEmpty: [
    'Kartu ini belum berisi nilai. Alamatnya perlu memuat instrumen dan nilai, atau nama berkas hasil.',
    'This card has no score yet. Its address needs an instrument and a score, or the name of a result file.',
  ],
  cardLong: ['Alamat kartu ini terlalu panjang. Minta alamat yang benar dari pembuatnya.', 'The address of this card is too long. Ask its author for the right one.'],
  cardSet: ['Instrumen “{set}” tidak dikenal, jadi nilainya tidak dapat ditunjukkan.', 'The instrument “{set}” is not known, so its score cannot be shown.'],
  cardNumber: ['Nilai “{found}” bukan angka yang sah untuk instrumen ini.', 'The score “{found}” is not a number valid for this instrument.'],
  cardOrder: ['Batas rendah melebihi batas tinggi.', 'The lower bound is above the upper one.'],
  cardOther: ['Berkas hasil harus berada di situs yang sama dengan kartu ini.', 'The result file has to be on the same site as this card.'],
  cardMissing: ['Berkas hasil tidak ditemukan atau tidak dapat dibaca.', 'The result file was not found or cannot be read.'],
  cardKind: ['Berkas itu bukan berkas hasil atau penilaian Swanilai.', 'That file is not a Swanilai result or assessment.'],
  cardObserved: [
    'Berkas ini berisi jawaban per indikator, belum hasil. Buka di aplikasi lengkap, lalu simpan hasilnya.',
    'This file holds answers to indicators and no result yet. Open it in the full app and save its result.',
  ],
};
