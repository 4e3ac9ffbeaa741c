// The loader in pages of other sites, by itself: what it makes, whom it listens to, and when it gives way to the link.
// Host and frame are different sites.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import zlib from 'node:zlib';
import { transform } from 'esbuild';
import './lib/browser.mjs';
import { DIST, ROOT } from './lib/env.mjs';
import { Visitor, hosting, junk, loaderAlone, snippet } from './lib/hosts.mjs';

let alone;
let hosts;

before(async () => {
  alone = await loaderAlone();
  hosts = await hosting();
}, { timeout: 90_000 });

after(async () => {
  alone?.close();
  hosts?.close();
});

/** A test of pages that other sites have; `visit` opens them, they are closed at its end and must have kept silent. */
function embedded(name, act) {
  test(name, { timeout: 90_000 }, async () => {
    const visitors = [];
    const visit = async (page, options = {}) => {
      const visitor = await Visitor.at(hosts.page(page), { wait: false, ...options });
      visitors.push(visitor);
      return visitor;
    };
    try {
      await act(visit);
      for (const visitor of visitors) assert.deepEqual(visitor.wrong(...(visitor.expected ?? [])), [], 'nothing went wrong anywhere in the page');
    } finally {
      for (const visitor of visitors) await visitor.close();
    }
  });
}

const script = () => `<script async src="${alone.base}sematkan.v1.js"></script>`;
const link = () => `<a href="${alone.base}v1/kalkulator.html">Buka kalkulator</a>`;
const readies = (page, count) => page.waitForFunction((wanted) => window.events.filter(({ type }) => type === 'ready').length >= wanted, { timeout: 15_000 }, count);
const frames = (page) => page.$$eval('iframe', (all) => all.map((one) => ({ src: one.src, title: one.title, height: one.getBoundingClientRect().height, lazy: one.getAttribute('loading'), sandbox: one.getAttribute('sandbox'), allow: one.getAttribute('allow') })));
const isShown = (page, selector) => page.$eval(selector, (one) => one.getBoundingClientRect().height > 0);

test('EM-10: the loader has at most 3,700 bytes, and no more than one global in its source', async () => {
  const source = await readFile(path.join(ROOT, 'www/sematkan.v1.js'), 'utf8');
  const { code } = await transform(source, { loader: 'js', minify: true, target: ['es2017'], charset: 'utf8' });
  const size = zlib.brotliCompressSync(code).length;
  assert.ok(size <= 3700, `${size} bytes`);
  const built = await readFile(path.join(DIST, 'sematkan.v1.js'), 'utf8');
  assert.ok([source, code].includes(built), 'what is published is what is tested');
  // Older parsers: what came after ES2017 must not be in it.
  assert.doesNotMatch(code, /\?\.|\?\?|catch\{|\.\.\.[a-z]+\}|#[a-z]+\(/);
});

embedded('EM-14: a frame in pages of every kind, as wide as its place and as high as its content', async (visit) => {
  for (const host of ['plain', 'wordpress', 'bootstrap3', 'quirks']) {
    for (const width of [360, 1366]) {
      const { page } = await visit({ host, embed: snippet(alone.base, { tinggi: 450 }, 'kalkulator') }, { width });
      await readies(page, 1);
      await page.waitForFunction(() => document.querySelector('iframe').getBoundingClientRect().height < 320);
      const found = await page.evaluate(() => {
        const frame = document.querySelector('iframe').getBoundingClientRect();
        return { height: frame.height, wide: frame.width, place: document.querySelector('[data-swanilai]').getBoundingClientRect().width, over: document.documentElement.scrollWidth - innerWidth, scroll: scrollY, focus: document.activeElement.tagName };
      });
      assert.ok(Math.abs(found.height - 300) <= 2, `${host} at ${width}: ${found.height} px for 300`);
      assert.ok(Math.abs(found.wide - found.place) <= 2, `${host} at ${width}: ${found.wide} of ${found.place}`);
      assert.ok(found.over <= 0, `${host} at ${width}: nothing to scroll sideways`);
      assert.deepEqual([found.scroll, found.focus], [0, 'BODY'], 'EM-4: the page stays where it is');
      assert.equal(await isShown(page, '.swanilai a'), false, 'the link gives way');
    }
  }
});

embedded('EM-10: what the frame is: title, full sandbox, lazy, parameters without free text', async (visit) => {
  const { page } = await visit({ embed: snippet(alone.base, { set: 'ori-kepatuhan-2024', lang: 'en', warna: '#23407A', tema: 'gelap', kop: '0', id: 'satu', lokus: 'puskesmas', nama: 'Rahasia', peristiwa: 'hasil" onload="alert(1)' }, 'kalkulator') });
  await readies(page, 1);
  const [frame] = await frames(page);
  assert.equal(frame.title, 'Public service score calculator (simulation)');
  assert.equal(frame.sandbox, 'allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox');
  assert.equal(frame.allow, 'clipboard-write; web-share');
  assert.equal(frame.lazy, 'lazy');
  const url = new URL(frame.src);
  assert.equal(url.origin + url.pathname, `${alone.base}v1/kalkulator.html`);
  assert.deepEqual(Object.fromEntries(url.searchParams), { embed: '1', set: 'ori-kepatuhan-2024', lang: 'en', warna: '23407a', tema: 'gelap', kop: '0', id: 'satu', lokus: 'puskesmas', peristiwa: 'hasil' });
  assert.deepEqual(await page.evaluate(() => window.events), [{ type: 'ready', detail: { api: 1, app: '1.2.3' }, target: '' }]);
});

embedded('EM-10: twice, before the element, several instances, custom elements, one global', async (visit) => {
  const body = `<!DOCTYPE html><html lang="id"><title>Banyak</title><body>
    <script>window.before = new Set(Object.getOwnPropertyNames(window));</script>
    ${script()}${script().replace('async ', '')}
    <div id="satu" data-swanilai="kalkulator" data-id="satu">${link()}</div>
    <swanilai-kalkulator id="dua" isi="kalkulator" id-instans="dua" tinggi="400">${link()}</swanilai-kalkulator>
    <div id="tiga" data-swanilai data-id="tiga">${link()}</div>
    <div id="rahasia"></div>
    ${script()}</body></html>`;
  const { page } = await visit({ body });
  await readies(page, 3);
  assert.deepEqual((await frames(page)).map(({ src }) => new URL(src).searchParams.get('id')), ['satu', 'dua', 'tiga']);
  assert.deepEqual((await page.evaluate(() => window.events.map(({ target }) => target))).sort(), ['dua', 'satu', 'tiga']);
  const fresh = await page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !window.before.has(name) && !/^\d+$|ariaQuery/.test(name)));
  assert.deepEqual(fresh.filter((name) => !['before', 'satu', 'dua', 'tiga', 'rahasia'].includes(name)), ['swanilai']);
  // Only the one that asks for it gets higher.
  const second = await (await page.$('#dua iframe')).contentFrame();
  await second.evaluate(() => { document.getElementById('content').style.height = '777px'; });
  await page.waitForFunction(() => Math.round(document.querySelector('#dua iframe').getBoundingClientRect().height) === 777);
  assert.deepEqual((await frames(page)).map(({ height }) => Math.round(height)), [300, 777, 300]);
  // In a shadow tree, where nothing looks for elements.
  await page.evaluate(() => { document.getElementById('rahasia').attachShadow({ mode: 'open' }).innerHTML = '<swanilai-kalkulator isi="kalkulator"></swanilai-kalkulator>'; });
  await readies(page, 4);
});

embedded('EM-10: elements that come, change and go', async (visit) => {
  const { page } = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Nanti</title><body>${script()}<p>Belum ada.</p></body></html>` });
  await page.waitForFunction(() => window.swanilai);
  await page.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<div id="a" data-swanilai data-id="a"><a href="#">Tautan</a></div>'); });
  await readies(page, 1);
  await page.evaluate(() => { document.getElementById('a').dataset.tema = 'gelap'; });
  await readies(page, 2);
  assert.match((await frames(page))[0].src, /tema=gelap/);
  assert.equal((await frames(page)).length, 1, 'made anew, not once more');
  // Gone: its listeners go too, and nobody is told anything.
  await page.evaluate(() => {
    window.calls = [];
    for (const name of ['removeEventListener']) {
      const real = window[name];
      window[name] = function (type, ...rest) { window.calls.push(type); return real.call(window, type, ...rest); };
    }
    document.getElementById('a').remove();
  });
  await page.waitForFunction(() => window.calls.includes('message') && window.calls.includes('scroll') && window.calls.includes('resize'));
  // And back again.
  await page.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<swanilai-kalkulator id="b"></swanilai-kalkulator>'); });
  await readies(page, 3);
  await page.evaluate(() => { document.getElementById('b').replaceWith(document.createElement('p')); });
  await page.waitForFunction(() => !document.querySelector('iframe'));
});

embedded('EM-14, EM-10: refused by the policy of the page: the link, and why', async (visit) => {
  const origin = new URL(alone.base).origin;
  const policy = (frame) => ({ 'Content-Security-Policy': `default-src 'self'; script-src ${origin} 'unsafe-inline'; style-src 'self' 'unsafe-inline'${frame}` });
  const refused = await visit({ embed: snippet(alone.base, {}, 'kalkulator'), headers: policy('') });
  refused.expected = [/Content.Security.Policy|violates|frame/i];
  await refused.page.waitForSelector('.swanilai [role=status]');
  assert.match(await refused.page.$eval('.swanilai', (one) => one.innerText), new RegExp(`Content-Security-Policy halaman ini menolak ${origin}. Pengelola situs perlu menambahkannya pada frame-src.`));
  assert.equal(await isShown(refused.page, '.swanilai a'), true);
  assert.equal(await isShown(refused.page, 'iframe'), false);
  assert.deepEqual(await refused.events('error'), [{ code: 'csp' }]);
  const allowed = await visit({ embed: snippet(alone.base, {}, 'kalkulator'), headers: policy(`; frame-src ${origin}`) });
  await readies(allowed.page, 1);
  // The script itself refused: what is left is the link.
  const without = await visit({ embed: snippet(alone.base, {}, 'kalkulator'), headers: { 'Content-Security-Policy': "default-src 'self'; script-src 'self'" } });
  without.expected = [/Content.Security.Policy|violates|script/i];
  assert.equal(await isShown(without.page, '.swanilai a'), true);
});

embedded('EM-2, EM-10: a page that restricts the frame further shows the link and says so', async (visit) => {
  const { page } = await visit({
    body: `<!DOCTYPE html><html lang="id"><title>Ketat</title><body>
    <script>new MutationObserver((all) => { for (const { addedNodes } of all) for (const one of addedNodes) if (one.localName === 'iframe') one.setAttribute('sandbox', 'allow-scripts'); }).observe(document, { childList: true, subtree: true });
    const real = Element.prototype.setAttribute; Element.prototype.setAttribute = function (name, value) { real.call(this, name, name === 'sandbox' ? 'allow-scripts' : value); };</script>
    ${script()}<div class="swanilai" data-swanilai>${link()}</div></body></html>`,
  });
  await page.waitForSelector('.swanilai [role=status]');
  assert.match(await page.$eval('.swanilai', (one) => one.innerText), /membatasi bingkai \(sandbox\): tidak semua fungsi dapat dipakai/);
  assert.equal(await isShown(page, '.swanilai a'), true);
  assert.equal(await isShown(page, 'iframe'), true, 'what does work stays');
});

embedded('EM-3: 50 cycles of adding and removing give at most 60 messages and the right height', async (visit) => {
  const { page } = await visit({ embed: snippet(alone.base, {}, 'kalkulator') });
  await readies(page, 1);
  const inside = await (await page.$('iframe')).contentFrame();
  await page.evaluate(() => { window.heard.length = 0; });
  await inside.evaluate(async () => {
    for (let round = 0; round < 50; round += 1) {
      const more = Object.assign(document.createElement('p'), { textContent: 'Baris' });
      more.style.cssText = `margin:0;height:${40 + round}px`;
      document.body.append(more);
      await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
      more.remove();
      await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
    }
    document.getElementById('content').style.height = '417px';
  });
  await page.waitForFunction(() => Math.abs(document.querySelector('iframe').getBoundingClientRect().height - 417) <= 2);
  const count = await page.evaluate(() => window.heard.filter(({ type }) => type === 'resize').length);
  assert.ok(count >= 1 && count <= 60, `${count} messages`);
  // A height that depends on the frame's own must not grow by itself.
  await page.evaluate(() => { window.heard.length = 0; });
  // The longest lists in large text: nothing scrolls inside, and a step far down is brought into sight.
  await inside.evaluate(() => { document.getElementById('content').style.height = '300000px'; });
  await page.waitForFunction(() => document.querySelector('iframe').getBoundingClientRect().height === 300000);
  await (await inside.$('#content')).click();
  await inside.evaluate(() => window.host.send('scroll-to', { top: 250000 }));
  await page.waitForFunction(() => Math.abs(document.querySelector('iframe').getBoundingClientRect().top + 250000) <= 1);
  await inside.evaluate(() => { document.getElementById('content').style.height = '5px'; });
  await page.waitForFunction(() => document.querySelector('iframe').getBoundingClientRect().height === 200);
});

embedded('EM-5: a thousand junk messages on each side change nothing', async (visit) => {
  const visitor = await visit({ embed: `${snippet(alone.base, {}, 'kalkulator')}<iframe id="lain" srcdoc="<p>Bingkai lain</p>" height="50"></iframe>` }, {
    before: () => {
      // Hold on to the ports, which nobody else can reach.
      window.ports = [];
      const Real = window.MessageChannel;
      window.MessageChannel = function MessageChannel() {
        const made = new Real();
        window.ports.push(made.port1);
        return made;
      };
      addEventListener('message', ({ ports }) => window.ports.push(...ports));
    },
  });
  const { page } = visitor;
  await readies(page, 1);
  await page.waitForFunction(() => document.querySelector('iframe').getBoundingClientRect().height < 320);
  const inside = await (await page.$('iframe')).contentFrame();
  await inside.waitForFunction(() => window.host.hostOrigin && window.views.length > 0);
  const state = async () => ({
    page: await page.evaluate(() => ({ html: document.querySelector('[data-swanilai]').outerHTML, events: window.events.length, scroll: scrollY, address: location.href, frames: document.querySelectorAll('iframe').length })),
    frame: await inside.evaluate(() => ({ origin: window.host.hostOrigin, views: window.views.length, html: document.body.innerHTML, address: location.href, acted: window.host.acted })),
  });
  const before = await state();
  // As a text: Firefox takes no such objects as arguments.
  const messages = JSON.stringify(junk(1000, 20261122));
  // From the frame itself, the right origin and all, by window and by port.
  await inside.evaluate((all) => { for (const one of JSON.parse(all)) { parent.postMessage(one, '*'); window.ports[0].postMessage(one); } }, messages);
  // From the page to the frame, by window and by port.
  await page.evaluate((all) => { for (const one of JSON.parse(all)) { window.frames[0].postMessage(one, '*'); window.ports[0].postMessage(one); } }, messages);
  // From a stranger: right in everything but where it comes from, to both.
  const stranger = await (await page.$('#lain')).contentFrame();
  await stranger.evaluate(() => {
    for (const [type, payload] of [['ready', { api: 1, app: 'x' }], ['resize', { height: 5000 }], ['scroll-to', { top: 900 }], ['result', { set: 'a', nilai: 1, kategori: null, zona: null }]]) {
      parent.postMessage({ ns: 'swanilai', v: 1, type, id: '', payload }, '*');
    }
    parent.frames[0].postMessage({ ns: 'swanilai', v: 1, type: 'connect', id: '', payload: {} }, '*', [new MessageChannel().port2]);
  });
  // What is sent now comes after all of that.
  await inside.evaluate(() => parent.postMessage({ ns: 'swanilai', v: 1, type: 'last', id: '', payload: {} }, '*'));
  await page.waitForFunction(() => window.heard.some(({ type }) => type === 'last'));
  await inside.evaluate(() => new Promise((done) => { setTimeout(done, 50); }));
  assert.deepEqual(await state(), before);
  // And it still listens.
  await inside.evaluate(() => { document.getElementById('content').style.height = '640px'; });
  await page.waitForFunction(() => document.querySelector('iframe').getBoundingClientRect().height === 640);
});

embedded('EM-9: a result only reaches a page that asked for one, and nothing waits for the port to be sent later', async (visit) => {
  const result = { set: 'ori-kepatuhan-2024', nilai: 84.35, kategori: 'B', zona: 'hijau' };
  const quiet = await visit({ embed: snippet(alone.base, {}, 'kalkulator') });
  const asking = await visit({ embed: snippet(alone.base, { peristiwa: 'hasil' }, 'kalkulator') });
  for (const { page } of [quiet, asking]) {
    await readies(page, 1);
    const inside = await (await page.$('iframe')).contentFrame();
    await inside.waitForFunction(() => window.host.hostOrigin);
    await inside.evaluate((payload) => {
      window.host.send('result', payload);
      window.host.send('progress', { answered: 3, total: 41 });
    }, result);
    await page.waitForFunction(() => window.events.some(({ type }) => type === 'progress'));
  }
  assert.deepEqual(await quiet.events('result'), []);
  assert.deepEqual(await asking.events('result'), [result]);
  assert.deepEqual(await asking.events('progress'), [{ answered: 3, total: 41 }]);
});

embedded('EM-4, EM-8: a step moves the page only after the person acted, and the frame knows what is seen of it', async (visit) => {
  const { page } = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Jauh</title><body><div style="height:1500px">Di atas</div>${snippet(alone.base, {}, 'kalkulator')}<div style="height:3000px">Di bawah</div></body></html>` });
  await page.waitForSelector('iframe');
  await page.evaluate(() => scrollTo(0, 1200));
  await readies(page, 1);
  const inside = await (await page.$('iframe')).contentFrame();
  await inside.waitForFunction(() => window.views.length > 0);
  const top = await page.$eval('iframe', (one) => Math.round(-one.getBoundingClientRect().top));
  await inside.waitForFunction((wanted) => window.views.at(-1).top === wanted, {}, top);
  assert.equal(await inside.evaluate(() => window.views.at(-1).height), await page.evaluate(() => innerHeight));
  await inside.evaluate(() => window.host.send('scroll-to', { top: 100 }));
  await inside.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  assert.equal(await page.evaluate(() => scrollY), 1200, 'nobody did anything yet');
  await (await inside.$('#content')).click();
  await inside.evaluate(() => window.host.send('scroll-to', { top: 100 }));
  await page.waitForFunction(() => Math.abs(document.querySelector('iframe').getBoundingClientRect().top + 100) <= 1);
});

/** The loader as optimisers hand it on: the script tags of a page, by what was done to them. */
async function optimised() {
  const code = await readFile(path.join(DIST, 'sematkan.v1.js'), 'utf8');
  const more = 'window.theme = 1;';
  const files = {
    'wp-content/cache/autoptimize/js/autoptimize_5f1.js': `${more}\n;${code}\n;${more}`,
    'wp-content/cache/min/1/sematkan.v1.js': code,
    'wp-content/litespeed/js/9c1.js': code,
  };
  for (const [name, content] of Object.entries(files)) hosts.file(name, content, 'text/javascript');
  return [
    ...Object.keys(files).map((name) => [name, `<script defer src="${hosts.origin}/${name}?ver=5f1"></script>`]),
    ['written into the page', `<script>${code.replaceAll('</script', '<\\/script')}</script>`],
    ['as a module of the theme', `<script type="module">${code.replaceAll('</script', '<\\/script')}</script>`],
    ['started late', `<script>addEventListener('load', () => setTimeout(() => document.body.append(Object.assign(document.createElement('script'), { text: ${JSON.stringify(code).replaceAll('</', '<\\/')} })), 300))</script>`],
  ];
}

embedded('a loader that an optimiser combined, copied or moved asks the place that the link names, and nothing else', async (visit) => {
  const links = [['kalkulator', `${alone.base}v1/kalkulator.html?lang=id`], ['penilaian', alone.base], ['penilaian', `${alone.base}index.html`]];
  for (const [at, [how, tags]] of (await optimised()).entries()) {
    for (const [isi, href] of at < 2 ? links : links.slice(0, 1)) {
      hosts.missing.length = 0;
      const { page } = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Cepat</title><body>${tags}<div class="swanilai" data-swanilai="${isi}"><p>Atau <a href="${href}">buka</a></p></div></body></html>` });
      await readies(page, 1);
      const [frame, ...others] = await frames(page);
      assert.equal(frame.src, `${alone.base}${isi === 'penilaian' ? 'index.html' : 'v1/kalkulator.html'}?embed=1`, how);
      assert.equal(others.length, 0, how);
      assert.equal(await page.$eval('iframe', (one) => getComputedStyle(one).visibility), 'visible', how);
      assert.equal(await isShown(page, '.swanilai a'), false, how);
      assert.deepEqual(hosts.missing.filter((one) => one !== '/favicon.ico'), [], how);
    }
  }
});

embedded('nothing but a page of ours is ever seen in the frame: any other page gives way to the link at once', async (visit) => {
  const [[, combined], [, copied]] = await optimised();
  const page = (tags, link, isi = 'kalkulator') => visit({
    body: `<!DOCTYPE html><html lang="id"><title>Salah</title><body>${tags}<div class="swanilai" data-swanilai="${isi}">${link}</div></body></html>`,
  }, { before: () => {
    // What anybody could see in a frame that never said that it is ours.
    window.seen = 0;
    const look = () => {
      for (const one of document.querySelectorAll('iframe')) if (one.clientHeight && getComputedStyle(one).visibility === 'visible') window.seen += 1;
      requestAnimationFrame(look);
    };
    look();
  } });
  // The link names a place where a page of somebody else answers, the copy one where nothing of ours is.
  for (const [tags, link] of [
    [combined, `<a href="${hosts.origin}/lama/v1/kalkulator.html">Buka kalkulator</a>`],
    [copied, `<a href="${hosts.origin}/lama/">Buka kalkulator</a>`],
    [copied, '<a href="/hasil.json">Hasil</a>'],
  ]) {
    const began = Date.now();
    const visitor = await page(tags, link);
    visitor.expected = [/404|Failed to load/];
    await visitor.page.waitForSelector('.swanilai [role=status]', { timeout: 6_000 });
    assert.ok(Date.now() - began < 6_000);
    assert.equal(await isShown(visitor.page, '.swanilai a'), true);
    assert.deepEqual([await visitor.page.evaluate(() => window.seen), await visitor.page.$('iframe')], [0, null]);
    assert.deepEqual(await visitor.events('error'), [{ code: 'timeout' }]);
  }
  // Nothing names the site: there is only the link, and nothing is asked for.
  hosts.missing.length = 0;
  const nowhere = await page(combined, '<a href="/hasil.json">Hasil</a>');
  await nowhere.page.waitForFunction(() => window.swanilai);
  assert.deepEqual([await nowhere.page.$('iframe'), await isShown(nowhere.page, '.swanilai a')], [null, true]);
  assert.deepEqual(hosts.missing.filter((one) => one !== '/favicon.ico'), []);
  // A link to elsewhere beside the loader in its own place: what the loader knows comes after what the link names.
  const both = await page(script(), `<a href="${hosts.origin}/kontak/">Hubungi kami</a>`);
  await readies(both.page, 1);
  assert.match((await frames(both.page))[0].src, new RegExp(`^${alone.base}`));
});

embedded('values in quotation marks of every kind, and `&` as an entity, mean what was meant', async (visit) => {
  const quotes = ['“ori-kepatuhan-2024”', '‘ori-kepatuhan-2024’', '″ori-kepatuhan-2024″', '«ori-kepatuhan-2024»', '&amp;#8220;ori-kepatuhan-2024&amp;#8221;', '&amp;quot;ori-kepatuhan-2024&amp;quot;', '&amp;#8243;ori-kepatuhan-2024&amp;#8243;', '„ori–kepatuhan‑2024“', ' ORI-kepatuhan-2024 ', '&amp;amp;#8220;ori-kepatuhan-2024&amp;amp;#8221;'];
  const elements = quotes.map((set, at) => `<div data-swanilai="${set.replace(/ori.*2024/i, 'kalkulator')}" data-set="${set}" data-id="k${at}" data-tinggi="“450”">${link()}</div>`);
  const cards = ['“set=ori-kepatuhan-2024&amp;nilai=90”', 'set=ori-kepatuhan-2024&amp;amp;nilai=90', 'set=ori-kepatuhan-2024&amp;#038;nilai=90', '&amp;#8220;set=ori-kepatuhan-2024&amp;amp;#038;nilai=90&amp;#8221;'];
  const { page } = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Kutip</title><body>${script()}${elements.join('')}${cards.map((card) => `<div data-swanilai="kartu" data-kartu="${card}">${link()}</div>`).join('')}</body></html>` });
  await page.waitForFunction((count) => document.querySelectorAll('iframe').length === count, {}, quotes.length + cards.length);
  const all = (await frames(page)).map(({ src }) => new URL(src));
  for (const [at, set] of quotes.entries()) assert.deepEqual([all[at].pathname, all[at].searchParams.get('set')], ['/v1/kalkulator.html', 'ori-kepatuhan-2024'], set);
  for (const [at, card] of cards.entries()) assert.equal(all[quotes.length + at].hash, '#set=ori-kepatuhan-2024&nilai=90', card);
  // What nobody understands is not shown as something else.
  const wrong = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Salah</title><body>${script()}<div class="swanilai" data-swanilai="kartuu">${link()}</div></body></html>` });
  await wrong.page.waitForSelector('.swanilai [role=status]');
  assert.deepEqual([await wrong.page.$('iframe'), await isShown(wrong.page, '.swanilai a'), await wrong.events('error')], [null, true, [{ code: 'attribute' }]]);
});

/** What the snippets carry for scripts that compare pages. */
const KEPT = 'wire:ignore data-turbo-permanent hx-preserve';
const packaged = (name) => readFile(path.join(ROOT, 'node_modules', name), 'utf8');

embedded('the frame stays, with what is typed in it, where Turbo or htmx bring a new page', async (visit) => {
  const place = `<div id="swanilai-kalkulator" class="swanilai" data-swanilai="kalkulator" ${KEPT}>${link()}</div>`;
  hosts.file('turbo.js', await packaged('@hotwired/turbo/dist/turbo.es2017-umd.js'), 'text/javascript');
  hosts.file('htmx.js', await packaged('htmx.org/dist/htmx.min.js'), 'text/javascript');
  hosts.file('idiomorph-htmx.js', await packaged('idiomorph/dist/idiomorph-ext.min.js'), 'text/javascript');
  const head = '<!DOCTYPE html><html lang="id"><title>Baru</title>';
  const rows = (count) => `<p>Berita</p>`.repeat(count);
  hosts.file('bagian.html', `${rows(3)}${place}<p id="akhir">Sesudah</p>`, 'text/html; charset=utf-8');
  const ways = {
    turbo: [`${head}<meta name="turbo-refresh-method" content="morph"><script src="/turbo.js"></script>${script()}<body>${rows(1)}${place}<p id="akhir">Akhir</p></body></html>`,
      () => new Promise((done) => {
        addEventListener('turbo:morph', () => done(), { once: true });
        window.Turbo.visit(location.href, { action: 'replace' });
      })],
    htmx: [`${head}<script src="/htmx.js"></script>${script()}<body><div id="isi">${rows(1)}${place}<p id="akhir">Akhir</p></div></body></html>`,
      () => window.htmx.ajax('GET', '/bagian.html', { target: '#isi', swap: 'innerHTML' })],
    'htmx by comparison': [`${head}<script src="/htmx.js"></script><script src="/idiomorph-htmx.js"></script>${script()}<body hx-ext="morph"><div id="isi">${rows(1)}${place}<p id="akhir">Akhir</p></div></body></html>`,
      () => window.htmx.ajax('GET', '/bagian.html', { target: '#isi', swap: 'morph:innerHTML' })],
  };
  for (const [way, [body, renew]] of Object.entries(ways)) {
    const { page } = await visit({ body });
    await readies(page, 1);
    const inside = await (await page.$('iframe')).contentFrame();
    await inside.evaluate(() => { document.getElementById('content').innerHTML = '<input id="ketik">'; });
    await inside.type('#ketik', 'Puskesmas');
    await page.evaluate(() => { window.first = document.querySelector('iframe'); document.querySelector('#akhir').textContent = 'Sebelum'; });
    for (let round = 0; round < 3; round += 1) await page.evaluate(renew);
    await page.waitForFunction(() => document.querySelector('#akhir').textContent !== 'Sebelum');
    await page.evaluate(() => new Promise((done) => { setTimeout(done, 100); }));
    assert.deepEqual(await page.evaluate(() => [document.querySelectorAll('iframe').length, document.querySelector('iframe') === window.first]), [1, true], way);
    assert.equal(await inside.$eval('#ketik', (one) => one.value), 'Puskesmas', way);
    assert.equal(await isShown(page, '.swanilai a'), false, way);
  }
});

embedded('scripts that compare pages and know nothing of frames: one frame, and the link stays hidden', async (visit) => {
  const place = (more) => `<div class="swanilai" data-swanilai="kalkulator"${more}>${link()}</div>`;
  for (const [name, renew] of [
    ['idiomorph/dist/idiomorph.js', (html) => window.Idiomorph.morph(document.querySelector('#isi'), html, { morphStyle: 'innerHTML' })],
    ['morphdom/dist/morphdom-umd.js', (html) => window.morphdom(document.querySelector('#isi'), `<div id="isi">${html}</div>`)],
  ]) {
    hosts.file('lib.js', await packaged(name), 'text/javascript');
    const { page } = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Banding</title><script src="/lib.js"></script>${script()}<body><div id="isi">${place('')}</div></body></html>` });
    await readies(page, 1);
    // The new page has the element with other classes, then another link, then none, and at last another choice.
    for (const [round, html] of [place(' class="lain"'), place('').replace('Buka', 'Lihat'), place('').replace(/<a.*a>/, ''), place(' data-tema="gelap"')].entries()) {
      await page.evaluate(renew, html);
      await readies(page, round + 2);
      assert.equal((await frames(page)).length, 1, `${name} ${round}`);
      assert.equal(await page.$$eval('.swanilai a', (all) => all.every((one) => one.getBoundingClientRect().height === 0)), true, `${name} ${round}`);
    }
    assert.match((await frames(page))[0].src, /tema=gelap/);
    // Only the style that hides the link is taken away, as by a script that leaves the children alone.
    await page.evaluate((html) => {
      document.querySelector('.swanilai').insertAdjacentHTML('afterbegin', html);
      window.first = document.querySelector('iframe');
    }, link());
    await page.waitForFunction(() => [...document.querySelectorAll('.swanilai a')].every((one) => one.getBoundingClientRect().height === 0));
    await page.$$eval('.swanilai a', (all) => { for (const one of all) one.removeAttribute('style'); });
    await page.waitForFunction(() => [...document.querySelectorAll('.swanilai a')].every((one) => one.getBoundingClientRect().height === 0));
    assert.equal(await page.evaluate(() => document.querySelector('iframe') === window.first), true);
  }
});

embedded('a page that is copied by its own scripts keeps one frame in each element, and one link', async (visit) => {
  hosts.file('gabung.js', `;${await readFile(path.join(DIST, 'sematkan.v1.js'), 'utf8')}`, 'text/javascript');
  for (const [wanted, base] of [[1, alone.base], [0, `${hosts.origin}/lama/`]]) {
    const visitor = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Salin</title><script src="/gabung.js"></script><body><div id="isi"><div class="swanilai" data-swanilai="kalkulator"><a href="${base}v1/kalkulator.html">Buka</a></div></div></body></html>` });
    const { page } = visitor;
    visitor.expected = [/404|Failed to load/];
    for (let round = 1; round <= 3; round += 1) {
      await page.waitForFunction((count, type) => window.events.filter((one) => one.type === type).length >= count, { timeout: 15_000 }, round, wanted ? 'ready' : 'error');
      assert.deepEqual(await page.evaluate(() => [document.querySelectorAll('iframe').length, document.querySelectorAll('.swanilai [role=status]').length]), [wanted, 1 - wanted]);
      assert.equal(await isShown(page, '.swanilai > a'), !wanted);
      await page.evaluate(() => { document.querySelector('#isi').innerHTML += '<p>Baru</p>'; });
    }
  }
});

embedded('Back leaves the page around at once, whatever was done in the frame and to its element', async (visit) => {
  const { page } = await visit({ body: '<!DOCTYPE html><html lang="id"><title>Sebelum</title><p>Sebelum</p></html>' });
  const before = page.url();
  const address = hosts.page({ embed: snippet(alone.base, {}, 'kalkulator') });
  await page.goto(address);
  await readies(page, 1);
  const steps = () => page.evaluate(() => history.length);
  const length = await steps();
  const inside = async () => (await page.$('iframe')).contentFrame();
  const walk = async () => {
    const frame = await inside();
    await frame.evaluate(() => { document.getElementById('content').innerHTML = '<a id="satu" href="#/satu">Satu</a> <a id="dua" href="#/dua">Dua</a> <a id="lain" href="kalkulator.html?embed=1&lang=en">Lain</a>'; });
    for (const id of ['satu', 'dua', 'satu']) {
      await frame.click(`#${id}`);
      await frame.waitForFunction((hash) => location.hash === hash, {}, `#/${id}`);
    }
  };
  await walk();
  // Another page of ours in the frame, then other choices for the element, then the frame gone and back.
  await (await inside()).click('#lain');
  await readies(page, 2);
  await walk();
  for (const [at, tema] of ['gelap', 'terang'].entries()) {
    await page.evaluate((value) => { document.querySelector('[data-swanilai]').dataset.tema = value; }, tema);
    await readies(page, 3 + at);
    await walk();
  }
  await page.evaluate(() => { document.querySelector('[data-swanilai]').remove(); });
  await page.waitForFunction(() => !document.querySelector('iframe'));
  assert.equal(await steps(), length);
  await page.goBack();
  assert.equal(page.url(), before);
});

embedded('the card: a result of the page’s own site, in the fragment; nothing of another site is fetched', async (visit) => {
  const result = { format: 'swanilai.result', version: 1, instrument: { id: 'ori-kepatuhan-2024' }, entity: { name: 'Kabupaten Sana & Sini', score: 84.35, bounds: { low: 84.35, high: 84.35 } }, units: [1, 2, 3] };
  hosts.file('hasil_2026-11-22.json', JSON.stringify(result));
  hosts.file('sementara.json', JSON.stringify({ ...result, entity: { ...result.entity, score: null, bounds: { low: 46.55, high: 57.32 } } }));
  hosts.file('lain.json', '{"format":"lain"}');
  const { page } = await visit({ embed: snippet(alone.base, { hasil: 'hasil_2026-11-22.json' }, 'kartu') });
  await readies(page, 1);
  const fragment = async (one) => new URL((await frames(one))[0].src).hash.slice(1);
  assert.deepEqual(Object.fromEntries((await fragment(page)).split('&').map((part) => part.split('=').map(decodeURIComponent))), { set: 'ori-kepatuhan-2024', nilai: '84.35', nama: 'Kabupaten Sana & Sini', tahun: '2024', per: '2026-11-22', lokus: '3' });
  const half = await visit({ embed: snippet(alone.base, { hasil: 'sementara.json' }, 'kartu') });
  await readies(half.page, 1);
  assert.match(await fragment(half.page), /^rendah=46.55&tinggi=57.32&set=/);
  const written = await visit({ embed: snippet(alone.base, { kartu: 'set=ori-kepatuhan-2024&amp;nilai=90' }, 'kartu') });
  await readies(written.page, 1);
  assert.equal(await fragment(written.page), 'set=ori-kepatuhan-2024&nilai=90');
  for (const hasil of ['lain.json', 'tidak-ada.json', `${alone.base}guest.js`]) {
    const bad = await visit({ embed: snippet(alone.base, { hasil }, 'kartu') });
    bad.expected = [/404|Failed to load/];
    await bad.page.waitForSelector('.swanilai [role=status]');
    assert.match(await bad.page.$eval('.swanilai', (one) => one.innerText), /Berkas hasil tidak dapat dibaca/);
    assert.deepEqual(await bad.events('error'), [{ code: 'file' }]);
  }
});

embedded('EM-10: without script the link is there', async (visit) => {
  const { page } = await visit({ embed: `<div class="swanilai" data-swanilai>${link()}</div>` });
  assert.equal(await isShown(page, '.swanilai a'), true);
});

// Last, because the frame is gone afterwards.
embedded('EM-10: no answer within 8 s: the link, and why; a frame far below has its time once it is seen', async (visit) => {
  alone.silence();
  const visitor = await visit({ body: `<!DOCTYPE html><html lang="id"><title>Sepi</title><body>${snippet(alone.base, {}, 'kalkulator')}<div style="height:9000px"></div><div id="jauh" data-swanilai>${link()}</div></body></html>` });
  visitor.expected = [/404|Failed to load/];
  const { page } = visitor;
  await page.waitForSelector('.swanilai [role=status]', { timeout: 15_000 });
  assert.match(await page.$eval('.swanilai', (one) => one.innerText), new RegExp(`Belum ada jawaban dari ${new URL(alone.base).origin}`));
  assert.equal(await isShown(page, '.swanilai a'), true);
  assert.equal(await page.$('#jauh [role=status]'), null);
  assert.deepEqual(await visitor.events('error'), [{ code: 'timeout' }]);
});
