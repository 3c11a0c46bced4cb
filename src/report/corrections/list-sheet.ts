import { CORRECTION_TEXTS } from '../../i18n/correction-texts.ts';
import { formatSpot } from '../../i18n/place-format.ts';
import { speaker } from '../../i18n/template.ts';
import type { IssuedFinding } from '../../model/correction.ts';
import { differenceText, severityWord } from '../finding-view.ts';
import { plainText } from '../plain-text.ts';
import type { ReportContext } from '../report.ts';
import {
  type CellLook,
  columnLetters,
  daySerial,
  linesIn,
  type Sheet,
  type SheetCell,
  type SheetRow,
  type Validation,
} from '../spreadsheet/spreadsheet.ts';
import { type ColumnKey, type CorrectionColumn, columnHeader, columnsOf } from './columns.ts';
import type { CorrectionContext, CorrectionItem, CorrectionList } from './correction-list.ts';

const LINE_POINTS = 13;
const LONGEST_POINTS = 400;
const SAFELY_EARLY = daySerial(2000, 1, 1);

const HEAD: CellLook = { size: 10, bold: true, color: 'FFFFFF', fill: '1F4E79', border: true, horizontal: 'center', wrap: true };
const REPLY_HEAD: CellLook = { ...HEAD, color: '7F3F00', fill: 'FFD966' };
const FIXED: CellLook = { border: true, vertical: 'top', wrap: true };
const CENTRED: CellLook = { ...FIXED, horizontal: 'center' };
const ID: CellLook = { ...CENTRED, size: 8, color: '7F7F7F' };
const FIXED_DAY: CellLook = { ...CENTRED, format: 'date' };
const SEVERITIES: Readonly<Record<IssuedFinding['severity'], CellLook>> = {
  error: { ...CENTRED, bold: true, color: 'C00000' },
  warning: { ...CENTRED, bold: true, color: '9C5700' },
  info: { ...CENTRED, color: '595959' },
};
const REPLY: CellLook = { ...FIXED, fill: 'FFF9E5', format: 'text', unlocked: true };
const REPLY_CENTRED: CellLook = { ...REPLY, horizontal: 'center' };
const REPLY_DAY: CellLook = { ...REPLY_CENTRED, format: 'date' };

/** The texts of a row, by column; what the department fills in is not among them. */
export type RowTexts = Readonly<Partial<Record<ColumnKey, string>>>;

const distinct = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join('\n');

/** What is wrong with a cell; numbered where it is more than one thing. */
function problemText(findings: readonly IssuedFinding[]): string {
  if (findings.length < 2) return findings.map(({ problem }) => problem).join('');
  return findings.map(({ problem }, at) => `${at + 1}. ${problem}`).join('\n');
}

/** What was issued of one cell in the words of its row. Pure, so that a returned row can be compared with what was sent. */
export function rowTexts({ issued, also = [], previous }: CorrectionItem, at: number, context: ReportContext): RowTexts {
  const { subject, place } = issued;
  const all = [issued, ...also];
  // The findings of a cell never advise different values.
  const valued = all.find(({ expected }) => expected !== undefined) ?? issued;
  const rules = all.flatMap(({ rule }) => context.rules.get(rule) ?? []);
  const spot = place === undefined ? '' : formatSpot(place, context.lang);
  return {
    number: String(at + 1),
    severity: severityWord(issued.severity, context),
    project: plainText(subject.project ?? CORRECTION_TEXTS.wholeDocument[context.lang]),
    item: issued.item,
    place: [plainText(`${place?.file ?? subject.document} ${spot}`.trim()), issued.whereabouts ?? '']
      .filter((part) => part !== '')
      .join('\n'),
    printed: plainText(issued.cells[0]?.text ?? ''),
    provided: plainText(valued.provided ?? ''),
    expected: issued.alternatives ?? plainText(valued.expected ?? ''),
    difference: valued.difference === undefined ? '' : differenceText(valued.difference, context),
    problem: problemText(all),
    action: distinct(rules.map(({ remedy }) => plainText(remedy[context.lang]))),
    basis: distinct(rules.flatMap(({ basis }) => basis.map((each) => plainText(each[context.lang])))),
    previous: previous ?? '',
    id: issued.placeKey,
  };
}

function fixedLook(key: ColumnKey, issued: IssuedFinding, column: CorrectionColumn): CellLook {
  if (key === 'severity') return SEVERITIES[issued.severity];
  if (key === 'id') return ID;
  return column.align === 'center' ? CENTRED : FIXED;
}

function replyCell(key: ColumnKey, item: CorrectionItem, context: CorrectionContext): SheetCell {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  const look = key === 'date' ? REPLY_DAY : key === 'answer' || key === 'person' ? REPLY_CENTRED : REPLY;
  const { reply } = item;
  const value = key === 'answer' && reply?.answer !== undefined ? say(reply.answer) : key === 'reason' ? reply?.reason : undefined;
  return value === undefined ? { look } : { look, value };
}

function rowOf(item: CorrectionItem, at: number, columns: readonly CorrectionColumn[], context: CorrectionContext): SheetRow {
  const texts = rowTexts(item, at, context);
  const { deadline } = context;
  let lines = 1;
  const cells = columns.map((column): SheetCell => {
    const { key } = column;
    if (column.role === 'reply') return replyCell(key, item, context);
    if (key === 'number') return { value: at + 1, look: CENTRED };
    if (key === 'deadline')
      return deadline === undefined
        ? { look: FIXED_DAY }
        : { value: daySerial(deadline.year, deadline.month, deadline.day), look: FIXED_DAY };
    const value = texts[key] ?? '';
    lines = Math.max(lines, linesIn(value, key === 'id' ? column.width * 1.2 : column.width));
    return { value, look: fixedLook(key, item.issued, column) };
  });
  return { cells, height: Math.min(LONGEST_POINTS, lines * LINE_POINTS + 4) };
}

function* rows(list: CorrectionList, columns: readonly CorrectionColumn[], context: CorrectionContext): Iterable<SheetRow> {
  yield {
    height: 30,
    fixed: true,
    cells: columns.map(({ key, role }) => ({ value: columnHeader(key, context.lang), look: role === 'reply' ? REPLY_HEAD : HEAD })),
  };
  let at = 0;
  for (const item of list.items()) yield rowOf(item, at++, columns, context);
}

function validations(letter: (key: ColumnKey) => string, last: number, choices: string, context: CorrectionContext): readonly Validation[] {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  const range = (key: ColumnKey) => `${letter(key)}2:${letter(key)}${last}`;
  return [
    {
      range: range('answer'),
      kind: { type: 'list', source: choices },
      title: say('answerColumn'),
      prompt: say('answerPrompt'),
      error: say('answerError'),
    },
    {
      range: range('date'),
      kind: { type: 'date', from: SAFELY_EARLY },
      title: say('dateColumn'),
      prompt: say('datePrompt'),
      error: say('dateError'),
    },
  ];
}

/** The sheet that is worked with: a row a finding, the columns of the reply unlocked. `choices` is the range of the drop-down's words. */
export function listSheet(list: CorrectionList, choices: string, context: CorrectionContext): Sheet {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  const columns = columnsOf(list.round);
  const letter = (key: ColumnKey) => columnLetters(columns.findIndex((column) => column.key === key));
  const last = Math.max(2, list.size + 1);
  const body = (key: ColumnKey) => `${letter(key)}2:${letter(key)}${last}`;
  return {
    name: say('listName'),
    columns,
    rows: rows(list, columns, context),
    headerRows: 1,
    frozenColumns: 2,
    filter: `A1:${columnLetters(columns.length - 1)}${last}`,
    validations: validations(letter, last, choices, context),
    // A refusal without a reason is seen at once.
    highlights: [
      {
        range: body('reason'),
        formula: `AND($${letter('answer')}2="${say('declined')}",LEN(TRIM($${letter('reason')}2))<4)`,
        fill: 'F8CBAD',
      },
    ],
    landscape: true,
    tabColor: 'C00000',
    footer: `&C${say('pageFooter')}`,
  };
}
