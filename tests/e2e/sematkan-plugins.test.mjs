// The plugins for WordPress and Joomla, run with as much of these as they call.
// Once: it runs PHP; the pages that come out of it are those of sematkan-paste.test.mjs, which is run in both.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { journey } from './lib/browser.mjs';
import { ROOT } from './lib/env.mjs';
import { widget } from './lib/hosts.mjs';
import { bundled, CHOICES, codesOf, EXPECTED, hosts, pasted, works } from './lib/pasted.mjs';
import { joomla, understood, wordpress } from './lib/sematkan.mjs';

const PLUGINS = path.join(ROOT, 'plugins');

for (const choice of Object.keys(CHOICES)) {
  journey(`the plugins for WordPress and Joomla write what the HTML says: ${choice}`, { alone: false }, async (enter) => {
    const app = await enter({ base: await widget() });
    const codes = await codesOf(app, choice);
    const tree = await understood(app.page, codes.html);
    const alamat = codes['wordpress-address'];
    const shortcode = wordpress({ alamat, do: 'shortcode', given: codes.shortcode });
    // WordPress gives every script an id.
    const loader = shortcode.tags.swanilai.replace(" id='swanilai-js'", '');
    assert.deepEqual(await understood(app.page, loader + shortcode.html), tree, 'shortcode');
    const params = await app.page.evaluate((html) => {
      const { dataset } = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-swanilai]');
      const { swanilai: isi, ...more } = dataset;
      return { isi, ...more };
    }, codes.html);
    const block = wordpress({ alamat, do: 'block', given: params });
    assert.deepEqual(await understood(app.page, loader + block.html), tree, 'block');
    assert.deepEqual(await understood(app.page, joomla({ alamat: codes['joomla-address'], ...params }).html), tree, 'module');
    const visit = await pasted(app, loader + shortcode.html);
    assert.match(visit.about.src, EXPECTED[choice]);
    await works(choice, visit);
    await visit.page.close();
  });
}

journey('hostile values never leave their place: dropped where they have no right shape, escaped elsewhere', { alone: false }, async (enter) => {
  const app = await enter();
  const evil = ['"><script>alert(1)</script>', "' onmouseover='alert(1)", 'javascript:alert(1)', '//evil.example/a.json', 'https://evil.example/a.json', 'ori-2024"', 'ORI', '../..', 'a\nb', '<svg onload=alert(1)>', '{{7*7}}', '%0a', '', '0', '1e3', '99999', 'hasil '];
  const names = ['isi', 'set', 'tema', 'warna', 'lang', 'kop', 'lokus', 'id', 'peristiwa', 'hasil', 'kartu', 'tinggi', 'onload', 'style', 'alamat', 'src'];
  const shapes = { swanilai: /^(kalkulator|penilaian|kartu)$/, set: /^[a-z0-9-]{1,32}$/, tema: /^(terang|gelap)$/, warna: /^[0-9a-f]{6}$/, lang: /^(id|en)$/, kop: /^0$/, lokus: /^[a-z0-9-]{1,32}$/, id: /^[a-z0-9-]{1,32}$/, peristiwa: /^hasil$/, hasil: /^\/?[A-Za-z0-9._/-]+\.json$/, kartu: /^[A-Za-z0-9=&%._-]+$/, tinggi: /^[1-9]\d{2,3}$/ };
  const alamat = 'https://a.go.id/x/';
  for (const value of evil) {
    const given = Object.fromEntries(names.map((name) => [name, value]));
    const outputs = [
      wordpress({ alamat, do: 'shortcode', given }).html,
      wordpress({ alamat, do: 'block', given }).html,
      joomla({ ...given, alamat }).html,
    ];
    for (const html of outputs) {
      const tree = await understood(app.page, html);
      const [, attributes, link] = tree.find(([tag]) => tag === 'div');
      assert.deepEqual(tree.map(([tag]) => tag).filter((tag) => tag !== 'script' && tag !== 'div'), [], `${value}: ${html}`);
      for (const [name, said] of Object.entries(attributes)) assert.match(said, shapes[name.replace('data-', '')] ?? /^$/, `${name}, ${value}`);
      assert.ok(link[1].href.startsWith(alamat), `${value}: ${link[1].href}`);
      for (const [, { src }] of tree.filter(([tag]) => tag === 'script')) assert.equal(src, `${alamat}sematkan.v1.js`);
    }
  }
  // The address: only a folder of the web, whatever an administrator pastes.
  const cleaned = (given) => wordpress({ do: 'clean', given }).html;
  assert.equal(cleaned(' https://a.go.id/x '), 'https://a.go.id/x/');
  assert.equal(cleaned('http://127.0.0.1:8000'), 'http://127.0.0.1:8000/');
  for (const bad of ['javascript:alert(1)', 'https://a.go.id/"><script>', 'https://user@a.go.id/', '//a.go.id/', 'a.go.id', 'ftp://a.go.id/', 'https://a.go.id/x\n<b>']) {
    assert.equal(cleaned(bad), '', bad);
    assert.doesNotMatch(joomla({ alamat: bad }).html, /<script|<div/, bad);
  }
  // Without an address visitors see nothing, and those who can set it are told.
  assert.equal(wordpress({ alamat: '', do: 'shortcode', given: '[swanilai]' }).html, '');
  assert.match(wordpress({ alamat: '', admin: true, do: 'shortcode', given: '[swanilai]' }).html, /isi alamat di Pengaturan/);
  assert.match(joomla({ alamat: '' }).html, /isi alamat di pengaturan modul/);
  assert.match(joomla({ alamat: '' }, 'en-GB').html, /enter the address/);
  assert.match(wordpress({ alamat: 'https://a.go.id/"x', do: 'settings', given: '' }).html, /value="https:\/\/a\.go\.id\/&quot;x".*<!-- manage_options -->/s);
  // A result file of the site itself is taken.
  for (const hasil of ['/wp-content/uploads/hasil.json', 'hasil.json']) {
    assert.match(wordpress({ alamat, do: 'shortcode', given: { isi: 'kartu', hasil } }).html, new RegExp(`data-hasil="${hasil}"`));
    assert.match(joomla({ alamat, isi: 'kartu', hasil }).html, new RegExp(`data-hasil="${hasil}"`));
  }
});

test('an address is stored as its folder, or what was stored stays, with the reason', () => {
  const alamat = 'https://lama.go.id/swanilai/';
  const save = (given) => {
    const { html, said } = wordpress({ alamat, do: 'clean', given });
    return [html, ...said.map(([kind]) => kind)];
  };
  for (const after of ['', '/', '/#/sematkan', '/?lang=id', '/?lang=id#/sematkan', '/index.html', '/index.html?embed=1#/', '/v1/kalkulator.html?set=ori-kepatuhan-2024', '/v1/kartu.html#set=a&nilai=1', '/sematkan.v1.js', '/docs/panduan/webmaster.html#cara', '/swanilai-wordpress.zip']) {
    const [stored, ...said] = save(`https://baru.go.id/nilai${after}`);
    assert.deepEqual([stored, said], ['https://baru.go.id/nilai/', after.length > 1 ? ['success'] : []], after);
    assert.match(joomla({ alamat: `https://baru.go.id/nilai${after}` }).html, /src="https:\/\/baru\.go\.id\/nilai\/sematkan\.v1\.js"/, after);
    // Stored by an earlier version as it was typed.
    assert.match(wordpress({ alamat: `https://baru.go.id/nilai${after}`, do: 'shortcode', given: '[swanilai]' }).html, /href="https:\/\/baru\.go\.id\/nilai\/v1\/kalkulator\.html"/, after);
  }
  assert.deepEqual(save('“https://baru.go.id/nilai/”'), ['https://baru.go.id/nilai/', 'success']);
  for (const bad of ['baru.go.id', '', 'ftp://baru.go.id/', 'https://', 'https://baru.go.id/a b/', 'javascript:alert(1)']) assert.deepEqual(save(bad), [alamat, 'error'], bad);
  assert.match(joomla({ alamat: 'baru.go.id' }, 'id-ID', true).html, /tidak dipahami: alamat=&quot;baru\.go\.id&quot;/);
});

test('quotation marks of every kind and entities are understood; nothing else is shown for what is not, and only editors are told', () => {
  const alamat = 'https://a.go.id/x/';
  const shown = (html) => Object.fromEntries([...html.matchAll(/ data-(swanilai|set|tema|kartu)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  const write = (given, editor = false) => wordpress({ alamat, editor, do: 'shortcode', given }).html;
  const pairs = [['"', '"'], ["'", "'"], ['', ''], ['“', '”'], ['”', '”'], ['‘', '’'], ['„', '“'], ['″', '″'], ['"', '″'], ['«', '»'], ['«\u00a0', '\u00a0»'], ['‹', '›'], ['&#8220;', '&#8221;'], ['&#8221;', '&#8243;'], ['&#x201c;', '&#x201d;'], ['&quot;', '&quot;'], ['&ldquo;', '&rdquo;'], ['&laquo;', '&raquo;'], ['&amp;#8220;', '&amp;#8221;'], ['&amp;quot;', '&amp;quot;'], ['&#039;', '&#039;'], ['＂', '＂']];
  for (const [open, close] of pairs) {
    const said = `[swanilai isi=${open}kalkulator${close} set=${open}ori-kepatuhan-2023${close} tema=${open}gelap${close}]`;
    assert.deepEqual(shown(write(said)), { swanilai: 'kalkulator', set: 'ori-kepatuhan-2023', tema: 'gelap' }, said);
    assert.deepEqual(write(said, true), write(said), `${said}: nothing to tell an editor`);
    const module = { alamat, isi: `${open}kalkulator${close}`, set: `${open}ori-kepatuhan-2023${close}`, tema: `${open}gelap${close}` };
    assert.deepEqual(shown(joomla(module, 'id-ID', true).html), { swanilai: 'kalkulator', set: 'ori-kepatuhan-2023', tema: 'gelap' }, said);
    assert.deepEqual(shown(wordpress({ alamat, do: 'block', given: { ...module, kop: '1' } }).html), { swanilai: 'kalkulator', set: 'ori-kepatuhan-2023', tema: 'gelap' }, said);
  }
  for (const and of ['&', '&amp;', '&#038;', '&#38;', '&#x26;', '&amp;#038;', '&amp;amp;']) {
    const kartu = `set=ori-kepatuhan-2023${and}nilai=90`;
    assert.equal(shown(write(`[swanilai isi="kartu" kartu="${kartu}"]`)).kartu, 'set=ori-kepatuhan-2023&amp;nilai=90', and);
    assert.equal(shown(joomla({ alamat, isi: 'kartu', kartu }).html).kartu, 'set=ori-kepatuhan-2023&amp;nilai=90', and);
  }
  for (const said of ['set="ori kepatuhan 2023"', 'set="ori_kepatuhan_2023"', 'isi="kartuu"', '"ori-kepatuhan-2023"', 'ori-kepatuhan-2023', 'instrumenn="ori-kepatuhan-2023"', 'isi="kartu" kartu="set=ori nilai"', 'isi="kartu" hasil="https://lain.go.id/a.json"']) {
    const html = write(`[swanilai ${said}]`);
    assert.deepEqual([shown(html), /tidak dipahami|sematkan/.test(html)], [{}, false], said);
    assert.match(html, /<a href="https:\/\/a\.go\.id\/x\/">/, said);
    assert.match(write(`[swanilai ${said}]`, true), /Swanilai: tidak dipahami: /, said);
  }
  // What does not decide what is shown is left out, and an editor is told.
  assert.deepEqual(shown(write('[swanilai set="ori-kepatuhan-2023" warna="merah"]')), { swanilai: 'kalkulator', set: 'ori-kepatuhan-2023' });
  assert.deepEqual(shown(write('[swanilai set="ori-kepatuhan-2023" lebar="1200" class="kotak"]')), { swanilai: 'kalkulator', set: 'ori-kepatuhan-2023' });
  assert.match(write('[swanilai warna="merah"]', true), /tidak dipahami: warna=&quot;merah&quot;/);
  const unknown = { alamat, set: 'ori 2023' };
  assert.deepEqual([shown(joomla(unknown).html), /tidak dipahami/.test(joomla(unknown).html)], [{}, false]);
  assert.match(joomla(unknown, 'en-GB', true).html, /not understood: set=&quot;ori 2023&quot;/);
  // Two places on a page have two names, which scripts that keep them ask for.
  const twice = wordpress({ alamat, do: 'shortcodes', given: ['[swanilai]', '[swanilai]', '[swanilai id="a"]'] }).html;
  assert.deepEqual(twice.match(/ id="[^"]+"/g), [' id="swanilai-kalkulator"', ' id="swanilai-kalkulator-2"', ' id="swanilai-a"']);
});

test('every file of the plugins is sound, and both languages of the module are whole', () => {
  const files = readdirSync(PLUGINS, { recursive: true }).map(String);
  const scripts = files.filter((name) => name.endsWith('.php'));
  assert.ok(scripts.length >= 5, `${scripts}`);
  for (const name of scripts) {
    const { status, stdout, stderr } = spawnSync('php', ['-l', path.join(PLUGINS, name)], { encoding: 'utf8' });
    assert.equal(status, 0, `${name}: ${stdout}${stderr}`);
  }
  const read = (name) => readFileSync(path.join(PLUGINS, name), 'utf8');
  const manifest = read('joomla/mod_swanilai/mod_swanilai.xml');
  const keys = [...new Set(manifest.match(/MOD_SWANILAI\w*/g))];
  const inCode = read('joomla/mod_swanilai/tmpl/default.php').match(/MOD_SWANILAI\w*/g);
  const { words } = joomla({ alamat: '' });
  for (const [language, known] of Object.entries(words)) {
    for (const key of [...keys, ...inCode]) assert.ok(known.includes(key), `${key} in ${language}`);
    assert.deepEqual(known.filter((key) => key !== 'MOD_SWANILAI' && !keys.includes(key) && !inCode.includes(key)), [], `words nobody uses in ${language}`);
  }
  for (const [, name] of manifest.matchAll(/<(?:filename|folder)[^>]*>([^<]+)</g)) assert.ok(files.some((file) => file.startsWith(path.join('joomla/mod_swanilai', name))), name);
  // Every field of the module and every attribute of the block is one that the code reads.
  const { attributes } = JSON.parse(read('wordpress/swanilai/block.json'));
  const fields = [...manifest.matchAll(/<field name="(\w+)"/g)].map(([, name]) => name).filter((name) => !['alamat', 'layout'].includes(name));
  assert.deepEqual(Object.keys(attributes).sort(), fields.sort());
  for (const name of fields.filter((one) => one !== 'isi')) {
    assert.match(read('wordpress/swanilai/swanilai.php'), new RegExp(`'${name}' => '`));
    assert.match(read('joomla/mod_swanilai/swanilai.php'), new RegExp(`'${name}' => '`));
  }
});

journey('the block in the editor asks for its choices and writes them down, without a build step', { alone: false }, async (enter) => {
  const app = await enter();
  const script = readFileSync(path.join(PLUGINS, 'wordpress/swanilai/block.js'), 'utf8');
  const { attributes, name } = JSON.parse(readFileSync(path.join(PLUGINS, 'wordpress/swanilai/block.json'), 'utf8'));
  // The editor's own parts are those of React; as many of them as the block uses are written anew here.
  const body = await bundled({ name: 'Swanilai.js', code: '' }, `
    import { createElement, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    const box = (tag) => ({ children }) => createElement(tag, null, children);
    const wp = window.wp = {
      element: { createElement },
      blockEditor: { useBlockProps: () => ({ className: 'block' }), InspectorControls: box('aside') },
      components: {
        PanelBody: box('section'),
        Placeholder: ({ label, instructions }) => createElement('p', null, label, ' ', instructions),
        SelectControl: ({ label, value, options, onChange }) => createElement('label', null, label, createElement('select', { value, onChange: (event) => onChange(event.target.value) }, options.map((one) => createElement('option', { key: one.value, value: one.value }, one.label)))),
        TextControl: ({ label, value, onChange }) => createElement('label', null, label, createElement('input', { value, onChange: (event) => onChange(event.target.value) })),
      },
      blocks: { registerBlockType: (name, block) => { window.block = { name, ...block }; } },
    };
    window.begin = () => {
      const Editor = () => {
        const [attributes, set] = useState(window.usual);
        window.now = attributes;
        return createElement(window.block.edit, { attributes, setAttributes: (change) => set((before) => ({ ...before, ...change })) });
      };
      createRoot(document.querySelector('#root')).render(createElement(Editor));
    };
  `);
  const page = await app.profile.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  const usual = JSON.stringify(Object.fromEntries(Object.entries(attributes).map(([key, one]) => [key, one.default])));
  await page.goto((await hosts).page({ body: `<!DOCTYPE html><meta charset="utf-8"><div id="root"></div><script>${body.replaceAll('</script', '<\\/script')}</script><script>${script}</script><script>window.usual = ${usual}; window.begin();</script>` }));
  await page.waitForSelector('aside select');
  assert.equal(await page.evaluate(() => window.block.name), name);
  await page.select('aside label:nth-of-type(1) select', 'kartu');
  await page.waitForFunction(() => /Isi kartu/.test(document.body.innerText));
  await page.type('aside label:nth-of-type(5) input', '23407a');
  assert.doesNotMatch(await page.$eval('body', (one) => one.innerText), /Tidak dipahami/);
  await page.type('aside label:nth-of-type(6) input', 'ori kepatuhan');
  await page.waitForFunction(() => /Tidak dipahami: set\./.test(document.body.innerText));
  const now = await page.evaluate(() => window.now);
  assert.deepEqual([now.isi, now.warna, await page.evaluate(() => window.block.save())], ['kartu', '23407a', null]);
  assert.deepEqual(faults, []);
});
