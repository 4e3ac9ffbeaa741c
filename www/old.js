// For browsers that know no modules, which load this alone (`nomodule`): that they are too old, what became
// of drafts that an earlier version may have left, and a way on. In the language of such browsers: no `let`,
// no arrow, nothing that they lack. The other end of it is www/boot.js.

(function () {
  var isEnglish = /^en/i.test(navigator.language || navigator.userLanguage || '');
  var text = isEnglish ? {
    failed: 'The app cannot be opened',
    old: 'This browser is too old for the app. It needs Chrome or Edge 97, Firefox 102, Safari 16, or newer.',
    kept: 'Your drafts are still there. Copy this text into a file named draf.json: “Open a file” opens it in a newer browser.',
    way: 'Use another browser. Without this app there are: ',
    guide: 'the guides (in Indonesian)'
  } : {
    failed: 'Aplikasi tidak dapat dibuka',
    old: 'Peramban ini terlalu lama untuk aplikasi ini. Diperlukan Chrome atau Edge 97, Firefox 102, Safari 16, atau yang lebih baru.',
    kept: 'Draf Anda masih ada. Salin teks ini ke sebuah berkas bernama draf.json: berkasnya dapat dibuka lewat “Buka berkas” di peramban yang lebih baru.',
    way: 'Gunakan peramban lain. Tanpa aplikasi ini tersedia: ',
    guide: 'panduan'
  };

  function element(name, words) {
    var made = document.createElement(name);
    if (words) made.appendChild(document.createTextNode(words));
    return made;
  }

  // As www/boot.js writes them; null where there are none or storage cannot be read.
  function drafts() {
    var entries = {};
    var hasDrafts = false;
    try {
      var isShared = sessionStorage.getItem('swanilai.shared');
      var storage = isShared ? sessionStorage : localStorage;
      for (var i = 0; i < storage.length; i += 1) {
        var key = storage.key(i);
        if (key.indexOf('swanilai.') === 0) entries[key] = storage.getItem(key);
        hasDrafts = hasDrafts || key.indexOf('swanilai.draft.') === 0;
      }
    } catch (error) {
      return null;
    }
    return hasDrafts ? JSON.stringify({ format: 'swanilai.drafts', version: 1, entries: entries }, null, 2) : null;
  }

  function show() {
    var heading = document.getElementsByTagName('h1')[0];
    var block = element('div');
    var found = drafts();
    var way = element('p', text.way);
    var guide = element('a', text.guide);
    block.id = 'boot-failure';
    block.className = 'boot-failure';
    block.lang = isEnglish ? 'en' : 'id';
    block.setAttribute('role', 'alert');
    block.appendChild(element('h2', text.failed));
    block.appendChild(element('p', text.old));
    if (found) {
      var label = element('label', text.kept);
      var area = element('textarea');
      area.value = found;
      area.rows = 6;
      area.readOnly = true;
      label.appendChild(area);
      block.appendChild(label);
    }
    guide.href = 'docs/index.html';
    way.appendChild(guide);
    way.appendChild(element('span', '.'));
    block.appendChild(way);
    heading.parentNode.insertBefore(block, heading.nextSibling);
    document.documentElement.setAttribute('data-app', 'failed');
    document.documentElement.setAttribute('data-reason', 'old');
  }

  if (document.getElementsByTagName('h1')[0]) show();
  else document.addEventListener('DOMContentLoaded', show);
}());
