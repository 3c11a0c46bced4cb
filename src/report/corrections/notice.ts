import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { NOTICE_TEXTS } from '../../i18n/notice-texts.ts';
import { formatCount, formatScore } from '../../i18n/number-format.ts';
import { speaker } from '../../i18n/template.ts';
import { BAND_TERMS } from '../../i18n/terms.ts';
import { type Grade, SEVERITIES } from '../../model/finding.ts';
import { coverageText } from '../coverage-view.ts';
import { severityWord } from '../finding-view.ts';
import { plainText } from '../plain-text.ts';
import { unreadProblems } from '../unread-view.ts';
import type { CorrectionContext, CorrectionList } from './correction-list.ts';
import { noticeProblems } from './notice-problems.ts';

/** Sizes are in half points, distances in twentieths of a point: what GB/T 9704 asks of official letters, on A4. */
const MILLIMETRE = 56.7;
const mm = (length: number): number => Math.round(length * MILLIMETRE);
const BODY = 32;
const TITLE = 44;
const LINE = 560;
const TWO_CHARACTERS = 640;
const RED = 'C00000';

/** Fonts every Chinese Windows has; other systems replace them by their own Chinese ones. */
const FONTS = {
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' },
  heading: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' },
} as const;
const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' } as const;

function run(text: string, options: Partial<IRunOptions> = {}): TextRun {
  return new TextRun({ font: FONTS.body, size: BODY, language: LANGUAGE, ...options, text });
}

function paragraph(children: readonly TextRun[], options: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({ spacing: { line: LINE, lineRule: LineRuleType.EXACT }, ...options, children: [...children] });
}

const indented = (...children: readonly TextRun[]): Paragraph => paragraph(children, { indent: { firstLine: TWO_CHARACTERS } });
/** The end of the letter stays together, so that nobody signs an empty page. */
const closing = (...children: readonly TextRun[]): Paragraph =>
  paragraph(children, { indent: { firstLine: TWO_CHARACTERS }, keepNext: true, keepLines: true });
const heading = (text: string): Paragraph =>
  paragraph([run(text, { font: FONTS.heading })], { indent: { firstLine: TWO_CHARACTERS }, keepNext: true });

/** The head of the letter: who writes, the number, a red line; nothing of it when it is not known. */
function letterHead({ from, number }: CorrectionContext): Paragraph[] {
  const head: Paragraph[] = [];
  if (from !== undefined)
    head.push(
      paragraph([run(plainText(from), { font: FONTS.title, size: 64, bold: true, color: RED })], {
        alignment: AlignmentType.CENTER,
        spacing: { line: 900, lineRule: LineRuleType.AT_LEAST, after: 240 },
      }),
    );
  if (number !== undefined) head.push(paragraph([run(plainText(number))], { alignment: AlignmentType.CENTER }));
  if (head.length > 0)
    head.push(
      paragraph([], {
        border: { bottom: { style: BorderStyle.SINGLE, size: 16, space: 1, color: RED } },
        spacing: { line: 200, lineRule: LineRuleType.EXACT, after: 400 },
      }),
    );
  return head;
}

function subjectOf(list: CorrectionList, context: CorrectionContext): string {
  const say = speaker(NOTICE_TEXTS, context.lang);
  const [first, ...others] = list.documents;
  if (first?.title !== undefined && others.length === 0) return say('subjectOne', { title: plainText(first.title) });
  return say('subjectSeveral', { department: plainText(list.name) });
}

function opening(list: CorrectionList, context: CorrectionContext): string {
  const say = speaker(NOTICE_TEXTS, context.lang);
  const { lang } = context;
  const titles = list.documents.map(({ title, document }) =>
    say('subjectOne', { title: plainText(title ?? document.slice(document.lastIndexOf('/') + 1)) }),
  );
  const first = titles[0] ?? '';
  const documents = titles.length <= 3 ? titles.join(lang === 'zh' ? '' : ', ') : say('documentsSeveral', { first, count: titles.length });
  const counts = SEVERITIES.map((severity) => `${severityWord(severity, context)} ${formatCount(list.counts[severity])}`);
  return say('opening', {
    documents,
    total: SEVERITIES.reduce((sum, severity) => sum + list.counts[severity], 0),
    counts: counts.join(lang === 'zh' ? '、' : ', '),
    grade: gradeClause(list.grade, context),
  });
}

/** `，等级为“差”（46.0分）`; nothing when there is no grade. */
function gradeClause(grade: Grade | undefined, context: CorrectionContext): string {
  if (grade?.withheld !== undefined || grade?.band === undefined || grade.score === undefined) return '';
  const score = formatScore(grade.score);
  return speaker(NOTICE_TEXTS, context.lang)('gradeClause', { band: BAND_TERMS[grade.band], score });
}

function body(list: CorrectionList, attachment: string, context: CorrectionContext): Paragraph[] {
  const say = speaker(NOTICE_TEXTS, context.lang);
  const { problems, rest } = noticeProblems(list, context);
  const unread = list.documents.reduce((sum, document) => sum + unreadProblems(document.problems).length, 0);
  const figures = list.documents.reduce((sum, { coverage }) => sum + coverage.figures.notRead, 0);
  const { deadline } = context;
  const day = deadline === undefined ? say('dayBlank') : say('day', { ...deadline });
  const numbered = problems.map(({ lead, text, remedy }, at) =>
    indented(run(`${at + 1}. ${lead}`, { bold: true }), run(text), run(remedy === '' || context.lang === 'zh' ? remedy : ` ${remedy}`)),
  );
  return [
    indented(run(opening(list, context))),
    ...(unread === 0 ? [] : [indented(run(say('unread', { count: unread })))]),
    ...(figures === 0 ? [] : [indented(run(say('figuresUnread', { figures: coverageText(list.documents, context) })))]),
    heading(say('problemsHeading')),
    ...(numbered.length === 0 ? [indented(run(say('noProblems')))] : numbered),
    ...(rest === 0 ? [] : [indented(run(say('more', { count: rest })))]),
    ...(list.counts.info === 0 ? [] : [indented(run(say('infos', { count: list.counts.info })))]),
    heading(say('demandsHeading')),
    indented(run(say('demand1'))),
    indented(run(say('demand2'))),
    closing(run(say('demand3', { deadline: day }))),
    closing(),
    closing(run(say('attachment', { name: plainText(attachment) }))),
  ];
}

/** Who signs and when: the date is left to the person who seals the letter. */
function signature(context: CorrectionContext): Paragraph[] {
  const say = speaker(NOTICE_TEXTS, context.lang);
  const right = (text: string) =>
    paragraph([run(text)], { alignment: AlignmentType.RIGHT, indent: { right: TWO_CHARACTERS * 2 }, keepNext: true });
  return [
    closing(),
    closing(),
    right(context.from === undefined ? say('signatureBlank') : plainText(context.from)),
    right(say('dateLine')),
  ];
}

function letter(list: CorrectionList, attachment: string, context: CorrectionContext): Document {
  const say = speaker(NOTICE_TEXTS, context.lang);
  const subject = subjectOf(list, context);
  const title = context.from === undefined ? say('title', { subject }) : say('titleFrom', { from: plainText(context.from), subject });
  const addressee = list.department === undefined ? say('addresseeBlank') : say('addressee', { department: plainText(list.department) });
  const pageNumber = paragraph([new TextRun({ font: FONTS.title, size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })], {
    alignment: AlignmentType.CENTER,
  });
  return new Document({
    title,
    creator: plainText(context.from ?? ''),
    styles: { default: { document: { run: { font: FONTS.body, size: BODY, language: LANGUAGE } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25) },
          },
        },
        footers: { default: new Footer({ children: [pageNumber] }) },
        children: [
          ...letterHead(context),
          paragraph([run(title, { font: FONTS.title, size: TITLE, bold: true })], {
            alignment: AlignmentType.CENTER,
            spacing: { line: 640, lineRule: LineRuleType.AT_LEAST, after: 360 },
          }),
          paragraph([run(addressee)]),
          ...body(list, attachment, context),
          ...signature(context),
        ],
      },
    ],
  });
}

const FIRST_DAY = new Date(1980, 0, 1);
const TIMES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/** The package without the moment it was made: the same letter has the same bytes on every day. */
function withoutTimes(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const kept: Zippable = {};
  for (const [path, part] of Object.entries(parts))
    kept[path] = path === 'docProps/core.xml' ? strToU8(strFromU8(part).replace(TIMES, '')) : part;
  return zipSync(kept, { level: 6, mtime: FIRST_DAY });
}

/** The notice of correction to one department. `attachment` is what the workbook is called. */
export async function noticeBytes(list: CorrectionList, attachment: string, context: CorrectionContext): Promise<Uint8Array> {
  const packed = await Packer.toArrayBuffer(letter(list, attachment, context));
  return withoutTimes(new Uint8Array(packed));
}
