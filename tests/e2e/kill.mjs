// Kills Chromium while somebody types, as often as asked, and says how much was missing:
//   node tests/e2e/kill.mjs --rounds 300 --seed 7
// SWANILAI_BASE says where the site is; without it the built one is served here.

import { figures, kill, LOST_AT_MOST } from './lib/durable.mjs';
import { closeSite, site } from './lib/server.mjs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } } });
const results = await kill({
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  base: await site(),
  report: (one) => {
    if (one.error) console.log(one.error);
    else console.log(`${one.round} ${one.whole ? 'browser' : 'tab'}: ${one.letters} keys, missing ${Math.round(one.missing)} ms`);
  },
});
closeSite();
const sums = figures(results);
console.log(JSON.stringify(sums, null, 2));
const isBad = Object.values(sums).some((sum) => sum.late > 0 || sum.lost > 0);
console.log(isBad ? `more than ${LOST_AT_MOST} ms were missing` : `never more than ${LOST_AT_MOST} ms were missing`);
process.exitCode = isBad ? 1 : 0;
