// The page of many files: what goes in, and what can be read there.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export class Rekap {
  constructor(app, frame = app.page) {
    Object.assign(this, { app, page: frame });
  }

  async visit() {
    await this.page.evaluate(() => { location.hash = '#/rekap'; });
    await this.page.waitForSelector('#rekap-files', { timeout: 15_000 });
  }

  /** Writes files into a folder; gives their places. */
  static async write(folder, files) {
    await mkdir(folder, { recursive: true });
    const places = [];
    for (const [name, text] of Object.entries(files)) {
      const place = path.join(folder, name);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, text);
      places.push(place);
    }
    return places;
  }

  async choose(places) {
    const input = await this.page.$('#rekap-files');
    await input.uploadFile(...places);
  }

  /** Drops texts as files, the way a script can. */
  async drop(files) {
    await this.page.$eval('.drop', (area, entries) => {
      const data = new DataTransfer();
      for (const [name, text] of entries) data.items.add(new File([text], name, { type: 'application/json' }));
      area.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    }, Object.entries(files));
  }

  /** Drops what is at these places on the disk, folders too, the way a hand does. */
  async dropPlaces(places) {
    const area = await this.page.$('.drop');
    await area.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const { x, y, width, height } = await area.boundingBox();
    const session = await this.app.page.createCDPSession();
    const data = { items: [], files: places, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await session.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
    }
    await session.detach();
  }

  /** Until nothing goes on any more, and the table holds what it should. */
  async done(files, timeout = 60_000) {
    await this.page.waitForFunction((count) => !document.querySelector('.rekap-progress')
      && (count === undefined || new RegExp(`\\b${count} (berkas penilaian dibaca|assessment files were read)`).test(document.querySelector('main').innerText)), { timeout, polling: 50 }, files)
      .catch(async () => { throw new Error(`not done: ${(await this.text()).slice(0, 900)}`); });
  }

  text(selector = 'main') {
    return this.page.$eval(selector, (element) => element.innerText.replace(/\s+/g, ' ').trim());
  }

  /** Presses a button by its words. */
  async press(words) {
    const button = await this.page.waitForFunction((wanted) => [...document.querySelectorAll('main button')]
      .find((one) => one.checkVisibility() && one.innerText.trim() === wanted) ?? null, { timeout: 8_000 }, words);
    await button.asElement().evaluate((one) => { one.scrollIntoView({ block: 'center', behavior: 'instant' }); one.click(); });
  }

  /** Every row of the ranking, all of them unfolded. */
  async rows() {
    for (;;) {
      const more = await this.page.evaluateHandle(() => [...document.querySelectorAll('main button')].find((one) => /^(Tampilkan \d+ lagi|Show \d+ more)$/.test(one.innerText.trim())) ?? null);
      if (!more.asElement()) break;
      const before = await this.page.$$eval('.rekap-ranking tbody tr', (rows) => rows.length);
      await more.asElement().evaluate((one) => one.click());
      await this.page.waitForFunction((count) => document.querySelectorAll('.rekap-ranking tbody tr').length > count, {}, before);
    }
    return this.page.$$eval('.rekap-ranking tbody tr', (rows) => rows.map((row) => {
      const [nation, , score, badge, province, kind] = [...row.children].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim());
      const link = row.querySelector('a');
      return {
        nation: Number(nation), name: row.querySelector('bdi').innerText, score, badge, province, kind,
        press: row.querySelector('.tag-press')?.innerText ?? null,
        isOwn: row.classList.contains('own'),
        link: link && { href: link.href, host: link.innerText, rel: link.rel, target: link.target },
      };
    }));
  }

  /** Chooses a round by its key. */
  async round(key) {
    await this.page.select('#rekap-round', key);
  }
}
