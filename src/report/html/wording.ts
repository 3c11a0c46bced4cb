import type { Language } from '../../i18n/language.ts';
import { plainText } from '../plain-text.ts';
import { escapeText, html, Markup } from './markup.ts';

/** Chinese, with the signs and figures inside it; a run ends where other letters begin. */
const CHINESE = /\p{Script=Han}(?:[\p{Script=Han}\p{Script=Common}]*[\p{Script=Han}》」』）】”])?/gu;

/** Chinese inside an English page is marked as Chinese, for pronunciation and for the shapes of the characters. */
function withLanguage(text: string, lang: Language): Markup {
  if (lang === 'zh') return html`${text}`;
  let written = '';
  let end = 0;
  for (const match of plainText(text).matchAll(CHINESE)) {
    written += `${escapeText(match.input.slice(end, match.index))}<span lang="zh-CN">${escapeText(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return new Markup(written + escapeText(plainText(text).slice(end)));
}

/** Letters that are written from right to left; only texts with some of them can reorder what stands around them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A text that is, or holds, a text of a document: set apart where its letters run from right to left. */
export function printed(text: string, lang: Language): Markup {
  const marked = withLanguage(text, lang);
  return RIGHT_TO_LEFT.test(text) ? html`<bdi>${marked}</bdi>` : marked;
}

export const HTML_LANGUAGE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
