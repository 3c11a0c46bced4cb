import { plainText } from './plain-text.ts';

/** Text that Markdown and HTML leave alone: every sign that could begin markup is escaped. */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/[\\`*_[\]|#~$@]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
}
