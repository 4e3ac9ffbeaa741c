// How well the words of a page stand out from what is behind them.

import { grey } from './paper.mjs';

/**
 * Words on the page at hand with less contrast than asked for, each with its figure.
 * With `backgrounds: false` as on paper where the browser leaves them out.
 */
export function faint(page, { least = 4.5, backgrounds = true } = {}) {
  return page.evaluate((wanted, withBackgrounds) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** Red, green, blue and alpha of any colour that CSS knows. */
    const rgba = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const over = ([red, green, blue, alpha], below) => [red, green, blue].map((one, at) => one * alpha + below[at] * (1 - alpha));
    const luminance = (rgb) => rgb.map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4)).reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
    const probe = document.createElement('div');
    probe.style.background = 'Canvas';
    document.body.append(probe);
    const paper = rgba(getComputedStyle(probe).backgroundColor).slice(0, 3);
    probe.remove();
    const behind = (element) => {
      const layers = [];
      for (let one = element; one; one = one.parentElement) {
        const style = getComputedStyle(one);
        if (withBackgrounds || style.printColorAdjust === 'exact') layers.unshift(rgba(style.backgroundColor));
      }
      // What is drawn in a picture is on paper either way.
      const shape = element.namespaceURI.endsWith('/svg') && element.previousElementSibling;
      if (shape?.tagName === 'rect') layers.push(rgba(getComputedStyle(shape).fill));
      return layers.reduce((below, layer) => over(layer, below), paper);
    };
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: element, data } = walker.currentNode;
      if (!data.trim() || !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = range.getBoundingClientRect();
      // What is there for ears alone.
      if (box.width < 2 || box.height < 2 || element.closest('.visually-hidden')) continue;
      const style = getComputedStyle(element);
      const colour = rgba(element.namespaceURI.endsWith('/svg') ? style.fill : style.color);
      const below = behind(element);
      const [light, dark] = [luminance(over(colour, below)), luminance(below)].sort((a, b) => b - a);
      const contrast = (light + 0.05) / (dark + 0.05);
      if (contrast < wanted) found.push(`${contrast.toFixed(1)}: “${data.trim().slice(0, 40)}” (${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''})`);
    }
    return [...new Set(found)];
  }, least, backgrounds);
}

/** How bright the edges of a printed page are, and the share of it that is dark; 255 is white. */
export async function paperOf(place, page) {
  const { width, height, values } = await grey(place, page);
  let edge = 255;
  let dark = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = values[y * width + x];
      if (value < 100) dark += 1;
      if (x < 6 || y < 6 || x >= width - 6 || y >= height - 6) edge = Math.min(edge, value);
    }
  }
  return { edge, dark: dark / (width * height) };
}
