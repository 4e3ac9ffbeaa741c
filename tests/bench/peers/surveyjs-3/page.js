// Without the style's own font, which it would fetch from another host.
import 'survey-core/survey-core.fontless.min.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { bench, json, start } from '../survey.js';
import { root } from '../work.js';

const model = new Model(json);
model.data = start;
createRoot(root).render(createElement(Survey, { model }));
window.bench = bench;
