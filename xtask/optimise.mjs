// Optimises many wasm modules in one process, in place, with binaryen.
//
//   node xtask/optimise.mjs -Oz FILE…
//
// The program wasm-opt takes longer to start than to optimise a small module, and the app has hundreds of them.
// The settings are those of wasm-opt: the level, and the features that rustc turns on for wasm32.

import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

/** Speed and size, as wasm-opt understands these two. */
const LEVELS = { '-O3': [3, 0], '-Oz': [2, 2] };

if (isMainThread) {
  const [level, ...files] = process.argv.slice(2);
  if (!LEVELS[level]) throw new Error(`the level is ${Object.keys(LEVELS).join(' or ')}, not ${level}`);
  // The largest first, so that no worker is left with it at the end.
  const queue = files.map((file) => [file, fs.statSync(file).size]).sort((a, b) => b[1] - a[1]).map(([file]) => file);
  const workers = Math.min(availableParallelism(), queue.length);
  for (let count = 0; count < workers; count += 1) {
    const worker = new Worker(new URL(import.meta.url), { workerData: level });
    worker.on('error', (error) => {
      throw error;
    });
    const next = () => worker.postMessage(queue.shift() ?? null);
    worker.on('message', next);
    next();
  }
} else {
  const { default: binaryen } = await import('binaryen');
  const [optimize, shrink] = LEVELS[workerData];
  const { BulkMemory, BulkMemoryOpt, MutableGlobals, Multivalue, NontrappingFPToInt, ReferenceTypes, SignExt } = binaryen.Features;
  binaryen.setOptimizeLevel(optimize);
  binaryen.setShrinkLevel(shrink);
  // As wasm-opt does at these levels: a last pass over the code in the order in which it is written.
  binaryen.setGenerateStackIR(true);
  binaryen.setOptimizeStackIR(true);
  parentPort.on('message', (file) => {
    if (file === null) return parentPort.close();
    const module = binaryen.readBinary(fs.readFileSync(file));
    module.setFeatures(module.getFeatures() | BulkMemory | BulkMemoryOpt | MutableGlobals | Multivalue | NontrappingFPToInt | ReferenceTypes | SignExt);
    module.optimize();
    // Who compiled it and for which features: nobody reads that in a browser.
    module.runPasses(['strip-producers', 'strip-target-features']);
    fs.writeFileSync(file, module.emitBinary());
    module.dispose();
    parentPort.postMessage('done');
  });
}
