import { budget } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { moneyOfNotice, noticeTitle } from '../../src/engine/kit/notice.ts';
import { defineDatasetRule, type Locatable, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import { FEN_PER_UNIT, formatFen, isMoneyUnit } from '../../src/model/number.ts';
import type { Disclosure, Project } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';

/** A notice that passes money down, and everything printed with it outside the forms. */
interface Notice {
  readonly at: Located;
  /** What the money is called, and how much it is. */
  readonly fund: string;
  readonly amount: string;
  readonly fen: number;
  readonly text: string;
}

interface Form {
  readonly name: string;
  readonly amount: string;
  readonly fen: number;
}

interface State {
  readonly notices: Notice[];
  readonly forms: Form[];
  /** A form without a name or an amount that can be read may be that of the notice. */
  open: boolean;
  /** The paper is no notice: its forms need not be kept. */
  other: boolean;
}

const PASSED_DOWN = /(?:下达|拨付|追加|安排)[^。；]{0,60}?(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)(?![/／每])/u;

/** Words that any fund and any project may have in its name. */
const ANYBODYS =
  /20\d\d年?度?|中央|省级|市级|区级|县级|本级|自治区|财政|专项|转移支付|资金|经费|补助|补贴|奖补|预算|指标|项目|支出|管理|工作|发展|建设|服务|保障|提前|第[一二三四五六七八九十]+批|[（）()、]/gu;

const ownWords = (name: string): string => matchKey(name.replace(ANYBODYS, ' '));

/** Whether a text has so many characters running of a name. */
function hasRunOf(name: string, text: string, length: number): boolean {
  for (let at = 0; at + length <= name.length; at += 1) if (text.includes(name.slice(at, at + length))) return true;
  return false;
}

function textsOf({ sections }: Disclosure): readonly string[] {
  return sections.flatMap(({ heading, paragraphs, tables }) => [
    heading,
    ...paragraphs.map(({ text }) => text),
    ...tables.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text))),
  ]);
}

function noticeOf(disclosure: Disclosure, locate: (cell: Locatable) => Located): Notice | undefined {
  const cell = noticeTitle(disclosure);
  if (cell === undefined) return undefined;
  const at = locate(cell);
  const texts = textsOf(disclosure);
  const fund = moneyOfNotice(cell.text);
  // Two notices in one paper: nobody can tell whose the forms are.
  if (fund === undefined || texts.some((text) => moneyOfNotice(text) !== undefined && !text.includes(fund))) return undefined;
  const [, number, unit] = texts.map((text) => PASSED_DOWN.exec(text)).find((match) => match !== null) ?? [];
  if (number === undefined || unit === undefined || !isMoneyUnit(unit)) return undefined;
  const fen = Math.round(Number(number.replace(/,/g, '')) * FEN_PER_UNIT[unit]);
  return { at, fund, amount: `${number}${unit}`, fen, text: texts.join('\n').replace(/,/g, '') };
}

/** The ways in which an amount may be printed without its unit: 30万元 is 30, or 300000 in a table of 元. */
const numbersOf = (fen: number): readonly string[] => Object.values(FEN_PER_UNIT).map((each) => String(fen / each));

/** The notice prints its own sum a second time, under the list of what it is made of. */
const listsItsMoney = ({ text, fen }: Notice): boolean => {
  const printed = text.match(/\d+(?:\.\d+)?/g) ?? [];
  const own = numbersOf(fen);
  return printed.filter((each) => own.includes(String(Number(each)))).length > 1;
};

/**
 * Whether a form is of other money than the notice: neither its name nor its amount has anything to do with what is passed down. What is
 * made of the money may be called otherwise than the fund, and its form may name all that it costs; so this is only said where the notice
 * lists the uses of its money, and the form is of none of them.
 */
function isForeign(form: Form, notice: Notice): boolean {
  const [fund, own] = [ownWords(notice.fund), ownWords(form.name)];
  if (fund.length < 2 || own.length < 2 || !listsItsMoney(notice)) return false;
  if (hasRunOf(own, fund, 2) || hasRunOf(own, notice.text, 4) || notice.text.includes(form.name)) return false;
  return !numbersOf(form.fen).some((number) => notice.text.includes(number));
}

function stateOf(states: Map<string, State>, document: string): State {
  const known = states.get(document) ?? { notices: [], forms: [], open: false, other: false };
  states.set(document, known);
  return known;
}

function addForm(state: State, { name, budgeted }: Project): void {
  if (state.other) return;
  const total = budgeted?.total;
  if (name.text === '' || name.uncertain === true || total?.value === undefined || total.uncertain === true || total.value.fen === 0)
    state.open = true;
  else state.forms.push({ name: name.text, amount: formatFen(total.value.fen, total.value.unit), fen: total.value.fen });
}

const NOTICE = [
  '关于下达2023年云溪县渔业发展专项资金的通知',
  '各乡镇：现下达渔业发展专项资金70万元，请加强管理。',
  '分配表（万元）：鱼苗投放40，码头修缮20，渔政巡护10，合计70。',
];

export const formsBelongToTheirNotice = defineDatasetRule({
  id: 'structure/forms-belong-to-their-notice',
  version: 1,
  severity: 'warning',
  title: { zh: '资金下达通知所附的绩效目标表是这笔资金的', en: 'The form attached to a notice is that of the money it passes down' },
  rationale: {
    zh: '附错了表，收到资金的单位就没有这笔资金的绩效目标。',
    en: 'With the wrong form attached, those who receive the money have no targets for it.',
  },
  remedy: { zh: '核对附件，换成这笔资金的绩效目标表。', en: 'Check the attachment and replace it by the form of this money.' },
  basis: [],
  messages: {
    foreign: {
      zh: '通知下达的是“{fund}”{amount}，所附的表却是“{name}”{budget}，名称和金额都对不上，请核对是否附错了表',
      en: 'The notice passes down “{fund}”, {amount}, yet the form attached is of “{name}”, {budget}: neither name nor amount agrees; please check whether the wrong form is attached',
    },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    if (record.kind === 'project') return addForm(stateOf(states, record.document), record);
    const state = stateOf(states, record.document);
    const notice = noticeOf(record, locate);
    if (notice !== undefined) state.notices.push(notice);
    else {
      state.other = true;
      state.forms.length = 0;
    }
  },
  merge(a, b) {
    for (const [document, { notices, forms, open, other }] of b) {
      const own = stateOf(a, document);
      append(own.notices, notices);
      append(own.forms, forms);
      own.open ||= open;
      own.other ||= other;
    }
    return a;
  },
  finish(states, verdicts) {
    for (const { notices, forms, open } of states.values()) {
      const [notice] = notices;
      if (notice === undefined || forms.length === 0) continue;
      const foreign = forms.filter((form) => isForeign(form, notice));
      const sum = forms.reduce((total, { fen }) => total + fen, 0);
      const [first] = foreign;
      // One form of this money makes the paper a bundle, in which others may have their place.
      if (open || first === undefined || foreign.length < forms.length || sum === notice.fen) {
        verdicts.pass();
        continue;
      }
      const { at, fund, amount } = notice;
      verdicts.fail({ message: 'foreign', at, args: { fund, amount, name: first.name, budget: first.amount }, provided: first.name });
    }
  },
  examples: [
    { name: '所附的表是这笔资金的', given: noticeWith({ name: '渔业发展专项资金', budgeted: '70万元' }), expect: 'pass' },
    { name: '名称和金额都是别的项目', given: noticeWith({ name: '文物保护经费', budgeted: '35万元' }), expect: ['foreign'] },
    { name: '名称不同，金额在分配表里', given: noticeWith({ name: '码头修缮', budgeted: '20万元' }), expect: 'pass' },
    { name: '名称略有不同，金额是整个项目的', given: noticeWith({ name: '渔港码头修缮工程', budgeted: '95万元' }), expect: 'pass' },
    { name: '名称不同，金额就是下达的金额', given: noticeWith({ name: '水产养殖扶持', budgeted: '70万元' }), expect: 'pass' },
    {
      name: '没有分配表，可能是其中一部分',
      given: [paper(NOTICE.slice(0, 2)), exampleProject({ name: '文物保护经费', budgeted: '35万元' })],
      expect: 'pass',
    },
    {
      name: '几张表合起来是这笔资金',
      given: [
        paper(NOTICE),
        exampleProject({ name: '水产养殖扶持', budgeted: '35万元' }),
        exampleProject({ name: '船舶更新', budgeted: '35万元' }),
      ],
      expect: 'pass',
    },
  ],
});

function paper(paragraphs: readonly string[]): unknown {
  return budget([], { document: 'd', sections: [{ heading: '', level: 0, paragraphs }] });
}

function noticeWith(project: Readonly<Record<string, unknown>>): readonly unknown[] {
  return [paper(NOTICE), exampleProject(project)];
}
