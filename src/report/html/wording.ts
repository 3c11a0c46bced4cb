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

/** A text that is, or holds, a text of a document: set apart, so that letters written from right to left do not reorder the page. */
export function printed(text: string, lang: Language): Markup {
  return html`<bdi>${withLanguage(text, lang)}</bdi>`;
}

export const HTML_LANGUAGE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
