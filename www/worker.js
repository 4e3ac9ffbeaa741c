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

// Letters that are none must not be replaced in silence, as `file.text()` does.
const strict = new TextDecoder('utf-8', { fatal: true });

/** What is done with a file: it is added, or refused for its size or because it is no text. */
async function taskOf(file) {
  if (file.size > LARGEST) return ['rekap-refuse', String(file.size)];
  // A file that is gone meanwhile is listed as empty; the others count all the same.
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
  try {
    return ['rekap-add', strict.decode(bytes)];
  } catch {
    return ['rekap-refuse', ''];
  }
}

async function addFiles(module, files) {
  for (const [index, { name, file }] of files.entries()) {
    const [task, about] = await taskOf(file);
    module.work(task, [name, about], tell);
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
