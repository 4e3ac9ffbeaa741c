// The plain page that the light calculator is measured against: the same form by hand, one instrument,
// the arithmetic in doubles, and nothing else that the calculator does.
const classes = [[88, 'Kualitas Tertinggi'], [78, 'Kualitas Tinggi'], [54, 'Kualitas Sedang'], [32, 'Kualitas Rendah'], [0, 'Kualitas Terendah']];
const place = document.getElementById('hasil');
const make = (name, style, text) => Object.assign(document.createElement(name), { className: style, textContent: text });
function show() {
  const typed = [...document.querySelectorAll('[inputmode="decimal"]')].map(({ value }) => value.trim()).filter(Boolean);
  const numbers = typed.map((value) => Number(value.replace(',', '.')));
  if (numbers.length === 0 || numbers.some((number) => !(number >= 0 && number <= 100))) {
    place.replaceChildren(make('p', 'notice', numbers.length ? 'Ada angka yang belum terbaca.' : 'Belum ada angka.'));
    return;
  }
  const mean = Math.round((numbers.reduce((sum, number) => sum + number, 0) / numbers.length) * 100) / 100;
  const card = make('div', 'standing', '');
  card.append(make('strong', 'score', mean.toFixed(2).replace('.', ',')), make('span', 'badge', classes.find(([least]) => mean >= least)[1]));
  place.replaceChildren(card);
}
document.getElementById('isian').addEventListener('input', show);
show();
