// The work as an XForm, whose controls stand in the order of its instance: scores first. Its engine blanks what is not relevant, so that hiding a unit would change the score:
// units that are not shown are in the instance, and reckoned, without controls in the body.

import { OdkWebForm, webFormsPlugin } from '@getodk/web-forms';
import { createApp, h } from 'vue';
import { all, answers, classes, indicators, options, root, unitSum, units } from '../work.js';

const path = (unit, indicator) => `/data/${unit}/${indicator}`;
const bind = (ref, type, calculate) => `<bind nodeset="${ref}" type="${type}"${calculate ? ` readonly="true()" calculate="${calculate}"` : ''}/>`;
const pick = (at) => classes.slice(0, -1).reduceRight((rest, one) => `if(/data/agency &gt;= ${one[0]}, '${one[at]}', ${rest})`, `'${classes.at(-1)[at]}'`);
const items = options.map(({ value, text }) => `<item><label>${text}</label><value>${value}</value></item>`).join('');
const control = (unit) => (one) => `<select1 ref="${path(unit, one.id)}"><label>${one.text}</label>${items}</select1>`;

const instance = units.map(({ id }) => `<${id}>${indicators.map((one) => `<${one.id}>${answers[id][one.id]}</${one.id}>`).join('')}</${id}>`).join('');
const binds = units.map(({ id }) => indicators.map((one) => bind(path(id, one.id), 'string')).join('')
  + bind(`/data/s${id}`, 'decimal', `round(${unitSum((one) => path(id, one), 'div')}, 2)`)).join('');
// The mean is of what is not rounded yet.
const mean = units.map(({ id }) => `(${unitSum((one) => path(id, one), 'div')})`).join(' + ');
const shown = (all ? units : units.slice(0, 1)).map(({ id, name }) => `<group ref="/data/${id}"><label>${name}</label>${indicators.map(control(id)).join('')}</group>`).join('');
const figure = ([ref, label]) => `<input ref="${ref}"><label>${label}</label></input>`;
const figures = [['/data/agency', 'Nilai'], ['/data/zone', 'Zona'], ['/data/category', 'Kategori'], ...units.map(({ id, name }) => [`/data/s${id}`, name])].map(figure).join('');

const formXml = `<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
<h:head><h:title>Bench 60</h:title><model>
<instance><data id="bench60" version="1"><agency/><zone/><category/>${units.map(({ id }) => `<s${id}/>`).join('')}${instance}<meta><instanceID/></meta></data></instance>
${binds}${bind('/data/agency', 'decimal', `round((${mean}) div ${units.length}, 2)`)}
${bind('/data/zone', 'string', pick(1))}${bind('/data/category', 'string', pick(2))}
<bind nodeset="/data/meta/instanceID" type="string" jr:preload="uid"/>
</model></h:head>
<h:body>${figures}
${shown}</h:body></h:html>`;

const app = createApp({ render: () => h(OdkWebForm, { formXml, fetchFormAttachment: () => Promise.reject(new Error('none')) }) });
app.use(webFormsPlugin);
app.mount(root);

const place = new Map(indicators.map(({ id }, index) => [id, index]));
const unitPlace = new Map(units.map(({ id }, index) => [id, index]));
const optionPlace = new Map(options.map(({ value }, index) => [String(value), index]));
window.bench = {
  // Every radio button of the page belongs to an indicator, in their order.
  find: (unit, indicator, value) => {
    const at = (unitPlace.get(unit) * indicators.length + place.get(indicator)) * options.length + optionPlace.get(String(value));
    return document.querySelectorAll('input[type="radio"]')[at] ?? null;
  },
  score: () => document.querySelector('.note-value')?.textContent,
};
