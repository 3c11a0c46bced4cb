import { type ColumnRole, columnRole, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { Token, TokenRow } from './form-row.ts';
import { isSideLabel, labelKeys, remember } from './form-words.ts';
import { labelOf } from './label.ts';
import type { Slot } from './solve.ts';

/**
 * `revised` is a target adjusted during the year, `aside` a further text column that no header names (a third level printed over two
 * columns), `gap` the same where the header has an empty cell for it, `unknown` a column with a header that is in no list.
 */
export type IndicatorRole = ColumnRole | ProjectRole | PeriodRole | 'direction' | 'revised' | 'aside' | 'gap' | 'unknown';

/** Columns of the whole period beside those of the year, where each has its own names; only the year's are read. */
export type PeriodRole = 'periodLevel2' | 'periodLevel3' | 'periodTarget';

/** Columns of a table that lists several projects with their indicators. */
export type ProjectRole = 'projectName' | 'projectCode' | 'projectBody' | 'projectDepartment' | 'projectBudget' | 'projectGoal';

const SKIP: Readonly<Record<IndicatorRole, number>> = {
  periodLevel2: 0.4,
  periodLevel3: 1.5,
  periodTarget: 1,
  projectName: 0.1,
  projectCode: 0.1,
  projectBody: 0.1,
  projectDepartment: 0.1,
  projectBudget: 0.1,
  projectGoal: 0.1,
  number: 0.3,
  level1: 0.2,
  level2: 0.4,
  level3: 1.5,
  description: 0.1,
  aside: 0,
  gap: 0,
  comparator: 0.8,
  direction: 0.3,
  target: 1,
  revised: 0.2,
  unit: 0.8,
  basis: 0.3,
  weight: 1,
  actual: 1,
  completion: 0.3,
  score: 1,
  rawScore: 1,
  weightShare: 0.6,
  explanation: 0,
  remark: 0,
  unknown: 0.2,
};

export interface IndicatorHeader {
  readonly slots: readonly Slot<IndicatorRole>[];
  /** The columns as printed, without the slots for text that no header names. */
  readonly columns: readonly Slot<IndicatorRole>[];
  /** Rows taken from the source, and cells of the longest. */
  readonly rows: number;
  readonly width: number;
  /** Header texts without brackets, for telling the family. */
  readonly words: readonly string[];
}

/** A header row names indicators or goals; most rows are told by that alone. */
const HEADER_WORD = /级|指标|目标|序号|编号/;

const WRAPPED = /^[一二三四]级$/;

/** Headers of a second line, below a header that spans their columns: parts of a value, or the grades it is measured by. */
const SUBHEADER =
  /^(?:(?:绩效)?指标性质|(?:绩效)?度量单位|符号|比较符号?|性质|数值|值|指标值|目标值|计量单位|度量单位|单位|优|良|中|差|优秀|良好|合格|不合格|一般|较差|优良中差)$/;
const GRADES = /^优良中差$/;
const GRADE = /^(?:优|优秀|良|良好|中|合格|差|不合格|一般|较差)$/;
const VALUE = /^(?:数值|值|指标值|目标值)$/;
const GRADED = /(?:评价标准|评分标准)$/;

const isHeaderCell = remember((text: string): boolean => {
  if (matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true || matchLevel1(text)?.kind === 'execution') return false;
  return (
    SUBHEADER.test(labelKeys(text).short) ||
    WITHIN.some(([word]) => word.test(text)) ||
    projectRole(text) !== undefined ||
    columnRole(text) !== undefined ||
    isSideLabel(text) ||
    text === '目标名称'
  );
});

/** The rows from `index` on that hold nothing but headers; a row may bring unknown headers when most of it is known. */
function headerRows(rows: readonly TokenRow[], index: number, stream: boolean): Token[][] {
  const taken: Token[][] = [];
  const limit = stream ? 24 : 12;
  for (let at = index; at < rows.length && taken.length < limit; at += 1) {
    const filled = rows[at]?.filled ?? [];
    if (filled.length === 0) {
      if (stream || taken.length === 0) break;
      taken.push([]);
      continue;
    }
    const known = filled.filter((token) => isHeaderCell(token.text)).length;
    const plain = filled.every((token) => !/^[\d.%]+$/.test(token.text) && !isLevelName(token.text));
    const between = stream && taken.length >= 4 && plain && (rows[at + 1]?.filled ?? []).some((token) => isHeaderCell(token.text));
    const all = known === filled.length || between || (known >= 4 && filled.length - known <= 2 && plain);
    if (!all) break;
    taken.push([...filled]);
  }
  return taken;
}

const isLevelName = (text: string) => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;

/** The column of a list of projects that a header names. */
function projectRole(text: string): ProjectRole | undefined {
  if (/^单位名称[、（(]?项目名称[）)]?$/.test(text)) return 'projectName';
  const label = text.length > 16 ? undefined : labelOf(text)?.label;
  if (label?.kind === 'amount') return label.part === 'total' ? 'projectBudget' : undefined;
  if (label?.kind === 'goal') return label.role === 'goal' ? 'projectGoal' : undefined;
  if (label?.kind !== 'head') return undefined;
  if (label.field === 'name') return 'projectName';
  if (label.field === 'code') return 'projectCode';
  if (label.field === 'supervisingDepartment') return 'projectDepartment';
  return label.field === 'implementingUnit' || label.field === 'reportingUnit' ? 'projectBody' : undefined;
}

interface Named {
  readonly token: Token;
  readonly role: IndicatorRole;
}

/**
 * Reads the header of an indicator table that begins at a row; headers may stand on two lines (符号 and 单位 below 指标值) or one
 * word a line. Undefined when there is none. A header names a level and a target or actual value.
 */
export function indicatorHeader(rows: readonly TokenRow[], index: number, stream: boolean): IndicatorHeader | undefined {
  const first = rows[index]?.filled ?? [];
  const begins = (text: string) => HEADER_WORD.test(text) || projectRole(text) === 'projectName';
  if (!first.some((token) => begins(token.text) && isHeaderCell(token.text))) return undefined;
  let lines = headerRows(rows, index, stream);
  for (; lines.length > 0; lines = lines.slice(0, -1)) if (lines.at(-1)?.length !== 0) break;
  const roles = settleRoles(joinWraps(lines.flat()).map((token): Named => ({ token, role: roleOf(token.text) })));
  const has = (role: IndicatorRole) => roles.some((each) => each.role === role);
  if (!(has('level1') || has('level2') || has('level3')) || !(has('target') || has('actual'))) return undefined;
  if (roles.filter((each) => each.role !== 'unknown').length < 3) return undefined;
  const slots = makeSlots(roles);
  const columns = slots.filter((slot) => slot.role !== 'aside' && slot.role !== 'gap');
  const width = Math.max(...lines.map((_, line) => rows[index + line]?.tokens.length ?? 0));
  return { slots, columns, rows: lines.length, width, words: lines.flat().map((token) => labelKeys(token.text).whole) };
}

function roleOf(text: string): IndicatorRole {
  if (text === '目标名称') return 'description';
  return columnRole(text) ?? WITHIN.find(([word]) => word.test(text))?.[1] ?? 'unknown';
}

/** `一级` and `指标` on two lines are one header. */
function joinWraps(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before !== undefined && WRAPPED.test(before.text) && token.text === '指标')
      joined[joined.length - 1] = { ...before, text: `${before.text}指标` };
    else joined.push(token);
  }
  return joined;
}

function settleRoles(named: readonly Named[]): Named[] {
  let roles = spreadSpanning(underSpans(named));
  roles = roles.some(({ token }) => projectRole(token.text) === 'projectName') ? withProjects(roles) : dropSideLabels(roles);
  roles = preferMetric(roles);
  roles = splitPeriods(placeSubheaders(roles));
  return dropRepeated(roles);
}

/** In a printed grid a header of the second line stands below the one that spans it, and takes its place: 评分 above 权重 and 自评. */
function underSpans(named: readonly Named[]): Named[] {
  const first = named[0]?.token.row;
  const lines = new Set(named.map(({ token }) => token.row));
  const below = named.filter(({ token }) => token.row !== first);
  const above = named.filter(({ token }) => token.row === first);
  const columns = new Set(below.map(({ token }) => token.column));
  const isSpanned = ({ token }: Named) => columns.has(token.column);
  if (lines.size !== 2 || below.length < 2 || columns.size !== below.length || !above.some(isSpanned)) return [...named];
  const last = (list: readonly Named[]) => Math.max(...list.map(({ token }) => token.column));
  const inside = last(above) + 2 >= last(below) && below.every(({ token }) => above.some((each) => each.token.column <= token.column));
  // 值 and 优 say what they are only by what spans them, and no part of a value replaces the name of a level.
  const isPlain = below.every(({ token, role }) => role !== 'unknown' && !VALUE.test(token.text) && !GRADE.test(token.text));
  const keepsLevels = above.every((each) => !LEVELS.has(each.role) || !isSpanned(each) || LEVELS.has(roleIn(below, each.token.column)));
  if (!inside || !isPlain || !keepsLevels) return [...named];
  return [...above.filter((each) => !isSpanned(each)), ...below].toSorted((a, b) => a.token.column - b.token.column);
}

const LEVELS: ReadonlySet<IndicatorRole> = new Set(['level1', 'level2', 'level3']);

const roleIn = (parts: readonly Named[], column: number): IndicatorRole =>
  parts.find(({ token }) => token.column === column)?.role ?? 'unknown';

/** What parts of a value and of a mark are called on a second line. */
const WITHIN: ReadonlyArray<readonly [RegExp, IndicatorRole]> = [
  [/^(?:预期值?|计划值?|目标值?|设定值?)$/, 'target'],
  [/^(?:实现值?|实际值?|完成值?)$/, 'actual'],
  [/^(?:自评分?|自评得分|得分|评分)$/, 'score'],
  [/^(?:权重|分值|满分)$/, 'weight'],
];

/** 指标值 above 符号, 值 and 单位, or 评价标准 above 优 良 中 差: the columns are those below, in the place of the one above. */
function spreadSpanning(named: readonly Named[]): Named[] {
  const texts = named.map(({ token }) => labelKeys(token.text).short);
  let first = texts.length;
  while (first > 0 && SUBHEADER.test(texts[first - 1] ?? '')) first -= 1;
  // 目标值 above 符号, 值, 单位: of two names of a value the first spans the others.
  const values = texts.flatMap((text, index) => (index >= first && VALUE.test(text) ? [index] : []));
  if (values.length > 1) first = (values[0] ?? 0) + 1;
  const below = named.slice(first);
  const isGraded = below.filter(({ token }) => GRADE.test(token.text)).length >= 2 || below.some(({ token }) => GRADES.test(token.text));
  const above = named.slice(0, first).findLastIndex(({ role }, index) => role === 'target' || GRADED.test(texts[index] ?? ''));
  const hasValue = below.some(({ token }) => VALUE.test(labelKeys(token.text).short));
  if (above < 0 || (below.length < 2 && !isGraded) || !(isGraded || hasValue)) return [...named];
  const isBest = (text: string) => /^(?:优|优秀)$/.test(text);
  const parts = below.flatMap(splitGrades).map(({ token, role }): Named => {
    if (isGraded) return { token, role: isBest(token.text) ? 'target' : 'unknown' };
    return { token, role: /值$/.test(labelKeys(token.text).short) ? 'target' : role };
  });
  return [...named.slice(0, above), ...parts, ...named.slice(above + 1, first)];
}

/** 优 良 中 差 in one cell. */
function splitGrades(named: Named): Named[] {
  return GRADES.test(named.token.text) ? [...named.token.text].map((text) => ({ ...named, token: { ...named.token, text } })) : [named];
}

/** A table of several projects: what stands before the names of levels is the project's. */
function withProjects(named: readonly Named[]): Named[] {
  const first = named.findIndex(({ role }) => role === 'level1' || role === 'level2');
  return named.map((each, index) =>
    index < first ? { ...each, role: projectRole(each.token.text) ?? (each.role === 'number' ? 'number' : 'unknown') } : each,
  );
}

const PERIOD = { level2: 'periodLevel2', level3: 'periodLevel3', target: 'periodTarget' } as const;

/** 二级指标 | 三级指标 | 指标值 printed twice: the first is the whole period's, the second the year's. */
function splitPeriods(named: readonly Named[]): Named[] {
  const counts = (role: IndicatorRole) => named.filter((each) => each.role === role).length;
  if (counts('level3') !== 2 || counts('target') !== 2) return [...named];
  const second = named.findLastIndex(({ role }) => role === 'level2' || role === 'level3');
  const from = named[second - 1]?.role === 'level2' ? second - 1 : second;
  return named.map((each, index) => {
    const { role } = each;
    return index < from && (role === 'level2' || role === 'level3' || role === 'target') ? { ...each, role: PERIOD[role] } : each;
  });
}

/** What stands before 一级指标 titles the whole table (`绩效指标`), or numbers its rows. */
function dropSideLabels(named: readonly Named[]): Named[] {
  const level1 = named.findIndex((each) => each.role === 'level1');
  const level2 = named.findIndex((each) => each.role === 'level2');
  const first = level1 >= 0 ? level1 : level2;
  // 绩效指标 in front of 指标名称 titles the table as well.
  const titled =
    first < 0 && named[0]?.role === 'level3' && isSideLabel(named[0].token.text) && named.slice(1).some(({ role }) => role === 'level3');
  const kept = titled ? named.slice(1) : first < 0 ? named : named.filter((each, index) => index >= first || each.role === 'number');
  return kept.filter((each) => each.role !== 'unknown' || !isSideLabel(each.token.text));
}

/** Where goals and metrics both have target and actual columns, the metric's are compared: 标准值 with 评价指标值. */
function preferMetric(named: readonly Named[]): Named[] {
  const find = (word: string) => named.find((each) => labelKeys(each.token.text).short === word);
  const standard = find('标准值');
  const measured = find('评价指标值');
  if (standard === undefined || measured === undefined) return [...named];
  const first = named.findIndex((each) => /^(?:目标名称|评价指标)$/.test(labelKeys(each.token.text).short));
  return named.slice(Math.max(0, first)).map((each) => {
    if (each === standard) return { ...each, role: 'target' };
    if (each === measured) return { ...each, role: 'actual' };
    return each.role === 'target' || each.role === 'actual' ? { ...each, role: 'unknown' } : each;
  });
}

/** Sub-headers of a second line are put under their header: 符号 before the target, 单位 behind it, folded scores for the score. */
function placeSubheaders(named: readonly Named[]): Named[] {
  const folded = named.some((each) => each.role === 'rawScore' || each.role === 'weightShare');
  let roles = [...named];
  if (folded && roles.filter((each) => each.role === 'score').length > 1) {
    const first = roles.findIndex((each) => each.role === 'score');
    roles.splice(first, 1);
  }
  const actual = roles.findIndex((each) => each.role === 'actual');
  for (const role of ['comparator', 'unit'] as const) {
    const at = roles.findIndex((each) => each.role === role);
    const entry = roles[at];
    if (entry === undefined || actual < 0 || at < actual) continue;
    roles = roles.filter((each) => each !== entry);
    const target = roles.findIndex((each) => each.role === 'target');
    if (target >= 0) roles.splice(role === 'unit' ? target + 1 : target, 0, entry);
  }
  return roles;
}

const isDirection = (text: string) => /方向/.test(text);

/** A second target is the revised one; any other second column of a role is unknown. A description serves as third level if none is. */
function dropRepeated(named: readonly Named[]): Named[] {
  const seen = new Set<IndicatorRole>();
  const hasSign = named.some(({ token, role }) => role === 'comparator' && !isDirection(token.text));
  const roles = named.map(({ token, role }): Named => {
    // 指标方向 beside 指标性质 says which way is better, and holds no sign.
    if (role === 'comparator' && hasSign && isDirection(token.text)) return { token, role: 'direction' };
    if (!seen.has(role)) {
      seen.add(role);
      return { token, role };
    }
    // 指标类型 | 指标分类: two names of a first level are the first and the second.
    if (role === 'level1' && !named.some((each) => each.role === 'level2')) return { token, role: 'level2' };
    return { token, role: role === 'target' ? 'revised' : 'unknown' };
  });
  if (seen.has('level3')) return roles;
  return roles.map((each) => (each.role === 'description' ? { ...each, role: 'level3' } : each));
}

function makeSlots(named: readonly Named[]): Slot<IndicatorRole>[] {
  const slots: Slot<IndicatorRole>[] = [];
  const described = named.some((each) => each.role === 'description');
  for (const [index, { token, role }] of named.entries()) {
    slots.push({ role, skip: SKIP[role], row: token.row, column: token.column });
    if (role !== 'level3' || described) continue;
    const next = named[index + 1]?.token;
    const gap = next !== undefined && next.row === token.row && next.column - token.column > 1;
    slots.push(gap ? { role: 'gap', skip: 0, row: token.row, column: token.column + 1 } : { role: 'aside', skip: 0 });
  }
  return slots;
}
