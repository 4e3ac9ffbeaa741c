// Draws www/icons/*.png from www/icon.svg, in Chromium. Run by hand when the icon changes:
//
//   node xtask/icons.mjs [/usr/bin/chromium]
//
// The masked one is cut to any shape by a launcher: its colour goes to the edge, its drawing stays in the middle.

import fs from 'node:fs';
import puppeteer from 'puppeteer-core';

const ICONS = [['192', 192, false], ['512', 512, false], ['512-masked', 512, true]];

const svg = fs.readFileSync('www/icon.svg', 'utf8');
const masked = svg.replace('rx="14" ', '').replace('<g ', '<g transform="translate(6.4 6.4) scale(.8)" ');
const browser = await puppeteer.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const [name, size, isMasked] of ICONS) {
  await page.setViewport({ width: size, height: size });
  const source = Buffer.from(isMasked ? masked : svg).toString('base64');
  await page.setContent(`<body style="margin:0"><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${source}">`);
  fs.writeFileSync(`www/icons/${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
