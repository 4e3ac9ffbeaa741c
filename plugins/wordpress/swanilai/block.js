// The block in the editor: choices at the side, a note in the page. What visitors see is drawn by swanilai.php.
(function (wp) {
  'use strict';
  var el = wp.element.createElement;
  var c = wp.components;
  var NAMES = { kalkulator: 'Kalkulator cepat', penilaian: 'Penilaian lengkap', kartu: 'Kartu hasil' };
  // As in swanilai.php, which takes back what editors make of quotation marks and of `&`.
  var SHAPES = { set: /^[a-z0-9-]{1,32}$/, warna: /^#?[0-9a-f]{6}$/, tinggi: /^[1-9][0-9]{2,3}$/, kartu: /^[a-z0-9=&%._-]{1,2000}$/, hasil: /^(?!\/\/|[a-z][a-z0-9+.-]*:)[a-z0-9\/._-]{1,200}\.json$/ };
  var plain = function (value) {
    return value.toLowerCase().replace(/&(amp;|#0*38;)+/g, '&').replace(/&(#8\d{3}|quot|[lr]dquo);|["'\u00ab\u00bb\u2018-\u201f\u2032-\u2037]/g, '').replace(/[\u2010-\u2015]/g, '-').trim();
  };
  var options = function (names) {
    return Object.keys(names).map(function (value) { return { value: value, label: names[value] }; });
  };
  wp.blocks.registerBlockType('swanilai/sematan', {
    edit: function (props) {
      var now = props.attributes;
      var set = function (name) {
        return function (value) {
          var change = {};
          change[name] = String(value);
          props.setAttributes(change);
        };
      };
      var choice = function (name, label, names) {
        return el(c.SelectControl, { key: name, label: label, value: now[name], options: options(names), onChange: set(name) });
      };
      var field = function (name, label, help) {
        return el(c.TextControl, { key: name, label: label, help: help, value: now[name], onChange: set(name) });
      };
      var fields = [
        choice('isi', 'Yang dipasang', NAMES),
        choice('lang', 'Bahasa isi', { id: 'Bahasa Indonesia', en: 'Inggris' }),
        choice('tema', 'Terang atau gelap', { auto: 'Mengikuti perangkat', terang: 'Selalu terang', gelap: 'Selalu gelap' }),
        choice('kop', 'Judul di dalam bingkai', { 1: 'Tampil', 0: 'Tidak tampil' }),
        field('warna', 'Warna instansi', 'Enam angka atau huruf a–f, misalnya 23407a. Kosong: warna bawaan.'),
        field('set', 'Instrumen', 'Kosong: selalu yang terbaru.'),
        field('tinggi', 'Tinggi awal (piksel)'),
      ];
      if (now.isi === 'kartu') {
        fields.push(field('kartu', 'Isi kartu', 'Salin nilai data-kartu dari halaman “Pasang di situs Anda”.'));
        fields.push(field('hasil', 'Atau berkas hasil di situs ini', 'Misalnya /wp-content/uploads/hasil.json'));
      }
      var unread = Object.keys(SHAPES).filter(function (name) { return now[name] && !SHAPES[name].test(plain(now[name])); });
      var note = unread.length ? 'Tidak dipahami: ' + unread.join(', ') + '. ' : '';
      return el('div', wp.blockEditor.useBlockProps(),
        el(wp.blockEditor.InspectorControls, {}, el(c.PanelBody, { title: 'Swanilai' }, fields)),
        el(c.Placeholder, { label: 'Swanilai: ' + (NAMES[now.isi] || NAMES.kalkulator), instructions: note + 'Tampil di halaman yang diterbitkan. Pilihannya ada di panel samping.' }));
    },
    save: function () { return null; },
  });
})(window.wp);
