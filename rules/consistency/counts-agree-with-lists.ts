import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import {
  type SaidCount,
  saidCounts,
  vacancies,
  type WrongCount,
  wrongBeside,
  wrongBodies,
  wrongTables,
} from '../../src/engine/kit/listed-counts.ts';
import { summedLines } from '../../src/engine/kit/lists-in-lines.ts';
import { namedLists } from '../../src/engine/kit/named-lists.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import { tellingDigits } from '../../src/model/number.ts';
import type { AuditRecord, Disclosure } from '../../src/model/record.ts';

interface Said extends Omit<SaidCount, 'at' | 'paragraph' | 'amounts'> {
  readonly at: Located;
  readonly digits: readonly string[];
}

interface List {
  readonly at: Located;
  readonly count: number;
  readonly names: readonly string[];
  /** What its totals are, without point and zeros at the end. */
  readonly digits: readonly string[];
}

interface Form {
  readonly at: Located;
  readonly name: string;
  readonly fen: number | undefined;
}

/** A project of which one row of a list is all there is. */
interface ProjectRow extends Form {
  readonly spent: number | undefined;
}

/** What a paper says of the number of its projects, and where it lists them. */
interface State {
  readonly said: Said[];
  readonly lists: List[];
  readonly forms: Form[];
  readonly rows: ProjectRow[];
  /** A number found wrong or right within the text. */
  readonly wrong: { readonly at: Located; readonly words: string; readonly count: number; readonly names: readonly string[] }[];
  readonly vacant: { readonly at: Located; readonly words: string; readonly right: number; readonly terms: string }[];
  right: number;
  /** Something that may have been a form or a row was not read. */
  unread: boolean;
}

const LOST = new Set(['unreadableForm', 'titleWithoutTable', 'cutOff', 'notRead', 'unreadableRow', 'lowConfidenceRow', 'tooLarge']);
const digitsOf = (value: number): string => tellingDigits(value * 100);
/** Shorter amounts are soon the same by chance. */
const TELLING = 3;
const SHOWN = 12;

function addText(state: State, disclosure: Disclosure, locate: Locate): void {
  for (const { at, paragraph: _, amounts, ...said } of saidCounts(disclosure))
    if (said.of === 'projects' || said.of === 'forms') state.said.push({ ...said, at: locate(at), digits: amounts.map(digitsOf) });
  for (const { header, rows, totals, isFlat } of namedLists(disclosure))
    if (isFlat && /项目/.test(header) && rows[0] !== undefined)
      state.lists.push({
        at: locate(rows[0].cell),
        count: rows.length,
        names: rows.map(({ cell }) => cell.text),
        digits: totals.map(({ value }) => digitsOf(value)),
      });
  for (const { at, names, sum } of summedLines(disclosure))
    state.lists.push({ at: locate(at), count: names.length, names, digits: [digitsOf(sum)] });
  const note = (found: WrongCount | 'holds') => {
    if (found === 'holds') state.right += 1;
    else state.wrong.push({ at: locate(found.said.at), words: found.said.words, count: found.count, names: found.names });
  };
  for (const found of wrongBodies(disclosure)) note(found);
  for (const found of wrongTables(disclosure)) note(found);
  for (const found of wrongBeside(disclosure)) note(found);
  for (const { at, holds, words, right, terms } of vacancies(disclosure))
    if (holds) state.right += 1;
    else state.vacant.push({ at: locate(at), words, right, terms });
  if (disclosure.cutOff !== undefined || disclosure.problems.some(({ code }) => LOST.has(code))) state.unread = true;
}

function add(states: Map<string, State>, record: AuditRecord, locate: Locate): void {
  const fresh = { said: [], lists: [], forms: [], rows: [], wrong: [], vacant: [], right: 0, unread: false };
  const state = states.get(record.document) ?? fresh;
  states.set(record.document, state);
  if (record.kind === 'disclosure') addText(state, record, locate);
  else if (record.indicators.length > 0 && !/整体/.test(`${record.name.text}${record.title?.text ?? ''}`))
    state.forms.push({ at: locate(record.name), name: record.name.text, fen: record.budgeted?.total?.value?.fen });
  else if (record.indicators.length === 0)
    state.rows.push({
      at: locate(record.name),
      name: record.name.text,
      fen: record.budgeted?.total?.value?.fen,
      spent: record.spent?.total?.value?.fen,
    });
  if (record.kind === 'project' && record.cutOff !== undefined) state.unread = true;
}

/** What all amounts of a kind come to, where each has one. */
function sumOf(fens: readonly (number | undefined)[]): readonly string[] {
  const known = fens.flatMap((fen) => fen ?? []);
  return known.length < fens.length || known.length === 0 ? [] : [digitsOf(known.reduce((all, fen) => all + fen, 0) / 100)];
}

/** The projects that only a list prints, where each is another; what they come to tells whether a number is of them. */
function rowsOf({ rows, unread }: State): List | undefined {
  const [first] = rows;
  const names = rows.map(({ name }) => name);
  if (first === undefined || unread || new Set(names).size < names.length || names.includes('')) return undefined;
  return {
    at: first.at,
    count: rows.length,
    names,
    digits: [...sumOf(rows.map(({ fen }) => fen)), ...sumOf(rows.map(({ spent }) => spent))],
  };
}

/** The forms as a list of their own, where each is of another project. */
function formsOf({ forms, unread }: State): List | undefined {
  const [first] = forms;
  const names = forms.map(({ name }) => name);
  if (first === undefined || unread || new Set(names).size < names.length || names.includes('')) return undefined;
  return { at: first.at, count: forms.length, names, digits: sumOf(forms.map(({ fen }) => fen)) };
}

/** Words that send the reader to the forms that follow. */
const POINTS = /如下|以下|后附|附|见下/;

/** The list that a number can only be of; undefined where none is proved to be meant, or some list bears the number out. */
function meantBy(
  { of, count, digits, sentence }: Said,
  { lists }: State,
  forms: List | undefined,
  rows: List | undefined,
): List | 'holds' | undefined {
  const listed = of === 'projects' ? [...lists, ...(rows === undefined ? [] : [rows])] : [];
  const all = [...listed, ...(forms === undefined ? [] : [forms])];
  if (all.some((list) => list.count === count)) return 'holds';
  const isTold = (list: List) =>
    list.digits.some((each) => significant(each).length >= TELLING && digits.some((own) => significant(own) === significant(each)));
  const told = all.filter(isTold);
  const pointed =
    forms !== undefined && forms.count > 1 && POINTS.test(sentence) && !/其中/.test(sentence) && (of === 'forms' || lists.length === 0)
      ? [forms]
      : [];
  const agreed = forms !== undefined && lists.length > 0 && all.every((list) => list.count === forms.count) ? [forms] : [];
  const meant = [...told, ...pointed, ...agreed];
  return new Set(meant.map((list) => list.count)).size === 1 ? meant[0] : undefined;
}

const significant = (digits: string): string => digits.replace(/0+$/, '');

const paper = (text: string | readonly string[]) =>
  budget([], {
    document: 'd',
    sections: [{ ...section('项目安排'), paragraphs: [text].flat().map((line) => ({ text: line })) }],
  });
const ISSUES = ['1.渠道维修的完工时间晚。', '2.水库巡查的次数少。', '3.节水宣传的人数少。'];
const form = (name: string, budgeted: string) =>
  exampleProject({
    name,
    budgeted,
    document: 'd',
    indicators: [{ level1: '产出指标', level2: '数量指标', level3: '次数', target: '≥3次' }],
  });
const FORMS = [form('渠道维修', '174.34'), form('水库巡查', '117.21'), form('节水宣传', '103.87')];

export const countsAgreeWithLists = defineDatasetRule({
  id: 'consistency/counts-agree-with-lists',
  version: 5,
  severity: 'error',
  concern: 'counts',
  title: { zh: '写明的项目、单位、表格个数与所列的一样多', en: 'Numbers of projects, bodies and tables agree with what is listed' },
  rationale: {
    zh: '“申报项目4个”“预算单位5家”由后面的表格、清单数出，对不上说明数错或漏列。',
    en: 'How many projects, bodies or tables there are is counted in the lists that follow; where it does not agree, one is missing or miscounted.',
  },
  remedy: { zh: '按清单重新清点，改正个数或补上漏列的。', en: 'Count again, and mend the number or add what is missing.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    differs: { zh: '写作“{words}”，所列的有{count}个（{names}）', en: 'The text says "{words}"; {count} are listed ({names})' },
    vacant: {
      zh: '写作“{words}”，编制数减在职人数为{right}（{terms}）',
      en: 'The text says "{words}"; posts less people are {right} ({terms})',
    },
  },
  start: (): Map<string, State> => new Map(),
  add,
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      for (const key of ['said', 'lists', 'forms', 'rows', 'wrong', 'vacant'] as const) append(own[key] as unknown[], other[key]);
      own.right += other.right;
      own.unread ||= other.unread;
    }),
  finish(states, verdicts) {
    const differs = (at: Located, words: string, count: number, names: readonly string[], others: readonly Located[]) =>
      verdicts.fail({
        message: 'differs',
        at,
        aspect: words,
        args: { words, count, names: `${names.slice(0, SHOWN).join('、')}${names.length > SHOWN ? '…' : ''}` },
        others: others.map((each) => ({ at: each })),
        provided: words,
        possible: String(count),
      });
    for (const state of states.values()) {
      const forms = formsOf(state);
      const rows = rowsOf(state);
      const judged = state.said.map((said) => ({ said, list: meantBy(said, state, forms, rows) }));
      const holds = judged.some(({ list }) => list === 'holds');
      for (const { said, list } of judged)
        if (list === 'holds') verdicts.pass();
        // Beside a number that is right another may be of a part.
        else if (list === undefined || (holds && said.of === 'projects')) verdicts.skip('no-list');
        else differs(said.at, said.words, list.count, list.names, [list.at]);
      for (const { at, words, count, names } of state.wrong) differs(at, words, count, names, []);
      for (const { at, words, right, terms } of state.vacant)
        verdicts.fail({ message: 'vacant', at, aspect: words, args: { words, right, terms }, provided: words, possible: String(right) });
      if (state.right > 0) verdicts.pass(state.right);
    }
  },
  examples: [
    { name: '项目个数与表相符', given: [paper('申报项目3个，预算合计395.42万元。'), ...FORMS], expect: 'pass' },
    { name: '项目个数多了一个', given: [paper('申报项目4个，预算合计395.42万元。'), ...FORMS], expect: ['differs'] },
    { name: '冒号后是各项目自己的金额', given: [paper('项目共4项：渠道维修174.34万元、河道保洁260.30万元等。'), ...FORMS], expect: 'skip' },
    { name: '不知道是不是这些项目', given: [paper('申报项目4个。'), ...FORMS], expect: 'skip' },
    { name: '有项目不公开', given: [paper('申报项目4个，预算合计395.42万元，其中1个涉密项目不公开。'), ...FORMS], expect: 'skip' },
    {
      name: '逐行列出的项目与个数相符',
      given: [
        paper([
          '项目支出291.55万元，分别为：',
          '——渠道维修，支出174.34万元；',
          '——水库巡查，支出117.21万元。',
          '对2个项目开展自评，涉及资金291.55万元。',
        ]),
      ],
      expect: 'pass',
    },
    {
      name: '逐行列出的项目比写的少一个',
      given: [
        paper([
          '项目支出291.55万元，分别为：',
          '——渠道维修，支出174.34万元；',
          '——水库巡查，支出117.21万元。',
          '对3个项目开展自评，涉及资金291.55万元。',
        ]),
      ],
      expect: ['differs'],
    },
    {
      name: '列入预算的项目个数与表不符',
      given: [paper('2022年列入预算的项目4个，金额395.42万元。'), ...FORMS],
      expect: ['differs'],
    },
    { name: '“以上共”与所列的条数不符', given: [paper(ISSUES.concat('以上共4项指标未达目标。'))], expect: ['differs'] },
    { name: '“以上共”与所列的条数相符', given: [paper(ISSUES.concat('以上共3项指标未达目标。'))], expect: 'pass' },
    {
      name: '所列的一条里有几项',
      given: [paper(['1.渠道维修的完工时间、水库巡查的次数2项；', '2.节水宣传的次数。', '以上共3项指标未达目标。'])],
      expect: 'skip',
    },
    {
      name: '标题里的表格张数与所列的不符',
      given: budget([], {
        document: 'd',
        sections: ['第二部分 预算表（共3张）', '预算01表 收支总表', '预算02表 收入总表', '预算01表 收支总表', '预算02表 收入总表'].map(
          (heading) => section(heading),
        ),
      }),
      expect: ['differs'],
    },
    {
      name: '下面逐条列出的比写的少一条',
      given: [paper(['执行率低于90%的项目有4个：', '（1）渠道维修，执行率85%。', '（2）水库巡查，执行率83%。', '原因是工期顺延。'])],
      expect: ['differs'],
    },
    {
      name: '第二条后面隔着一段，还有第三条',
      given: [paper(['执行率低于90%的项目有3个：', '（1）渠道维修。', '（2）水库巡查。', '巡查按季付款。', '（3）节水宣传。', '完。'])],
      expect: 'skip',
    },
    { name: '空编数', given: [paper('核定编制63名，在职57人，空编6名。')], expect: 'pass' },
    { name: '空编数不等于编制减在职', given: [paper('核定编制63名，在职57人，空编8名。')], expect: ['vacant'] },
  ],
});
