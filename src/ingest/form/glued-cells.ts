import { append } from '../../model/lists.ts';
import { isColumnName, LEVEL1_NAMES, LEVEL2_NAMES } from '../vocabulary.ts';
import { FRONT_WORDS, fundRole } from './form-words.ts';
import { cutsOf } from './pieces.ts';

/** Forms whose cells a converter ran together, with nothing between them: cut where a person could cut them. */

/** A piece of such a form; `loose` pieces may belong together. */
export interface GluedPiece {
  readonly text: string;
  readonly loose: boolean;
}

const HEADER = /(?:年度)?(?:绩效指标)?(?:一级指标|指标类别)[（）*\d分]*(?=二级指标|三级指标|指标名称|绩效指标)/;
const TITLE = /^(附件?\d*)?(.{0,60}?(?:绩效目标|自评|绩效自评)(?:申报|审批|审核|批复|公开|情况|自评)*表)(（\d{4}年?度?）)?/;
const LEVEL_NAMES: readonly string[] = [...LEVEL1_NAMES, ...LEVEL2_NAMES].sort((a, b) => b.length - a.length);
const END = /(?:(?:年度|长期)?绩效指标一级指标|总分|合计|总计|备注|填报人|联系人|注：|说明：)/;
/** Longest name of a column, with its remark in brackets. */
const LONGEST = 20;
const SHORTEST_FORM = 100;

/** The pieces of a form run together; undefined for other texts, and where numbers stand beside each other that nothing divides. */
export function cutGlued(text: string): GluedPiece[] | undefined {
  const header = text.length < SHORTEST_FORM ? null : HEADER.exec(text);
  if (header === null) return undefined;
  const front = text.slice(0, header.index);
  const names = headerNames(text.slice(header.index));
  const start = header.index + names.reduce((sum, name) => sum + name.length, 0);
  const list = withoutRepeats(listPieces(text.slice(start)));
  if (names.length < 3 || list.filter((piece) => LEVEL_NAMES.includes(piece)).length < 2) return undefined;
  // Where points and values of several columns follow each other nobody can tell which is which.
  if (names.some((name) => /得分|分值|完成值|实际/.test(name))) return undefined;
  return [
    ...frontPieces(front).map((piece) => ({ text: piece, loose: false })),
    ...names.map((name) => ({ text: name.replace(/\*/g, ''), loose: false })),
    ...list.map((piece) => ({ text: piece, loose: true })),
  ];
}

/** Names of columns from the beginning of a text on, each as long as it can be. */
function headerNames(text: string): string[] {
  const names: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + LONGEST);
    while (end > at + 1 && !isName(text.slice(at, end))) end -= 1;
    if (end <= at + 1) break;
    names.push(text.slice(at, end));
    at = end;
  }
  return names;
}

const isName = (text: string) => /^[^*]+\*?$/.test(text) && (isColumnName(text.replace(/\*$/, '')) || /^(?:年度)?绩效指标$/.test(text));

/** ≥95%≥95%≥95%: one value for every region, which they share. */
function withoutRepeats(pieces: readonly string[]): string[] {
  return pieces.filter(
    (piece, at) => !(/\d/.test(piece) && piece === pieces[at - 1] && (piece === pieces[at - 2] || piece === pieces[at + 1])),
  );
}

/** Cuts at names of levels and at the beginnings and ends of values. */
function listPieces(text: string): string[] {
  const end = END.exec(text)?.index ?? text.length;
  const body = text.slice(0, end);
  const pieces: string[] = [];
  let open = 0;
  const close = (at: number) => {
    if (at > open) append(pieces, valuePieces(body.slice(open, at)));
  };
  for (let at = 0; at < body.length; ) {
    const name = LEVEL_NAMES.find((each) => body.startsWith(each, at));
    if (name === undefined) at += 1;
    else {
      close(at);
      pieces.push(name);
      at += name.length;
      open = at;
    }
  }
  close(body.length);
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/** 稳步提高, 逐步完善: a value in words, of which an adverb is the beginning. */
const SPOKEN = '(?:稳步|逐步|明显|有效|持续|显著|不断|有所|进一步|大幅)\\p{Script=Han}{2,4}$';
const BEFORE_SPOKEN = new RegExp(`(?<=\\p{Script=Han}{4})(?=${SPOKEN})`, 'u');
const IS_SPOKEN = new RegExp(`^${SPOKEN}`, 'u');
export const isSpokenValue = (text: string): boolean => IS_SPOKEN.test(text);

/** 不发生重大事故不发生: where a value in words begins that takes up the beginning of its name. */
function echoIn(text: string): number | undefined {
  const echo = [4, 3].map((length) => text.slice(0, length)).find((word) => text.endsWith(word));
  return echo !== undefined && text.length >= 2 * echo.length + 3 && /^不\p{Script=Han}+$/u.test(text)
    ? text.length - echo.length
    : undefined;
}

/** 情况稳定稳定稳定: the value in words of every region, which they share. */
const SHARED = /(?<=\p{Script=Han}{4})(\p{Script=Han}{2,4}?)\1{2,}$/u;

export function valuePieces(text: string): string[] {
  // 指标2：… is the name of the next measure.
  const shared = SHARED.exec(text);
  const at = shared?.index ?? echoIn(text);
  if (at !== undefined) return [...valuePieces(text.slice(0, at)), shared?.[1] ?? text.slice(at)];
  return text
    .split(BEFORE_SPOKEN)
    .flatMap((each) => each.split(/(?=指标\d{1,2}[：:.、])|(?<=[^≥≤])(?=定性|反映)|(?<=定性)/))
    .flatMap((part) => {
      const cuts = cutsOf(part).filter((at) => at > (/^指标\d{1,2}[：:.、]/.exec(part)?.[0].length ?? 0));
      return [0, ...cuts].map((start, index) => part.slice(start, cuts[index] ?? part.length));
    });
}

/** Title, labels and what stands between them. */
function frontPieces(text: string): string[] {
  const title = TITLE.exec(text);
  const pieces = title === null ? [] : [title[1], title[2], title[3]].filter((part) => part !== undefined);
  const rest = text.slice(title?.[0].length ?? 0);
  let open = 0;
  for (let at = 0; at < rest.length; ) {
    const label = labelAt(rest, at);
    if (label === undefined) at += 1;
    else {
      if (at > open) pieces.push(rest.slice(open, at));
      pieces.push(rest.slice(at, at + label));
      at += label;
      open = at;
    }
  }
  if (open < rest.length) append(pieces, values(rest.slice(open)));
  return pieces.flatMap((piece) => (/^\d/.test(piece) ? values(piece) : [piece]));
}

/** 2148万元2148万元: amounts and rates that follow each other. */
const values = (text: string): string[] =>
  /^[\d.,%元万分—-]+$/.test(text) ? (text.match(/[\d.,]+(?:万元|元|%|分)?|[—-]/g) ?? [text]) : [text];

/** The length of the label that begins here, with its remark in brackets and its colon; short labels only before a colon. */
function labelAt(text: string, at: number): number | undefined {
  const among = /^其中[：:]?/.exec(text.slice(at, at + 3))?.[0].length ?? 0;
  if (among > 0) {
    const label = labelAt(text, at + among);
    return label === undefined ? undefined : among + label;
  }
  for (const word of FRONT_WORDS) {
    if (!text.startsWith(word, at)) continue;
    const remark = /^（[^（）]{1,12}）/.exec(text.slice(at + word.length))?.[0] ?? '';
    const colon = /^[：:]/.test(text.slice(at + word.length + remark.length)) ? 1 : 0;
    if (word.length >= 4 || colon === 1 || fundRole(word) !== undefined) return word.length + remark.length + colon;
  }
  return undefined;
}
