import type { LocalText } from '../model/finding.ts';

export type Language = keyof LocalText;
export const LANGUAGES: readonly Language[] = ['zh', 'en'];

export function isLanguage(text: string): text is Language {
  return text === 'zh' || text === 'en';
}

/**
 * The language a person asks for through the environment: the first of LC_ALL, LC_MESSAGES and LANG that is set decides.
 * Chinese unless it says English; `C` and `POSIX` say nothing.
 */
export function languageOfEnvironment(environment: Readonly<Record<string, string | undefined>>): Language {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const value = environment[name];
    if (value !== undefined && value !== '') return /^en(?:[_.@-]|$)/i.test(value) ? 'en' : 'zh';
  }
  return 'zh';
}
