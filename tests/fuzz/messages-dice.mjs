// Messages and addresses by chance: mostly right, so that what is behind the first look is reached.

/** Random enough, and the same for the same seed. */
export class Dice {
  constructor(seed) {
    this.state = (seed >>> 0) || 1;
  }

  below(count) {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    this.state >>>= 0;
    return this.state % Math.max(1, count);
  }

  pick(list) {
    return list[this.below(list.length)];
  }
}

const cyclic = () => {
  const one = { ns: 'swanilai' };
  one.payload = one;
  return one;
};

const VALUES = [
  () => undefined, () => null, () => 0, () => -0, () => 1, () => 2, () => -1, () => 0.5, () => NaN, () => Infinity, () => 199, () => 20000, () => 20001, () => 1e7, () => 9999999,
  () => -9999999, () => 2 ** 53, () => 1e308, () => 10n, () => true, () => '', () => '1', () => 'swanilai', () => 'a'.repeat(64), () => 'a'.repeat(65), () => 'A', () => '__proto__',
  () => '<img src=x onerror=alert(1)>', () => '\u202e\ud800', () => [], () => [1], () => ({}), () => ({ length: 1 }), () => JSON.parse('{"__proto__":{"a":1}}'), () => JSON.parse('{"constructor":{"prototype":{"a":1}}}'),
  () => new Date(NaN), () => new Map([['top', 1]]), () => new Set(), () => new Error('x'), () => /x/, () => new ArrayBuffer(8), () => new Float64Array(2), () => new String('swanilai'), () => new Number(5), cyclic,
];

export const valueOf = (dice) => dice.pick(VALUES)();

const RIGHT = {
  ready: (dice) => ({ api: 1, app: dice.pick(['0.1.0', '', 'a'.repeat(64)]) }),
  resize: (dice) => ({ height: dice.pick([0, 1, 200, 750, 19999, 30000]) }),
  'scroll-to': (dice) => ({ top: dice.pick([0, 1, 640, 20000, 1e7]) }),
  progress: (dice) => ({ answered: dice.below(20), total: 20 }),
  error: (dice) => ({ code: dice.pick(['card', 'network', 'csp']) }),
  result: (dice) => ({ set: 'ori-kepatuhan-2024', nilai: dice.pick([0, 60.8, 100]), kategori: dice.pick(['A', null]), zona: dice.pick(['hijau', null]) }),
  connect: () => ({}),
  viewport: (dice) => ({ top: dice.pick([0, -300, 1200]), height: dice.pick([0, 640]) }),
};

/** A message of one of the kinds, or what is almost one; as it arrives, a copy that holds no code. */
export function message(dice, id, kinds) {
  if (dice.below(24) === 0) return structuredClone(valueOf(dice));
  const type = dice.below(12) === 0 ? dice.pick(Object.keys(RIGHT)) : dice.pick(kinds);
  const one = { ns: 'swanilai', v: 1, type, id, payload: RIGHT[type](dice) };
  for (let changes = dice.pick([0, 0, 1, 1, 2, 3]); changes > 0; changes -= 1) {
    const payload = typeof one.payload === 'object' && one.payload?.constructor === Object ? one.payload : {};
    const [object, names] = dice.below(3) ? [payload, [...Object.keys(payload), 'top', 'code']] : [one, ['ns', 'v', 'type', 'id', 'payload', 'more']];
    const name = dice.pick(names);
    if (dice.below(5) === 0) delete object[name];
    else object[name] = valueOf(dice);
  }
  return structuredClone(one);
}

const WORDS = ['1', '0', '', 'terang', 'gelap', 'hasil', 'ori-kepatuhan-2024', 'kabupaten', '0b5fff', '1a7f37', 'ffffff', '000000', 'FFF', 'zzzzzz', '777777', 'red;}', '../x', 'A B', '%', 'a'.repeat(65), 'id', 'satu', '\u0000', '__proto__', 'url(x)'];

/** An address with the parameters of a frame, each of them anything. */
export function address(dice) {
  const params = new URLSearchParams();
  for (const name of ['embed', 'lang', 'set', 'tema', 'warna', 'kop', 'lokus', 'id', 'peristiwa', 'lain']) {
    if (dice.below(3) === 0) continue;
    const usual = { embed: '1', tema: dice.pick(['gelap', 'terang']), id: 'satu', peristiwa: 'hasil', warna: Array.from({ length: 6 }, () => dice.pick([...'0123456789abcdef'])).join('') }[name];
    params.append(name, usual && dice.below(3) ? usual : dice.pick(WORDS));
  }
  const text = String(params);
  // Addresses are typed, cut and glued too.
  return `?${dice.below(6) ? text : text.slice(dice.below(20), dice.below(text.length + 1)).replace(/%/g, () => dice.pick(['%', '%%', '&']))}`;
}
