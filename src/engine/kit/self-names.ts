import { groupBy } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import type { Locatable } from '../rule.ts';
import { headedLines } from './headed-lines.ts';
import { narrative } from './sentences.ts';

/** 我局, 我校: how a paper calls its own body, by what the body is. */
const SELF = /(?<![\p{Script=Han}]{0,3}[认提]为[：，]?"?|[来到赴至])我(局|委|校|院|馆)(?!党)/gu;
const KIND_OF_SELF: readonly (readonly [string, RegExp])[] = [
  ['局', /局(?:本级|机关)?$/],
  ['委', /委(?:员会)?(?:办公室)?(?:本级|机关)?$/],
  ['校', /(?:学校|中学|小学|高中|党校|学院|大学)$/],
  ['院', /(?:院|卫生院|学院|养老院|福利院)$/],
  ['馆', /馆$/],
];
/** Bodies that would call themselves 我校 and the like. */
const SPEAKER: Readonly<Record<string, RegExp>> = {
  局: /局/,
  委: /委/,
  校: /学校|中学|小学|高中|大学|学院|校/,
  院: /院/,
  馆: /馆/,
};

/** 我校 once in the paper of a bureau that names no school. */
export function* selfNames(disclosure: Disclosure, department: string): Generator<{ readonly at: Locatable; readonly name: string }> {
  const own = KIND_OF_SELF.filter(([, end]) => end.test(department)).map(([kind]) => kind);
  if (own.length === 0) return;
  const said = narrative(disclosure).flatMap(({ paragraph }) =>
    Array.from(paragraph.text.matchAll(SELF), ([name, kind = '']) => ({ at: paragraph, name, kind })),
  );
  // A paper that never calls its body by its kind took its phrases from somewhere; nobody knows how it would.
  if (!said.some(({ kind }) => own.includes(kind))) return;
  const ofKind = groupBy(said, ({ kind }) => kind);
  for (const each of said) {
    if (own.includes(each.kind) || (ofKind.get(each.kind)?.length ?? 0) > 1) continue;
    const others = headedLines(disclosure).map(({ text }) => text.replaceAll(each.name, ''));
    if (!others.some((text) => SPEAKER[each.kind]?.test(text) === true)) yield each;
  }
}
