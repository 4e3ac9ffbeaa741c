// Headings and the names they are linked by, as GitHub makes them, so that a link works in both places.

import MarkdownIt from 'markdown-it';

const plain = new MarkdownIt();

/** `What is assumed?` becomes `what-is-assumed`. */
export const slug = (text) => text.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');

/** Headings of a text: level, words, name. The same name again gets a number. */
export function findHeadings(markdown) {
  const tokens = plain.parse(markdown, {});
  const seen = new Map();
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading_open') return [];
    const text = tokens[at + 1].children.filter(({ type }) => type === 'text' || type === 'code_inline').map(({ content }) => content).join('');
    const name = slug(text);
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return [{ level: Number(token.tag[1]), text, name: times === 0 ? name : `${name}-${times}` }];
  });
}
