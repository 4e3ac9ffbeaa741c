// Workbooks: starts the module that knows how their files look, and does one task with it.
//
// A worker is sent `{wasm, integrity, task, input}`: `write` takes the text of a workbook, `read` the bytes of
// a file. It answers `{bytes}`, `{text}` or `{failed}`. Where a browser allows no worker, the page calls `run`.

import start, { read, write } from './spreadsheet/spreadsheet.js';

let begun;

async function begin({ wasm, integrity }) {
  const body = await fetch(wasm, integrity ? { integrity } : {});
  if (!body.ok) throw new Error(`${wasm}: HTTP ${body.status}`);
  await start({ module_or_path: body });
}

export async function run(task) {
  begun ??= begin(task);
  try {
    await begun;
  } catch (error) {
    // The next task tries again: the line may be back.
    begun = undefined;
    throw error;
  }
  return task.task === 'write' ? { bytes: write(task.input) } : { text: read(task.input) };
}

if (typeof WorkerGlobalScope === 'function' && globalThis instanceof WorkerGlobalScope) {
  onmessage = ({ data }) => {
    run(data).then(
      (answer) => postMessage(answer),
      (error) => postMessage({ failed: String(error) }),
    );
  };
}
