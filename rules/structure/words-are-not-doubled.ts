import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { defineDatasetRule, type Locatable, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { AuditRecord } from '../../src/model/record.ts';

const DOUBLED = /([\u4e00-\u9fa5]{2})\1/g;
/** Words that cannot follow themselves, wherever they stand. */
const NEVER_TWICE =
  /^(?:用于|通过|按照|根据|为了|对于|关于|由于|以及|能够|得到|加强|提高|提升|确保|保障|保证|推进|促进|开展|负责|主要|其中|实现|完成)$/;
/** 一步一步, 研究研究: doubled on purpose. */
const ON_PURPOSE = /^(?:[一二两几逐每各很多许非常越].|.[一很])$|^(?:学习|讨论|研究|交流|商量|考虑|了解|锻炼|试用)$/;
const CLAUSE_END = /^(?:$|[，。；：、！？）」”"])/;

/** Whether any two characters stand twice in a row, which they seldom do: every text of every record is asked. */
function doublesAny(text: string): boolean {
  for (let at = 3; at < text.length; at++)
    if (text.charCodeAt(at) === text.charCodeAt(at - 2) && text.charCodeAt(at - 1) === text.charCodeAt(at - 3)) return true;
  return false;
}

/** The word a text prints twice in a row by mistake; undefined where there is none. */
function doubledIn(text: string): string | undefined {
  if (!doublesAny(text)) return undefined;
  for (const { 1: word = '', index } of text.matchAll(DOUBLED)) {
    // 高高兴兴 is no doubled pair; 红红火火火火 neither.
    if (word[0] === word[1] || ON_PURPOSE.test(word)) continue;
    if (NEVER_TWICE.test(word) || CLAUSE_END.test(text.slice(index + 4))) return word;
  }
  return undefined;
}

/** The doubled word with the words around it, no further than its clause. */
function wordsAround(text: string, at: number): string {
  const before = /[\u4e00-\u9fa5]{0,5}$/.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? '';
  const after = /^[\u4e00-\u9fa5]{0,5}/.exec(text.slice(at + 4))?.[0] ?? '';
  return `${before}${text.slice(at, at + 4)}${after}`;
}

interface Found {
  readonly at: Located;
  readonly word: string;
  readonly words: string;
}

interface State {
  clean: number;
  readonly found: Found[];
}

type Text = Locatable & { readonly text: string };

function textsOf(record: AuditRecord): Text[] {
  if (record.kind === 'disclosure') return Array.from(narrative(record), ({ paragraph }) => paragraph);
  const texts: Text[] = [record.name];
  if (record.purpose !== undefined) texts.push(record.purpose);
  append(texts, record.goals);
  if (record.achievement !== undefined) texts.push(record.achievement);
  if (record.issues !== undefined) texts.push(record.issues);
  for (const { level3, description } of record.indicators) {
    texts.push(level3);
    if (description !== undefined) texts.push(description);
  }
  return texts;
}

const compare = (a: Found, b: Found): number =>
  (a.at.subject.document < b.at.subject.document ? -1 : a.at.subject.document > b.at.subject.document ? 1 : 0) ||
  (a.at.place?.line ?? 0) - (b.at.place?.line ?? 0) ||
  (a.at.text < b.at.text ? -1 : 1);

export const wordsAreNotDoubled = defineDatasetRule({
  id: 'structure/words-are-not-doubled',
  version: 1,
  severity: 'info',
  title: { zh: '没有误写两遍的词', en: 'No word is printed twice in a row by mistake' },
  rationale: { zh: '“用于用于”“次数次数”是录入或粘贴时的差错。', en: 'A word printed twice in a row is a slip of typing or pasting.' },
  remedy: { zh: '删去多余的词。', en: 'Delete the word that is too much.' },
  basis: [],
  messages: { doubled: { zh: '“{words}”把“{word}”写了两遍', en: '“{words}” prints “{word}” twice' } },
  start: (): State => ({ clean: 0, found: [] }),
  add(state, record, locate) {
    const seen: string[] = [];
    for (const text of textsOf(record)) {
      if (text.text.length < 4) continue;
      const word = doubledIn(text.text);
      if (word === undefined) state.clean += 1;
      // A goal repeated as achievement repeats its slip; that it is a copy is said elsewhere.
      else if (!seen.includes(text.text)) {
        seen.push(text.text);
        const at = text.text.indexOf(`${word}${word}`);
        state.found.push({ at: locate(text), word, words: wordsAround(text.text, at) });
      }
    }
  },
  merge(a, b) {
    append(a.found, b.found);
    a.clean += b.clean;
    return a;
  },
  finish({ clean, found }, verdicts) {
    verdicts.pass(clean);
    for (const { at, word, words } of found.toSorted(compare))
      verdicts.fail({ message: 'doubled', at, quote: words, args: { word, words }, provided: `${word}${word}`, expected: word });
  },
  examples: [
    { name: '没有重复的词', given: exampleProject({ goals: ['本项资金用于系统运行维护'] }), expect: 'pass' },
    { name: '“用于”写了两遍', given: exampleProject({ goals: ['本项资金用于用于系统运行维护'] }), expect: ['doubled'] },
    { name: '句末的名词写了两遍', given: exampleProject({ goals: ['统计宣传对象次数次数'] }), expect: ['doubled'] },
    { name: '前后两个词碰在一起', given: exampleProject({ goals: ['完善项目管理管理办法，组织组织生活会'] }), expect: 'pass' },
    { name: '叠用', given: exampleProject({ goals: ['问题要一件一件，逐项落实'] }), expect: 'pass' },
  ],
});
