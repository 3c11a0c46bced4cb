import { type Field, textField } from '../../model/field.ts';
import { append, greatest } from '../../model/lists.ts';
import type { MoneyUnit } from '../../model/number.ts';
import { withoutTitleNumber } from '../../model/title-number.ts';
import { attempt, spend } from '../../model/work.ts';
import type { Block } from '../block.ts';
import type { Extraction, ExtractionContext, FormExtractor } from '../extractor.ts';
import { settleExecutionPoints } from './execution-points.ts';
import { type FormDraft, isEvaluation, newDraft, unreadCells } from './form-draft.ts';
import { FormReader } from './form-reader.ts';
import { isStream, type Token, type TokenRow, tokenRows } from './form-row.ts';
import { FRONT_WORDS, meaningsIn } from './form-words.ts';
import { isGluedForm, readGluedForm } from './glued-form.ts';
import { moneyUnitIn } from './head.ts';
import { labelOf } from './label.ts';
import { settleListRates } from './list-rates.ts';
import { findListedForms } from './listed-form.ts';
import { reportLostFigures } from './lost-figures.ts';
import { makeProject } from './make-project.ts';
import { doubtLoneRows } from './project-cells.ts';
import { isChapterNumber } from './row-ends.ts';
import { type FormRange, segment } from './segment.ts';
import { type Pairing, pairTitles } from './title-pairing.ts';
import { orderProblems, titleProblems } from './title-problems.ts';
import { type FormTitle, isEvaluationTitle, readTargetTitle } from './titles.ts';

/** A form that was read, still without its title. */
export interface ReadForm {
  readonly draft: FormDraft;
  readonly rows: readonly TokenRow[];
  /** Index of its first row that is no title, among all rows. */
  readonly start: number;
  readonly last: TokenRow;
  readonly used: ReadonlySet<Block>;
  /** The end of the source is its end. */
  readonly atEnd: boolean;
}

/**
 * Reads performance forms (绩效目标表, 绩效自评表) from the blocks of any format. A form is a self-evaluation when it asks for money
 * spent, actual values or scores. What cannot be read is a problem with its place and counts as cells not read.
 */
export const readForms: FormExtractor = (blocks, context) => {
  const rows = tokenRows(blocks);
  const { ranges, titles } = segment(rows);
  const { found, end } = readRanges(rows, ranges, titles, context);
  const forms = [...found, ...findListedForms(rows, context.unit)].toSorted((a, b) => a.start - b.start);
  const targets = titles.filter(({ kind, row }) => kind === 'target' && row < end);
  const own = forms.filter(({ draft }) => !isEvaluation(draft));
  const pairing = pairTitles(
    targets.map(({ row, stem }) => ({ row, stem })),
    own.map(({ start, draft }) => ({ start, name: draft.fields.name?.text ?? '', content: contentOf(draft) })),
  );
  const projects = forms.map((form) => {
    const index = own.indexOf(form);
    const paired = index < 0 ? undefined : pairing.titleOf[index];
    return makeProject(form, paired === undefined ? undefined : targets[paired], pairing.inPlace[index] === true, context);
  });
  const used = new Set(forms.flatMap((form) => [...form.used]));
  for (const title of usedTitles(targets, pairing, own.length)) {
    const block = rows[title.row]?.block;
    if (block !== undefined) used.add(block);
  }
  const starts = new Set([...titles.map(({ row }) => rows[row]?.block), ...forms.map((form) => form.rows[0]?.block)]);
  for (const block of used)
    if (isPart(block) || isNumberOfTable(block) || (starts.has(block) && (isChapter(block) || isAppendix(block)))) used.delete(block);
  return {
    projects,
    used,
    lists: new Map<Block, Block>(forms.flatMap(({ draft }) => [...draft.lists])),
    problems: [...titleProblems(rows, targets, pairing, own.length), ...orderProblems(targets, pairing)],
  } satisfies Extraction;
};

/** 第四章 is a chapter of the paper wherever it stands. */
const isPart = (block: Block): boolean =>
  block.kind === 'heading' && /^第[一二三四五六七八九十]+(?:部分|章)/.test(`${block.number ?? ''}${block.text}`);

/** 二、项目绩效目标 above a form is a title of the form and a chapter of the paper, which announces it; （七）绩效目标 is no title at all. */
const isChapter = (block: Block): boolean =>
  block.kind === 'heading' &&
  (isChapterNumber(block) || (/^（[一二三四五六七八九十]+）/.test(block.number ?? '') && !/表/.test(block.text)));

/** 附表二 绩效目标表: the text of the paper may refer to it by its number. */
const isAppendix = (block: Block): boolean => block.kind === 'heading' && /^附[表件]/.test(`${block.number ?? ''}${block.text}`);

/** 附表5, alone above the title of a form: its caption, whatever the paper makes of the form. */
const isNumberOfTable = (block: Block): boolean =>
  block.kind === 'paragraph' && /^（?附?表\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[-—]\d{1,2})?）?[：:]?$/.test(block.text);

/** The forms, as long as work is left; `end` is the first row that was not come to. What stands from there on is left to who reads the rest. */
function readRanges(
  rows: readonly TokenRow[],
  ranges: readonly FormRange[],
  titles: readonly FormTitle[],
  context: ExtractionContext,
): { readonly found: readonly ReadForm[]; readonly end: number } {
  const found: ReadForm[] = [];
  for (const range of ranges)
    if (!attempt(() => append(found, readRange(rows, range, titles, context) ?? []))) return { found, end: range.start };
  return { found, end: rows.length };
}

/** The words of a form by which a title is recognised as its own. */
function contentOf({ goals, fields, indicators }: FormDraft): string {
  const words = indicators.flatMap(({ level3, description, basis }) => [level3.text, description?.text ?? '', basis?.text ?? '']);
  return [...goals.map((goal) => goal.text), fields.purpose?.text ?? '', ...words].join(' ');
}

/** What a filled cell of a form costs until it is judged, as measured, in the steps of a document's work. */
const WORK_OF_CELL = 700;

function readRange(
  rows: readonly TokenRow[],
  range: FormRange,
  titles: readonly FormTitle[],
  context: ExtractionContext,
): readonly ReadForm[] | undefined {
  const own = rows.slice(range.start, range.end);
  spend(WORK_OF_CELL * own.reduce((sum, { filled }) => sum + filled.length, 0));
  const draft = newDraft(unitAbove(rows, range.start) ?? context.unit);
  const atEnd = range.end === rows.length;
  const reader = new FormReader(draft, own, isStream(own), atEnd);
  const glued = own.find((row) => isGluedForm(row));
  if (glued !== undefined) {
    readGluedForm(draft, glued);
    reader.taken.add(own.indexOf(glued));
    own.forEach((row, index) => {
      if (isEvaluationTitle(row)) reader.taken.add(index);
    });
  } else {
    reader.read();
    doubtLoneRows(draft);
    settleListRates(draft);
    settleExecutionPoints(draft);
  }
  const titled = titles.some(({ row }) => row >= range.start && row < range.end);
  if (!isKept(draft, own, titled)) return undefined;
  if (glued === undefined) {
    reportLeftRows(draft, own, reader.taken);
    reportLostFigures(
      draft,
      own.filter((_row, index) => reader.taken.has(index)),
    );
  }
  if (draft.indicators.length === 0) joinGluedProblems(draft, own);
  const last = own.findLast((row, index) => reader.taken.has(index) && (row.filled.length > 0 || row.cut === true));
  if (last === undefined) return undefined;
  const isTitle = (index: number) => titles.some(({ row }) => row === range.start + index);
  // What stands above the title (附件2) is no row of the form.
  const below = own.findIndex((_row, index) => index < TITLES && isTitle(index)) + 1;
  const first = own.findIndex((row, index) => index >= below && reader.taken.has(index) && row.filled.length > 0 && !isTitle(index));
  const start = range.start + Math.max(0, first);
  const used = usedBlocks(own, reader.taken);
  const heading = draft.fields.name === undefined ? headingName(rows, start) : undefined;
  if (heading !== undefined) draft.fields.name = heading;
  const form = { draft, rows: own, start, last, used, atEnd: atEnd && draft.others.length === 0 };
  return [form, ...draft.others.map((other): ReadForm => ({ ...form, draft: other, atEnd: false }))];
}

/** 项目支出绩效自评汇总表（单位：万元） right above the first row: the unit of what stands below, whatever that of the paper is. */
function unitAbove(rows: readonly TokenRow[], start: number): MoneyUnit | undefined {
  const { block, filled } = rows[start - 1] ?? {};
  const [only, ...more] = filled ?? [];
  if (block === undefined || block.kind === 'table' || only === undefined || more.length > 0) return undefined;
  return only.text.length <= LONGEST_CAPTION && /单位：/.test(only.text) ? moneyUnitIn(only.text) : undefined;
}
const LONGEST_CAPTION = 40;

/** What a heading above a form calls the form, and no project. */
const NO_NAME = /绩效|目标|指标|情况|说明|附[件表]|评价|自评|一览|明细|汇总|预算|决算|部分|表$|[，。；：]/;

/** （二）教师培训 above the labels of a form that names no project: the heading names it. */
function headingName(rows: readonly TokenRow[], start: number): Field<string> | undefined {
  for (let at = start - 1; at >= Math.max(0, start - TITLES); at -= 1) {
    const row = rows[at];
    const [only, ...more] = row?.filled ?? [];
    if (row === undefined || only === undefined) continue;
    const { block } = row;
    if (block.kind === 'heading')
      return block.number !== undefined && block.text.length >= 4 && block.text.length <= 40 && !NO_NAME.test(block.text)
        ? textField(block.text, row.place)
        : undefined;
    if (block.kind !== 'paragraph' || more.length > 0 || labelOf(only.text)?.label.kind !== 'head') return undefined;
  }
  return undefined;
}

/** Rows among which the title of a form stands. */
const TITLES = 4;

/** 项目名称 in front of 2022年预算数, or of 采购品目, heads a column of another table. */
const NEXT_COLUMN =
  /^采购(?:品目|目录|项目|内容|方式)(?:名称)?$|^(?:20\d\d年(?:度)?|上年|本年|当年)?(?:年初|全年|调整)?(?:预算|决算|执行|完成|批复|安排)(?:数|金额|额)$|^20\d\d年(?:度)?$|^(?:预算)?金额$/;
const EVALUATED = /自评|执行数|执行率|得分|完成值|实际完成|完成情况/;

/** What has no indicators is a form only when it names a project and says more of it. */
function isKept(draft: FormDraft, rows: readonly TokenRow[], titled: boolean): boolean {
  const { prints, fields, goals, funds, indicators, cells } = draft;
  // A table of funds in a report, without anything that names a project, is no form.
  const isForm = titled || fields.name !== undefined || (['goals', 'total', 'notes', 'score'] as const).some((part) => prints.has(part));
  if (isEvaluation(draft)) return indicators.length > 0 || (cells.recognised >= 4 && isForm);
  if (prints.has('indicators')) return true;
  const { name } = fields;
  if (name === undefined || NEXT_COLUMN.test(name.text)) return false;
  if (rows.some((row) => row.filled.some(({ text }) => text.length <= 24 && EVALUATED.test(text)))) return false;
  return titled || goals.length > 0 || fields.disbursementPlan !== undefined || funds.budgeted !== undefined;
}

/** Of a form whose cells run together and whose indicators cannot be told apart it is enough to say so once. */
function joinGluedProblems(draft: FormDraft, rows: readonly TokenRow[]): void {
  const token = rows.flatMap((row) => row.filled).find((each) => each.glued === 'form');
  if (token === undefined || token.block.kind !== 'paragraph') return;
  draft.problems.splice(0, draft.problems.length, {
    code: 'unreadableForm',
    text: token.block.text.slice(0, 80),
    subject: 'form',
    place: token.place,
  });
}

/** Rows of a table that was read in part are not dropped in silence. */
function reportLeftRows(draft: FormDraft, rows: readonly TokenRow[], taken: ReadonlySet<number>): void {
  const blocks = usedBlocks(rows, taken);
  reportRunTogether(draft, rows, taken);
  let stream: Token[] = [];
  const flush = () => {
    unreadCells(draft, 'unreadableRow', stream, 'form');
    stream = [];
  };
  for (const [index, row] of rows.entries()) {
    const isLeft = !taken.has(index) && blocks.has(row.block) && row.block.kind === 'table' && !isRepeatedTitle(row);
    if (!isLeft) flush();
    else if (row.tokens.length === 1)
      append(
        stream,
        // 2、健身活动 above the next form: the number of a title is no figure.
        row.filled.filter((token) => /\d/.test(withoutTitleNumber(token.text))),
      );
    else if (row.filled.some((token) => /\d/.test(token.text)) || row.filled.length > 1)
      unreadCells(draft, 'unreadableRow', row.filled, 'form');
  }
  flush();
}

/** A title or year over the whole table whose cell is printed in every column. */
function isRepeatedTitle({ filled, ...row }: TokenRow): boolean {
  const [first, ...more] = filled;
  if (first === undefined || more.length < 2 || more.some(({ text }) => text !== first.text)) return false;
  return (
    isEvaluationTitle({ ...row, filled: [first] }) || readTargetTitle(first.text) !== undefined || /^（?20\d\d年度?）?$/.test(first.text)
  );
}

/** Labels and figures run together in a paragraph among the rows of a form: 全年预算数全年执行数年度资金总额300290其中…, a cell for every figure. */
function reportRunTogether(draft: FormDraft, rows: readonly TokenRow[], taken: ReadonlySet<number>): void {
  const last = greatest(taken);
  for (const [index, { block, filled }] of rows.entries()) {
    const [only, ...more] = filled;
    if (taken.has(index) || block.kind !== 'paragraph' || only === undefined || more.length > 0) continue;
    if (index > last && !/[一二三]级指标/.test(only.text)) continue;
    if (/[。；]/.test(only.text) || !(meaningsIn(only.text) > 1 || beginsWithLabel(only.text))) continue;
    const figures = only.text.match(/\d+(?:\.\d+)?%?/g) ?? [];
    unreadCells(
      draft,
      'unreadableRow',
      figures.map((text) => ({ ...only, text })),
      'form',
    );
  }
}

const beginsWithLabel = (text: string): boolean => FRONT_WORDS.some((word) => text.replace(/^其中[：:]/, '').startsWith(word));

function usedBlocks(rows: readonly TokenRow[], taken: ReadonlySet<number>): Set<Block> {
  const used = new Set<Block>();
  for (const index of taken) {
    const row = rows[index];
    if (row !== undefined) used.add(row.block);
  }
  return used;
}

function usedTitles(titles: readonly FormTitle[], pairing: Pairing, forms: number): readonly FormTitle[] {
  if (forms === 0) return [];
  const unpaired = new Set(pairing.unpaired);
  return titles.filter((title, index) => !unpaired.has(index) || title.stem !== '');
}
