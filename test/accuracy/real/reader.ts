import { type Invariant, ratio, sum } from '../model/invariant.ts';
import { FlatText, groupsOf, SourceModel } from './source.ts';

/*
 * A reader of its own for documents of the Hebei kind, by plain patterns on the text: it knows only figures that take part in a printed
 * relation, and what stands in the columns of forms whose labels it finds. It shares nothing with the extractors under test.
 */

const STEP = 10_000;
const N = '(\\d+(?:\\.\\d+)?)万元';

interface Pattern {
  readonly expression: RegExp;
  /** Relations among the groups: total, then parts. */
  readonly sums: readonly { readonly name: string; readonly total: number; readonly parts: readonly number[] }[];
}

const PATTERNS: readonly Pattern[] = [
  {
    expression: new RegExp(`预算收入为?${N}，其中：一般公共预算收入${N}，基金预算收入${N}，财政专户核拨收入${N}，其他来源收入${N}`, 'dg'),
    sums: [{ name: 'revenue = sources', total: 0, parts: [1, 2, 3, 4] }],
  },
  {
    expression: new RegExp(
      `年(?:支出预算|预算支出)为?${N}，其中：?基本支出${N}，[^。；]*?人员(?:类项目)?经费${N}和(?:日常公用|运转类公用项目)经费${N}；[^。；]*?项目支出${N}`,
      'dg',
    ),
    sums: [
      { name: 'expenditure = parts', total: 0, parts: [1, 4] },
      { name: 'basic expenditure = parts', total: 1, parts: [2, 3] },
    ],
  },
  {
    expression: new RegExp(
      `“三公”经费预算安排${N}[。，]其中，?因公出国（境）费${N}；公务用车购置及运维费${N}（其中：公务用车购置费为${N}，公务用车(?:运维|运行)费${N}[)）]；公务接待费${N}`,
      'dg',
    ),
    sums: [
      { name: 'three public expenses = parts', total: 0, parts: [1, 2, 5] },
      { name: 'vehicles = purchase + operation', total: 2, parts: [3, 4] },
    ],
  },
];

const CHANGE = new RegExp(`较\\d{4}年预算(增加|减少)${N}，其中：基本支出(增加|减少)${N}.*?；项目支出(增加|减少)${N}`, 'dg');
const ITEMS = new RegExp(`共计安排${N}，主要用于：((?:[^。，、]*?\\d+(?:\\.\\d+)?万元[、。])+)`, 'dg');
const PROJECTS = new RegExp(`项目支出${N}，主要为((?:[^。]*?项目安排\\d+(?:\\.\\d+)?万元[、。])+)`, 'dg');

function readProse(model: SourceModel, flat: FlatText): void {
  for (const { expression, sums } of PATTERNS)
    for (const match of flat.text.matchAll(expression)) {
      const ids = groupsOf(match, flat).map((group) => (group === undefined ? 0 : model.figure('money', group.start, group.text)));
      for (const { name, total, parts } of sums)
        model.state(
          sum(
            name,
            ids[total] ?? 0,
            parts.map((part) => ids[part] ?? 0),
            STEP,
          ),
        );
    }
  for (const match of flat.text.matchAll(CHANGE)) readChange(model, groupsOf(match, flat));
  for (const match of flat.text.matchAll(ITEMS)) readItems(model, flat, match, 'operating expenses = items');
  for (const match of flat.text.matchAll(PROJECTS)) readItems(model, flat, match, 'projects = list');
}

function readChange(model: SourceModel, groups: readonly ({ text: string; start: number } | undefined)[]): void {
  const words = [0, 2, 4].map((index) => groups[index]);
  const ids = [1, 3, 5].map((index) => {
    const group = groups[index];
    return group === undefined ? 0 : model.figure('money', group.start, group.text);
  });
  const [total = 0, one = 0, two = 0] = ids;
  const sign = (word: { text: string } | undefined): 1 | -1 => (word?.text === words[0]?.text ? 1 : -1);
  const relation = sum(
    'change = changes of the parts',
    total,
    [
      { id: one, sign: sign(words[1]) },
      { id: two, sign: sign(words[2]) },
    ],
    STEP,
  );
  const before = model.invariants.length;
  model.state(relation);
  if (model.invariants.length === before) return;
  for (const word of words)
    if (word !== undefined)
      model.plants.push({
        kind: 'direction word turned',
        breaks: relation.name,
        certain: true,
        changes: [{ start: word.start, end: word.start + 2, text: word.text === '增加' ? '减少' : '增加' }],
        near: [word.start],
      });
}

function readItems(model: SourceModel, flat: FlatText, match: RegExpMatchArray, name: string): void {
  const [total, list] = groupsOf(match, flat);
  const from = match.indices?.[2]?.[0];
  if (total === undefined || list === undefined || from === undefined) return;
  const parts = [...list.text.matchAll(/(\d+(?:\.\d+)?)万元/dg)].map((item) => {
    const start = flat.sourceOffset(from + (item.indices?.[1]?.[0] ?? 0));
    return model.figure('money', start, item[1] ?? '');
  });
  model.state(sum(name, model.figure('money', total.start, total.text), parts, STEP));
}

/** The table of fixed assets: its total is the sum of its rows. */
function readAssets(model: SourceModel, cells: FlatText): void {
  const last = (label: string) => new RegExp(`${label}\\|[^|]{1,12}\\|(\\d+(?:\\.\\d+)?)(?=\\|)`, 'd').exec(cells.text);
  const total = last('资产总额');
  const rows = ['1、房屋（平方米）', '2、车辆（台、辆）', '3、单价在20\\|?万元以上的?设备', '4、其他固定资产'].map(last);
  if (total === null) return;
  const enter = (match: RegExpExecArray) => {
    const [group] = groupsOf(match, cells);
    return group === undefined ? 0 : model.figure('money', group.start, group.text);
  };
  const id = enter(total);
  model.state(sum('assets = parts', id, rows.filter((row) => row !== null).map(enter), STEP));
  const said = /固定资产金额为\|?(\d+(?:\.\d+)?)\|?万元/d.exec(cells.text);
  if (said !== null) model.state(sum('text = table', id, [enter(said)], STEP));
  const date = /截止时间：\|?(20\d\d)\|?年\|?12\|?月\|?31/d.exec(cells.text);
  const [year] = date === null ? [] : groupsOf(date, cells);
  if (year !== undefined)
    model.plants.push({
      kind: 'year of the asset table stale',
      breaks: 'asset table is for the end of last year',
      certain: true,
      changes: [{ start: year.start, end: year.start + 4, text: String(Number(year.text) - 2) }],
      near: [year.start],
    });
}

/** Forms with one cell a line: amounts, text of the purpose, disbursement plan. */
function readForms(model: SourceModel, cells: FlatText): void {
  const FUNDS =
    /预算数\|(\d+\.\d\d)\|其中：财政\|?资金\|(\d+\.\d\d)\|其他资金\|(?:(\d+\.\d\d)\|)?(?:预算数(\d+(?:\.\d+)?)万元?，其中：财政资金(\d+(?:\.\d+)?)万元)?/dg;
  for (const match of cells.text.matchAll(FUNDS)) {
    const [total, fiscal, other, saidTotal, saidFiscal] = groupsOf(match, cells).map((group) =>
      group === undefined ? undefined : model.figure('money', group.start, group.text),
    );
    if (total === undefined || fiscal === undefined) continue;
    model.state(sum('budget = fiscal + other', total, other === undefined ? [fiscal] : [fiscal, other], STEP));
    if (saidTotal !== undefined) model.state(sum('amount in the text = budget', total, [saidTotal], STEP));
    if (saidFiscal !== undefined) model.state(sum('amount in the text = budget', fiscal, [saidFiscal], STEP));
  }
  for (const match of cells.text.matchAll(/12月底\|((?:\d+%\|){2,4})/dg)) {
    const from = match.indices?.[1]?.[0] ?? 0;
    const shares = [...(match[1] ?? '').matchAll(/(\d+)%/dg)].map((share) => ({
      text: share[0],
      start: cells.sourceOffset(from + (share.indices?.[0]?.[0] ?? 0)),
    }));
    const [a, b] = shares;
    const last = shares.at(-1);
    if (last !== undefined)
      model.plants.push({
        kind: 'plan not ending at 100',
        breaks: 'the plan ends at 100%',
        certain: true,
        changes: [{ start: last.start, end: last.start + last.text.length, text: '90%' }],
        near: [last.start],
      });
    if (a !== undefined && b !== undefined && a.text !== b.text)
      model.plants.push({
        kind: 'disbursement plan disordered',
        breaks: 'the plan rises',
        certain: true,
        changes: [
          { start: a.start, end: a.start + a.text.length, text: b.text },
          { start: b.start, end: b.start + b.text.length, text: a.text },
        ],
        near: [a.start, b.start],
      });
  }
}

/** Targets whose comparator or unit anybody can judge: satisfaction and the plain rates. */
function readTargets(model: SourceModel, cells: FlatText): void {
  for (const match of cells.text.matchAll(/(?:满意度|合格率|覆盖率)[^|]{0,12}\|(?:[^|≥%]{1,40}\|){0,2}(≥)(\d+)(%)\|/dg)) {
    const [sign, number, unit] = groupsOf(match, cells);
    if (sign === undefined || number === undefined || unit === undefined) continue;
    const near = [sign.start];
    const plant = (kind: string, breaks: string, start: number, length: number, text: string) =>
      model.plants.push({ kind, breaks, certain: true, changes: [{ start, end: start + length, text }], near });
    plant('comparator turned', 'the comparator fits what is measured', sign.start, 1, '≤');
    plant('percent over 100', 'a rate is at most 100%', number.start, number.text.length, `1${number.text.padStart(2, '0')}`);
    plant('unit removed', 'a target has a unit', unit.start, 1, '');
  }
  for (const match of cells.text.matchAll(/(20\d\d)年12月31日\|年初工作计划/dg)) {
    const [year] = groupsOf(match, cells);
    if (year !== undefined)
      model.plants.push({
        kind: 'date outside the year',
        breaks: 'a date is in the budget year',
        certain: true,
        changes: [{ start: year.start, end: year.start + 4, text: String(Number(year.text) - 1) }],
        near: [year.start],
      });
  }
}

const SCORE = /\t(\d{1,3}(?:\.\d+)?)\t*$/;

/** Self-evaluation forms with a row a line: funds, rates, scores that make the total. */
function readEvaluations(model: SourceModel): void {
  let offset = 0;
  let scores: number[] = [];
  let rows: { start: number; end: number; score: number }[] = [];
  let inRows = false;
  for (const line of model.source.split('\n')) {
    const at = (text: string, from = 0) => offset + line.indexOf(text, from);
    const funds = /^\t预算数:\t([\d.]+)\t到位数:\t([\d.]+)\t执行数:\t([\d.]+)(?:\t([\d.]+)%)?/d.exec(line);
    if (funds !== null) readFunds(model, funds, offset);
    if (line.startsWith('四、年度绩效指标')) {
      inRows = true;
      scores = [];
      rows = [];
    } else if (inRows && line.startsWith('\t总分')) {
      const total = SCORE.exec(line)?.[1];
      if (total !== undefined) closeForm(model, at(total, line.lastIndexOf(total)), total, scores, rows);
      inRows = false;
    } else if (inRows) {
      const score = SCORE.exec(line)?.[1];
      if (score !== undefined) {
        const id = model.figure('points', at(score, line.lastIndexOf(`\t${score}`) + 1), score);
        scores.push(id);
        rows.push({ start: offset, end: offset + line.length + 1, score: Number(score) });
      }
    }
    offset += line.length + 1;
  }
}

function readFunds(model: SourceModel, funds: RegExpExecArray, offset: number): void {
  const group = (index: number) => {
    const range = funds.indices?.[index];
    return range === undefined ? undefined : { start: offset + range[0], text: funds[index] ?? '' };
  };
  const [budget, , spent, rate] = [1, 2, 3, 4].map(group);
  if (budget === undefined || spent === undefined) return;
  const b = model.figure('money', budget.start, budget.text);
  const s = model.figure('money', spent.start, spent.text);
  if (rate !== undefined) model.state(ratio('rate = spent / budget', model.figure('percent', rate.start, rate.text), [s], [b], 100, STEP));
  const ordered: Invariant = {
    name: 'spent <= budget',
    members: [b, s],
    judge: (read) => ((read(s) ?? 0) <= (read(b) ?? 0) ? 'holds' : 'broken'),
  };
  model.state(ordered);
}

function closeForm(
  model: SourceModel,
  start: number,
  text: string,
  scores: readonly number[],
  rows: readonly { start: number; end: number; score: number }[],
): void {
  const total = model.figure('points', start, text);
  const before = model.invariants.length;
  model.state(sum('total = scores', total, scores, 100));
  if (model.invariants.length === before) return;
  for (const row of rows.filter(({ score }) => score > 0)) {
    const copy = model.source.slice(row.start, row.end);
    model.plants.push({
      kind: 'row copied',
      breaks: 'total = scores',
      certain: true,
      changes: [{ start: row.end, end: row.end, text: copy }],
      near: [start, row.start],
    });
    model.plants.push({
      kind: 'row dropped',
      breaks: 'total = scores',
      certain: true,
      changes: [{ start: row.start, end: row.end, text: '' }],
      near: [start],
    });
  }
}

/** Titles of forms with a cell a line, and the end of the document. */
function readStructure(model: SourceModel): void {
  const { source } = model;
  const titles = [...source.matchAll(/^(?:\[bookmark[^\]]*\])?\d+\.[^\n\t]*绩效目标表[^\n]*\n/gm)];
  for (const [index, title] of titles.entries()) {
    const next = titles[index + 1];
    if (next === undefined || index % 6 !== 0) continue;
    const end = title.index + title[0].length;
    if (!/^\s*\t/.test(source.slice(end, end + 4))) continue;
    model.plants.push({
      kind: 'title moved',
      breaks: 'a title stands above its table',
      certain: true,
      changes: [
        { start: title.index, end, text: '' },
        { start: next.index, end: next.index, text: title[0] },
      ],
      near: [title.index, next.index],
    });
  }
}

/** Everything this reader knows of a document. */
export function readSource(source: string): SourceModel {
  const model = new SourceModel(source);
  readProse(model, new FlatText(source, ''));
  const cells = new FlatText(source, '|');
  readAssets(model, cells);
  readForms(model, cells);
  readTargets(model, cells);
  readEvaluations(model);
  readStructure(model);
  return model;
}
