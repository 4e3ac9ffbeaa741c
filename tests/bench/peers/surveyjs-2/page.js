// Without the style's own font, which it would fetch from another host.
import 'survey-core/survey-core.fontless.min.css';
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { bench, json, start } from '../survey.js';
import { root } from '../work.js';

const model = new Model(json);
model.data = start;
renderSurvey(model, root);
window.bench = bench;
