import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { omissions } from '../../rules/omissions.ts';
import { type Language, profiles, rules } from '../../src/index.ts';
import { renderCatalogue } from '../../src/report/rule-catalogue.ts';

/** Writes the catalogue of rules in both languages; with --check it only says whether what is there is what would be written. */

const FILES: Readonly<Record<Language, string>> = { zh: 'rules/README.md', en: 'rules/README.en.md' };
const ROOT = new URL('../../', import.meta.url);

function isFresh(lang: Language): boolean {
  const path = fileURLToPath(new URL(FILES[lang], ROOT));
  const text = renderCatalogue(rules, profiles, omissions, lang);
  let written = '';
  try {
    written = readFileSync(path, 'utf8');
  } catch {
    // A catalogue that is not there yet is as stale as one can be.
  }
  if (written === text) return true;
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  return false;
}

const stale = (Object.keys(FILES) as Language[]).filter((lang) => !isFresh(lang)).map((lang) => FILES[lang]);
if (!process.argv.includes('--check')) console.log(stale.length === 0 ? 'The catalogue is fresh.' : `Written: ${stale.join(', ')}`);
else if (stale.length > 0) {
  console.error(`${stale.join(' and ')} ${stale.length > 1 ? 'are' : 'is'} stale: run npm run docs.`);
  process.exitCode = 1;
}
