// Long work away from the page: the engine, or where there is none (while developing) the app itself,
// started without a page.
//
// The page sends `{start: {js, jsIntegrity, wasm, integrity}}` once, as soon as it has held this file against
// its digest, and tasks `{task, input, files}`, each file as
// `{name, file}`; the worker answers each with any number of `{done, total}` and then `{text}`, or `{failed}`.

let begin;
const app = new Promise((done) => { begin = done; });
app.catch(() => {});

async function start({ js, jsIntegrity, wasm, integrity }) {
  // `import()` knows no digest; what was just found whole comes from the browser's memory.
  if (jsIntegrity) await (await fetch(js, { integrity: jsIntegrity })).arrayBuffer();
  const [module, body] = await Promise.all([import(js), fetch(wasm, integrity ? { integrity } : {})]);
  if (!body.ok) throw new Error(`${wasm}: HTTP ${body.status}`);
  await module.default({ module_or_path: body });
  if (module.prepareWork && !(await module.prepareWork())) throw new Error('a part of the app could not be fetched');
  return module;
}

const tell = (done, total) => postMessage({ done, total });

/** Larger files are refused without being read. */
const LARGEST = 16 * 1024 * 1024;

async function addFiles(module, files) {
  for (const [index, { name, file }] of files.entries()) {
    if (file.size > LARGEST) module.work('rekap-refuse', [name, String(file.size)], tell);
    // A file that is gone meanwhile is listed as empty; the others count all the same.
    else module.work('rekap-add', [name, await file.text().catch(() => '')], tell);
    if (index % 8 === 7 || index + 1 === files.length) tell(index + 1, files.length);
  }
}

async function answer({ task, input, files }) {
  const module = await app;
  if (files) await addFiles(module, files);
  return module.work(task, input, tell);
}

// One after the other, in the order in which they were sent.
let last = Promise.resolve();

onmessage = ({ data }) => {
  if (data.start) {
    begin(start(data.start));
    return;
  }
  last = last.then(() => answer(data)).then(
    (text) => postMessage({ text }),
    (error) => postMessage({ failed: String(error) }),
  );
};
