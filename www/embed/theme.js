// The looks that the page around may choose: light or dark, and one colour. Zones keep theirs.

const channels = (hex) => [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));

function luminance(rgb) {
  const [red, green, blue] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const mix = (rgb, other, share) => rgb.map((channel) => Math.round(channel + (other - channel) * share));
const css = (rgb) => `rgb(${rgb.join(', ')})`;

/** The contrast of a colour, as six hexadecimal digits, with white; 0 of anything else. */
export function contrast(hex) {
  return /^[0-9a-f]{6}$/i.test(hex) ? 1.05 / (luminance(channels(hex)) + 0.05) : 0;
}

/** The brand colour in a theme. On a dark page it is lightened until it can be read there. */
function brand(hex, isDark) {
  const rgb = channels(hex);
  if (!isDark) {
    return { '--brand': css(rgb), '--brand-deep': css(mix(rgb, 0, 0.3)), '--on-brand': '#fff', '--tint': css(mix(rgb, 255, 0.9)) };
  }
  let share = 0;
  while (share < 1 && luminance(mix(rgb, 255, share)) < 0.42) share += 0.05;
  const light = mix(rgb, 255, share);
  return { '--brand': css(light), '--brand-deep': css(mix(light, 255, 0.4)), '--on-brand': '#10182a', '--tint': '#232d42' };
}

/** Answers questions about the wanted scheme in a style sheet for good. */
function settle(sheet, wanted) {
  for (const { media, styleSheet } of sheet.cssRules) {
    if (styleSheet) settle(styleSheet, wanted);
    if (!media) continue;
    const now = media.mediaText.replace(/\(prefers-color-scheme: *(dark|light)\)/g, (_, scheme) => (scheme === wanted ? '(min-width: 0px)' : '(max-width: 0px)'));
    if (now !== media.mediaText) media.mediaText = now;
  }
}

/** The scheme asked for; none where even our own sheet is somebody else's, as in a frame without an origin. */
function asked(tema, sheets = document.styleSheets) {
  // Not looked up in an object: `constructor` would be found in any.
  const wanted = (tema === 'terang' && 'light') || (tema === 'gelap' && 'dark') || undefined;
  try {
    if (wanted) for (const sheet of sheets) settle(sheet, wanted);
    return wanted;
  } catch {
    return undefined;
  }
}

/** Applies `tema` and `warna`; values that mean nothing, or cannot be read, change nothing. */
export function theme(params) {
  const root = document.documentElement;
  const tema = params.get('tema');
  const wanted = asked(tema);
  const system = matchMedia('(prefers-color-scheme: dark)');
  if (wanted) {
    root.dataset.theme = wanted;
    root.style.setProperty('color-scheme', wanted);
    // The style of later pages comes later.
    document.addEventListener('load', ({ target }) => { if (target.sheet) asked(tema, [target.sheet]); }, true);
  }
  const hex = params.get('warna') || '';
  if (contrast(hex) < 4.5) return;
  const paint = () => {
    const colours = brand(hex, wanted ? wanted === 'dark' : system.matches);
    for (const name of Object.keys(colours)) root.style.setProperty(name, colours[name]);
  };
  paint();
  system.addEventListener('change', paint);
}
