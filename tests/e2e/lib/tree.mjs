// What a screen reader is given of a page, as indented text: role, name, states, description. Chromium's own
// tree, by its protocol; nothing else here knows of that.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './env.mjs';

/** Boxes that mean nothing to anybody. */
const PLAIN = new Set(['generic', 'none', 'LineBreak', 'InlineTextBox', 'RootWebArea', 'LegendLabel', 'Legend', 'emphasis', 'strong', 'bdi']);
const STATES = ['checked', 'pressed', 'expanded', 'selected', 'disabled', 'required', 'invalid', 'level', 'valuetext', 'live', 'atomic', 'roledescription', 'modal'];
const STILL = new Set(['false', '', 'off']);

function stateOf({ role, properties = [], value }) {
  const found = [];
  for (const { name, value: given } of properties) {
    const words = String(given.value);
    // That something can be chosen and is not is worth hearing, of all else only what is.
    const isChoice = name === 'checked' || name === 'expanded' || name === 'pressed';
    if (!STATES.includes(name) || (STILL.has(words) && !isChoice)) continue;
    found.push(words === 'true' ? name : isChoice && words === 'false' ? `not ${name}` : `${name} ${words}`);
  }
  if (value && value.value !== '' && ['textbox', 'combobox', 'spinbutton', 'progressbar', 'meter'].includes(role.value)) found.push(`value “${value.value}”`);
  return found;
}

/** The tree below the first element that fits. */
export async function tree(page, selector) {
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node: { backendNodeId } } = await session.send('DOM.describeNode', { nodeId });
  await session.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const clean = (words) => String(words ?? '').replace(/\s+/g, ' ').trim();
  const texts = (node) => [clean(node.name?.value), ...(node.childIds ?? []).flatMap((id) => (known.has(id) ? texts(known.get(id)) : []))];
  const tell = (node, depth, said) => {
    const role = node.role?.value ?? 'none';
    const children = (node.childIds ?? []).map((id) => known.get(id)).filter(Boolean);
    const name = clean(node.name?.value);
    if (role === 'InlineTextBox') return;
    if (role === 'StaticText') {
      if (name && !said.includes(name)) lines.push(`${'  '.repeat(depth)}“${name}”`);
      return;
    }
    // The words of a label are read as the name of its field.
    if (role === 'LabelText') {
      for (const child of children.filter((one) => one.role?.value !== 'StaticText')) tell(child, depth, [name, ...texts(child)].join(' '));
      return;
    }
    if (node.ignored || PLAIN.has(role)) {
      for (const child of children) tell(child, depth, said);
      return;
    }
    const notes = stateOf(node);
    const about = clean(node.description?.value);
    lines.push(`${'  '.repeat(depth)}${role}${name && ` “${name}”`}${notes.length > 0 ? ` [${notes.join(', ')}]` : ''}${about && ` — ${about}`}`);
    for (const child of children) tell(child, depth + 1, `${name} ${about}`);
  };
  tell(nodes.find((node) => node.backendDOMNodeId === backendNodeId), 0, '');
  // When it was saved is another time each time.
  return `${lines.join('\n')}\n`.replace(/\b\d\d[.:]\d\d“?”/g, '…”');
}

/** Compares with what is kept; SWANILAI_BLESS=1 keeps what is there now. */
export async function reads(name, text) {
  const place = path.join(ROOT, 'tests/e2e/trees', `${name}.txt`);
  if (process.env.SWANILAI_BLESS) {
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
  }
  const kept = await readFile(place, 'utf8').catch(() => '');
  assert.deepEqual(text.split('\n'), kept.split('\n'), `what is read out of “${name}” is what tests/e2e/trees/${name}.txt says`);
}
