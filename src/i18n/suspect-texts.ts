import type { Texts } from './template.ts';

/** The words for findings where the arithmetic does not say which of several cells is wrong. */
export const SUSPECT_TEXTS = {
  suspects: { zh: '以下几处之一有误：{list}', en: 'One of these is wrong: {list}' },
  suspect: { zh: '{words}（应为{expected}）', en: '{words} (should be {expected})' },
  labelled: { zh: '“{label}”{value}', en: '“{label}” {value}' },
  orValue: { zh: '或{value}', en: 'or {value}' },
  orLabelled: { zh: '或“{label}”{value}', en: 'or “{label}” {value}' },
  orMore: { zh: '或另外{count}处', en: 'or {count} more' },
  more: { zh: '等{count}处', en: ' and others, {count} in all' },
  or: { zh: '；', en: '; ' },
  and: { zh: '、', en: ', ' },
} as const satisfies Texts;
