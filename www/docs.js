// Narrows the list of all headings to those that hold every word typed. Needs nothing from anywhere.
const box = document.querySelector('.search');
const input = document.querySelector('#cari');
const count = document.querySelector('#cari-jumlah');
const plain = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const sections = [...document.querySelectorAll('.found')].map((section) => ({
  section,
  title: plain(section.querySelector('h2').textContent),
  items: [...section.querySelectorAll('li')].map((item) => ({ item, text: plain(item.textContent) })),
}));

function narrow() {
  const words = plain(input.value).split(/\s+/).filter(Boolean);
  const holds = (text) => words.every((word) => text.includes(word));
  let found = 0;
  for (const { section, title, items } of sections) {
    const isWhole = holds(title);
    let inside = 0;
    for (const { item, text } of items) {
      item.hidden = !(isWhole || holds(`${title} ${text}`));
      inside += item.hidden ? 0 : 1;
    }
    section.hidden = !isWhole && inside === 0;
    found += section.hidden ? 0 : Math.max(inside, 1);
  }
  count.textContent = words.length === 0 ? '' : found === 0 ? 'Tidak ada yang cocok. Coba kata lain atau lebih sedikit kata.' : `${found} bagian ditemukan.`;
}

box.hidden = false;
input.addEventListener('input', narrow);
narrow();
