import { makeField, textField } from '../../model/field.ts';
import { readPoints } from '../../model/number.ts';
import { type Place, spanPlaces } from '../../model/place.ts';
import type { ParseProblem, Project } from '../../model/record.ts';
import type { Block } from '../block.ts';
import type { ExtractionContext, FormExtractor } from '../extractor.ts';
import { columnRole } from '../vocabulary.ts';
import { FieldReader, type FormFields, isMoneyUnit } from './target-form-fields.ts';
import { IndicatorReader, type IndicatorTable } from './target-form-indicators.ts';
import { cellsOf, type FormTitle, flatten, type Item } from './target-form-items.ts';
import { matchLabel, unitNote } from './target-form-labels.ts';
import { type ListForm, readListForms } from './target-form-list.ts';
import { titlesOutOfOrder } from './target-form-order.ts';
import { type Pairing, pairTitles, sameName } from './target-form-pairing.ts';
import { FormSegmenter, type RawForm } from './target-form-segments.ts';

/** A form read, still without its title. */
interface ReadForm {
  readonly raw: RawForm;
  readonly fields: FormFields;
  readonly table: IndicatorTable;
  readonly place: Place;
  readonly content: string;
}

/** Performance target tables (绩效目标表), found by their headers and field labels in blocks of any dialect. */
export const extractTargetForms: FormExtractor = (blocks, context) => {
  const items = flatten(blocks);
  const { forms, titles } = new FormSegmenter(items).segment();
  const tables = forms.map((raw) => readForm(raw, items, context)).filter((form) => isKept(form, titles));
  const read = [...tables, ...readListForms(items, context.unit).map(listForm)].toSorted((a, b) => a.raw.start - b.raw.start);
  const pairing = pairTitles(
    titles,
    read.map((form) => ({ start: form.raw.start, name: form.fields.name?.text ?? '', content: form.content })),
  );
  const projects = read.map((form, index) => makeProject(form, index, titles, pairing, context));
  return {
    projects,
    used: usedBlocks(read, titles, pairing, items),
    problems: [...titleProblems(titles, pairing, read.length), ...orderProblems(titles, pairing)],
  };
};

function readForm(raw: RawForm, items: readonly Item[], context: ExtractionContext): ReadForm {
  const fields = new FieldReader(context.unit).read(raw.fields);
  const atEnd = raw.end === items.length - 1;
  const table: IndicatorTable =
    raw.header === undefined
      ? { indicators: [], problems: [], recognised: 0, read: 0 }
      : new IndicatorReader(raw.header).readAll(raw.rows, atEnd);
  if (atEnd && raw.rows.length === 0) breakOff(table, items[raw.end]);
  const first = items[raw.start]?.place ?? { file: context.file };
  const place = spanPlaces(first, items[raw.end]?.place ?? first);
  return { raw, fields, table, place, content: contentOf(fields, table) };
}

/** A form that ends with the source before its first row was cut off. */
function breakOff(table: IndicatorTable, last: Item | undefined): void {
  if (last === undefined) return;
  table.cutOff = last.place;
  const text = cellsOf(last)
    .map((cell) => cell.text)
    .join(' ');
  table.problems.push({ code: 'cutOff', text: text.slice(0, 80), subject: 'indicators', place: last.place });
}

/** A form in the manner of a list is one whose header is its headings. */
function listForm(form: ListForm): ReadForm {
  const { fields, table, start, end, place } = form;
  const raw: RawForm = { fields: [], rows: [], header: { roles: [], cells: [] }, start, end };
  return { raw, fields, table, place, content: contentOf(fields, table) };
}

/** The words of a form by which a title is recognised as its own. */
function contentOf(fields: FormFields, table: IndicatorTable): string {
  const indicators = table.indicators.flatMap((indicator) => [
    indicator.level3.text,
    indicator.description?.text ?? '',
    indicator.basis?.text ?? '',
  ]);
  return [...fields.goals.map((goal) => goal.text), fields.purpose?.text ?? '', ...indicators].join(' ');
}

/** 项目名称 in front of 2022年预算数 heads a column of a summary table. */
const AMOUNT_COLUMN =
  /^(?:20\d\d年(?:度)?|上年|本年|当年)?(?:年初|全年|调整)?(?:预算|决算|执行|完成|批复|安排)(?:数|金额|额)$|^20\d\d年(?:度)?$|^(?:预算)?金额$/;

/** Without indicators only what names a project and says more of it is a form. */
function isKept(form: ReadForm, titles: readonly FormTitle[]): boolean {
  if (form.raw.header !== undefined) return true;
  const { name, goals, budgeted, disbursementPlan } = form.fields;
  if (name === undefined || columnRole(name.text) !== undefined || AMOUNT_COLUMN.test(name.text) || isEvaluated(form)) return false;
  const titled = titles.some((title) => title.item < form.raw.start && title.item >= form.raw.start - 2);
  return titled || goals.length > 0 || disbursementPlan !== undefined || budgeted !== undefined;
}

/** What was done and scored belongs to self-evaluations; they have an extractor of their own. */
function isEvaluated(form: ReadForm): boolean {
  return form.raw.fields.some((item) =>
    cellsOf(item).some((cell) => cell.text.length <= 24 && /自评|执行数|执行率|得分|完成值|实际完成|完成情况/.test(cell.text)),
  );
}

/** Cells of a form without indicators that are neither labels nor values that were read. */
function leftOver(form: ReadForm): number {
  if (form.raw.header !== undefined) return 0;
  const filled = form.raw.fields
    .flatMap(cellsOf)
    .filter((cell) => cell.text !== '' && matchLabel(cell.text) === undefined && unitNote(cell.text) === undefined);
  return Math.max(0, filled.length - form.fields.recognised);
}

function makeProject(form: ReadForm, index: number, titles: readonly FormTitle[], pairing: Pairing, context: ExtractionContext): Project {
  const { fields, table } = form;
  const paired = pairing.titleOf[index];
  const title = paired === undefined ? undefined : titles[paired];
  const problems: ParseProblem[] = [
    ...titleProblem(title, pairing.inPlace[index] === true, form),
    ...fields.problems,
    ...table.problems,
    ...withoutIndicators(form),
  ];
  const name = fields.name ?? (title === undefined || title.stem === '' ? textField('', form.place) : textField(title.stem, title.place));
  const unit = fields.unit ?? context.unit;
  const weight = table.totalWeight === undefined ? undefined : readPoints(table.totalWeight.text);
  return {
    kind: 'project',
    document: context.document,
    ...(context.region === undefined ? {} : { region: context.region }),
    ...(context.department === undefined ? {} : { department: context.department }),
    ...(context.year === undefined ? {} : { year: context.year }),
    ...(context.documentKind === undefined ? {} : { documentKind: context.documentKind }),
    ...(isMoneyUnit(unit) ? { unit } : {}),
    ...(context.precision === undefined ? {} : { precision: context.precision }),
    name,
    ...(title !== undefined && title.stem !== '' && fields.name !== undefined && !sameName(title.stem, fields.name.text)
      ? { title: textField(title.stem, title.place) }
      : {}),
    ...pick(fields, [
      'code',
      'supervisingDepartment',
      'implementingUnit',
      'reportingUnit',
      'budgeted',
      'purpose',
      'purposeAmounts',
      'disbursementPlan',
    ]),
    family: 'target',
    goals: fields.goals,
    indicators: table.indicators,
    ...(table.totalWeight === undefined || weight?.kind !== 'value'
      ? {}
      : { totalWeight: makeField(table.totalWeight.text, weight.value, table.totalWeight.place) }),
    ...(table.cutOff === undefined ? {} : { cutOff: table.cutOff }),
    problems,
    cells: { recognised: fields.recognised + table.recognised + leftOver(form), read: fields.read + table.read },
    origin: form.place,
  };
}

/** The given properties of an object that are not undefined. */
function pick<T extends object, K extends keyof T>(source: T, keys: readonly K[]): Pick<T, K> {
  const picked: Partial<Pick<T, K>> = {};
  for (const key of keys) if (source[key] !== undefined) picked[key] = source[key];
  // Every key left out was undefined in the source, where it is optional.
  return picked as Pick<T, K>;
}

function titleProblem(title: FormTitle | undefined, inPlace: boolean, form: ReadForm): ParseProblem[] {
  if (title === undefined)
    return form.fields.name === undefined
      ? [{ code: 'missingTitle', text: form.content.slice(0, 80), subject: 'title', place: form.place }]
      : [];
  return inPlace ? [] : [{ code: 'misplacedTitle', text: title.text.slice(0, 80), subject: 'title', place: title.place }];
}

/** A form whose indicators could not be found says so. */
function withoutIndicators(form: ReadForm): ParseProblem[] {
  if (form.raw.header !== undefined || form.table.cutOff !== undefined) return [];
  return [{ code: 'unreadableForm', text: form.fields.name?.text.slice(0, 80) ?? '', subject: 'indicators', place: form.place }];
}

/** Titles that belong to no form, among documents that have forms. */
function titleProblems(titles: readonly FormTitle[], pairing: Pairing, forms: number): ParseProblem[] {
  if (forms === 0) return [];
  return pairing.unpaired.flatMap((index): ParseProblem[] => {
    const title = titles[index];
    return title === undefined || title.stem === ''
      ? []
      : [{ code: 'titleWithoutTable', text: title.text.slice(0, 80), subject: 'title', place: title.place }];
  });
}

/** Titles that stand above a form, but by their numbers above another's. */
function orderProblems(titles: readonly FormTitle[], pairing: Pairing): ParseProblem[] {
  const inPlace = new Set(pairing.titleOf.filter((_, form) => pairing.inPlace[form] === true));
  return titlesOutOfOrder(titles).flatMap((title): ParseProblem[] =>
    inPlace.has(titles.indexOf(title))
      ? [{ code: 'misplacedTitle', text: title.text.slice(0, 80), subject: 'title', place: title.place }]
      : [],
  );
}

function usedBlocks(forms: readonly ReadForm[], titles: readonly FormTitle[], pairing: Pairing, items: readonly Item[]): Set<Block> {
  const used = new Set<Block>();
  for (const { raw } of forms) for (let at = raw.start; at <= raw.end; at++) addBlock(used, items[at]);
  const unpaired = new Set(pairing.unpaired);
  for (const [index, title] of titles.entries())
    if (forms.length > 0 && (!unpaired.has(index) || title.stem !== '')) addBlock(used, items[title.item]);
  return used;
}

function addBlock(used: Set<Block>, item: Item | undefined): void {
  if (item !== undefined) used.add(item.block);
}
