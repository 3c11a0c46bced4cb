import type { Texts } from './template.ts';

/** The words for findings where the arithmetic does not say which of several cells is wrong, or what it should say. */
export const SUSPECT_TEXTS = {
  suspects: { zh: '以下几处之一有误：{list}', en: 'One of these is wrong: {list}' },
  suspect: { zh: '{words}（可能为{expected}）', en: '{words} (possibly {expected})' },
  perhaps: { zh: '可能：{words}或为{expected}', en: 'Possibly: {words} may have to be {expected}' },
  labelled: { zh: '“{label}”{value}', en: '“{label}” {value}' },
  more: { zh: '等{count}处', en: ' and others, {count} in all' },
  and: { zh: '、', en: ', ' },
} as const satisfies Texts;
