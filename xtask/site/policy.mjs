// The policy of the pages: that of www/_headers, and the one script that stands in a page and puts it in force.

import { createHash } from 'node:crypto';
import { published } from './webserver.mjs';

const header = () => published().find(([name]) => name === 'Content-Security-Policy')[1];

/**
 * What a page says itself. `frame-ancestors` is ignored there, and told off by browsers; and the script that the
 * header allows has run by then.
 */
export const pagePolicy = () => header().replace(/;? *frame-ancestors [^;]*/, '').replace(/ 'sha256-[^']*'/, '');

/** Holds a page against it. What else is inline would stop at the policy: better here than in a browser. */
export function checkPolicy(name, html) {
  if (!html.includes(`<template><meta http-equiv="Content-Security-Policy" content="${pagePolicy()}"></template>`)) throw new Error(`${name} has another policy than www/_headers`);
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)];
  const digest = createHash('sha256').update(scripts[0]?.[1] ?? '').digest('base64');
  if (!header().includes(`'sha256-${digest}'`)) throw new Error(`www/_headers does not allow the script of ${name}, 'sha256-${digest}'`);
  if (scripts.length > 1 || /<style|\sstyle=|\son[a-z]+=/i.test(html)) throw new Error(`${name} holds an inline script or style`);
  if (/<(?:link|script)/i.test(html.slice(0, scripts[0].index))) throw new Error(`${name} loads something before it has a policy`);
}
