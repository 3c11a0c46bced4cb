import type { HeadedLine } from './headed-lines.ts';

/** A part by its numeral and its name. */
interface NamedPart {
  readonly at: number;
  readonly numeral: string;
  readonly name: string;
}

/** What parts of these papers are about; a name of two kinds, or of none, may be another word for any. */
const KINDS: readonly RegExp[] = [
  /名词|术语|释义/,
  /绩效|自评|评价/,
  /概况|职责|职能|基本情况/,
  /附件|附录/,
  /(?:预算|决算|公开|收支)(?:公开)?(?:表格?|报表)$/,
  /(?:预算|决算|收支|执行)[^表]{0,6}(?:说明|分析)$/,
];

/** Signs of a heading. */
const LONGEST_HEADING = 40;

function kindOf(name: string): number | undefined {
  const kinds = [...KINDS.keys()].filter((kind) => KINDS[kind]?.test(name));
  return kinds.length === 1 ? kinds[0] : undefined;
}

/**
 * The part that the contents list under a number under which the body has one on something else, which the contents do not list: 第四部分
 * 绩效自评报告 beside 第四部分 名词解释. All other parts are of the kinds that are listed, and none of the kind that is missing.
 */
export function exchangedPart<P extends NamedPart>(
  listed: readonly P[],
  body: readonly NamedPart[],
  lines: readonly HeadedLine[],
): P | undefined {
  if (listed.length !== body.length || listed.some(({ numeral }, at) => body[at]?.numeral !== numeral)) return undefined;
  const [at, another] = listed.flatMap(({ name }, index) => (body[index]?.name === name ? [] : [index]));
  const [part, other] = at === undefined ? [] : [listed[at], body[at]];
  if (another !== undefined || part === undefined || other === undefined) return undefined;
  const [kind, standing] = [kindOf(part.name), kindOf(other.name)];
  if (kind === undefined || standing === undefined || kind === standing) return undefined;
  const isListed = listed.some(({ name }) => KINDS[standing]?.test(name));
  const from = body[0]?.at ?? 0;
  // Under another number, as a chapter of another part, or as forms behind the last one.
  const isElsewhere = lines
    .slice(from)
    .some(({ text, kind: of }) => of !== 'cell' && text.length < LONGEST_HEADING && KINDS[kind]?.test(text));
  return isListed || isElsewhere ? undefined : part;
}
