// Links with a right sum and a wrong inside: bits as docs/link-format.md describes them.

import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

const DIGEST = JSON.parse(readFileSync(new URL('../module/examples/everything.json', import.meta.url), 'utf8')).instrument.digest;

/** Bits from the highest down, as the format writes them. */
class Bits {
  constructor() { this.all = ''; }

  bit(value) { return this.bits(value ? 1 : 0, 1); }

  bits(value, count) { this.all += BigInt(value).toString(2).padStart(count, '0').slice(-count); return this; }

  number(value) {
    let left = BigInt(value);
    do {
      const group = left & 15n;
      left >>= 4n;
      this.bit(left > 0n).bits(group, 4);
    } while (left > 0n);
    return this;
  }

  text(words) {
    const bytes = Buffer.from(words);
    this.number(bytes.length);
    for (const byte of bytes) this.bits(byte, 8);
    return this;
  }

  decimal(digits, decimals = 0, isNegative = false) { return this.bits(decimals, 3).bit(isNegative).number(digits); }
}

/** A link of these bits, closed by the right sum. */
export function link(write, { result = false, names = true, id = 'ori-kepatuhan-2023', digest = DIGEST } = {}) {
  const bits = new Bits().bit(result).bit(names).text(id).bits(BigInt(`0x${digest.slice(0, 6)}`), 24);
  write(bits);
  const bytes = Buffer.from(bits.all.padEnd(Math.ceil(bits.all.length / 8) * 8, '0').match(/.{8}/g).map((eight) => parseInt(eight, 2)));
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from('A'), bytes])));
  return `A${Buffer.concat([bytes, sum]).toString('base64url')}`;
}

const entity = (bits, name = 'Kota Contoh') => bits.text(name).text('').text('kota');
const unit = (bits, id = 'a', name = 'A') => bits.text(id).text(name).text('').bit(1).decimal(60).bit(0).bit(0);
const end = (bits) => bits.bit(0);
const good = (bits) => end(unit(entity(bits).number(1)));

export function* links() {
  const whole = link(good);
  yield ['a good link', 'opens', whole];
  yield ['nothing', 'link-empty', ''];
  yield ['the version alone', 'link-damaged', 'A'];
  yield ['a newer version', 'link-version', `C${whole.slice(1)}`];
  yield ['another alphabet', 'link-version', '%3Cscript%3E'];
  yield ['markup', 'link-version', '<img src=x onerror=window.pwned=1>'];
  yield ['letters that no link has', 'link-damaged', `${whole.slice(0, 10)}\u202E${whole.slice(10)}`];
  yield ['a NUL in the middle', 'link-damaged', `${whole.slice(0, 10)}\u0000${whole.slice(10)}`];
  yield ['filled as other base64 is', 'link-damaged', `${whole}==`];
  yield ['with + and /', 'link-damaged', `A+/${whole.slice(3)}`];
  yield ['cut', 'link-damaged', whole.slice(0, -3)];
  yield ['twice', 'link-damaged', whole + whole];
  yield ['one letter another', 'link-damaged', `${whole.slice(0, 20)}${whole[20] === 'x' ? 'y' : 'x'}${whole.slice(21)}`];
  yield ['8,001 letters', 'text-too-long', 'A', { times: 8_000, of: 'A' }];
  yield ['100 MB of letters', 'text-too-long', { times: 100 << 20, of: 'A' }];
  yield ['an instrument nobody has', 'unknown-instrument', link(good, { id: 'ori-2099' })];
  yield ['an instrument that is __proto__', 'unknown-instrument', link(good, { id: '__proto__' })];
  yield ['another edition of the instrument', 'link-rules', link(good, { digest: 'abcdef' })];
  yield ['more bits than it says', 'link-damaged', link((bits) => good(bits).bits(1, 16))];
  yield ['a number written longer than needed', 'link-damaged', link((bits) => end(unit(entity(bits).bit(1).bits(1, 4).bit(0).bits(0, 4))))];
  yield ['18446744073709551616 units', 'link-damaged', link((bits) => entity(bits).number(2n ** 64n))];
  yield ['4,294,967,295 units', 'link-damaged', link((bits) => entity(bits).number(2n ** 32n - 1n))];
  yield ['a number of 4,000 bits', 'link-damaged', link((bits) => entity(bits).number(2n ** 4000n))];
  yield ['a name of 2^40 bytes', 'link-damaged', link((bits) => bits.number(2n ** 40n))];
  yield ['a name that is no UTF-8', 'link-damaged', link((bits) => { bits.number(2).bits(0xff, 8).bits(0xfe, 8); end(unit(bits.text('').text('kota').number(1))); })];
  yield ['a score with more digits than any number', 'link-damaged', link((bits) => end(entity(bits).number(1).text('a').text('A').text('').bit(1).decimal(10n ** 60n).bit(0).bit(0)))];
  yield ['a score of 160', 'out-of-range', link((bits) => end(entity(bits).number(1).text('a').text('A').text('').bit(1).decimal(160).bit(0).bit(0)))];
  yield ['a score below zero', 'refused', link((bits) => end(entity(bits).number(1).text('a').text('A').text('').bit(1).decimal(60, 0, true).bit(0).bit(0)))];
  yield ['zero, but negative', 'link-damaged', link((bits) => end(entity(bits).number(1).text('a').text('A').text('').bit(1).decimal(0, 0, true).bit(0).bit(0)))];
  yield ['7 decimals', 'refused', link((bits) => end(entity(bits).number(1).text('a').text('A').text('').bit(1).decimal(1, 7).bit(0).bit(0)))];
  yield ['an id that leaves the folder', 'bad-id', link((bits) => end(unit(entity(bits).number(1), '../x')))];
  yield ['one id twice', 'duplicate-id', link((bits) => end(unit(unit(entity(bits).number(2)))))];
  yield ['a name of 5,000 letters', 'text-too-long', link((bits) => end(unit(entity(bits, 'a'.repeat(5_000)).number(1))))];
  yield ['hostile names', 'opens', link((bits) => end(unit(entity(bits, '=1+1<img src=x onerror=window.pwned=1>\u202E').number(1), 'a', '"><svg onload=window.pwned=1>')))];
  yield ['a result of nothing', 'refused', link(() => {}, { result: true })];
  yield ['a result of 2^32 units', 'refused', link((bits) => entity(bits).bit(0).number(2n ** 32n), { result: true })];
}
