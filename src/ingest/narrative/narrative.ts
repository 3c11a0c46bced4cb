import type { Field } from '../../model/field.ts';
import { append } from '../../model/lists.ts';
import type { ParseProblem } from '../../model/parse-problem.ts';
import type { Disclosure, RecordContext } from '../../model/record.ts';
import { admitsRounding } from '../../model/recount.ts';
import type { Target } from '../../model/target.ts';
import { attempt, within } from '../../model/work.ts';
import { type Block, type ParagraphBlock, placeInParagraph, type TableBlock } from '../block.ts';
import { isWhole } from '../bound.ts';
import { readSummaryTable } from '../table/read-table.ts';
import { openBesides } from './besides.ts';
import { tieClasses } from './chapter-whole.ts';
import { tieRuns } from './class-runs.ts';
import { type PartsList, settleFacts } from './fact-draft.ts';
import { figuresOf } from './figure.ts';
import { itemNameOf } from './item-name.ts';
import { basisOf, conceptOf, fundOf } from './label.ts';
import { linkFacts, settleSides } from './link.ts';
import { lostRows } from './lost-rows.ts';
import { isRowOfForm, statesAccounts } from './misplaced.ts';
import { leaveOddNames } from './odd-names.ts';
import { isPlainName } from './plain-name.ts';
import { readProjectFunds } from './project-funds.ts';
import { readParagraph } from './prose.ts';
import { noteFigure, type ProseState, type SectionDefaults, startProse } from './prose-state.ts';
import { reachOf, settleReach } from './reach.ts';
import { countsPeople, STAFF_WORDS } from './read-staff.ts';
import { captionOf, type SectionBlocks, sectionBlocks, sectionsOf } from './sections.ts';
import { settleFigures } from './settle-figures.ts';
import { settleList } from './settle-list.ts';
import { settleSupposed } from './supposed.ts';
import { closingDate } from './table-date.ts';
import { tablesWithoutShape } from './table-lost.ts';
import { leaveFact, leaverOfUnknown, readOrLeave, settleLeft } from './unread-parts.ts';

export interface Narrative extends Pick<Disclosure, 'sections' | 'facts' | 'figures' | 'problems' | 'cells'> {
  readonly assetDate?: Field<Target>;
  readonly roundingAdmitted?: true;
}

/** A line longer than that is a sentence. */
const LEAD = 24;
const ACCOUNTS_SENTENCE = /万元|亿元|(?<![\d.])\d+(?:\.\d+)? ?元|%/;

/** Figures that were met and could not be read, with their places. */
function unreadFigures({ figures }: ProseState): ParseProblem[] {
  return figures.flatMap(({ text, place, reason }) =>
    reason === 'unreadable' ? [{ code: 'unreadableFigure' as const, text: text.slice(0, 80), place }] : [],
  );
}

/** 专项转移支付 over `2019年决算数为2155万元`: money that no list of concepts knows is named by its heading all the same. */
const moneyNameOf = (heading: string): string | undefined =>
  heading.length <= 16 && /(?:转移支付|补助|资金|支出|收入|基金|经费|补贴|专款|返还)$/.test(heading) && isPlainName(heading)
    ? heading
    : undefined;

/** What the heading of a section says about the figures below it. */
function defaultsOf(section: SectionBlocks, ownYear: number | undefined): SectionDefaults {
  const heading =
    section.heading?.text
      .replace(/^关于/, '')
      .replace(/(?:安排|增减变化|总体)?(?:情况(?:及.*)?)?(?:的)?(?:情况)?(?:说明)?$/, '')
      .replace(/(?:规模(?:变化)?|结构|构成|具体(?:使用)?)$/, '') ?? '';
  const found = heading === '' ? undefined : conceptOf(heading);
  const item =
    found === undefined && section.heading !== undefined ? (itemNameOf(section.heading.text) ?? moneyNameOf(heading)) : undefined;
  const fund = fundOf(heading);
  const basis = /决算/.test(heading) ? 'final' : undefined;
  const year = /20\d\d/.exec(heading)?.[0];
  return {
    level: section.level,
    ...(/结构|构成/.test(section.heading?.text ?? '') ? { structure: true } : {}),
    ...(item === undefined ? {} : { concept: 'item', label: item }),
    ...(found === undefined ? {} : { concept: found.concept, label: heading.slice(found.prefix.length) }),
    ...(fund === undefined || found?.concept.startsWith('revenue') === true ? {} : { fund }),
    ...(basis === undefined ? {} : { basis: basisOf(heading) ?? basis }),
    ...(year === undefined || Number(year) === ownYear ? {} : { year: Number(year) }),
  };
}

/** （一）全市 above 1.收入: what a heading says of tier and months holds for those below it. */
function enterReach(state: ProseState, { heading, level }: SectionBlocks): void {
  const above = state.over.filter((each) => each.level < level);
  const outer = above.at(-1)?.reach;
  const text = heading?.text ?? '';
  const { months, ...others } = reachOf(text) ?? {};
  // 2020年执行情况和2021年上半年执行情况 stands over both.
  const isOfBoth = /决算|20\d\d年[^，。]*[和与、][^，。]*20\d\d年/.test(text);
  const reach = { ...outer, ...others, ...(months === undefined || isOfBoth ? {} : { months }) };
  state.over = [...above, { level, reach }];
  state.defaults = { ...state.defaults, reach };
}

/** The chapter of a report on what is planned for the next year (2024年预算草案) gives its year to the sections below it. */
function enterPlan(state: ProseState, { heading, level }: SectionBlocks): void {
  const { year: own, documentKind } = state.context;
  if (state.plan !== undefined && level <= state.plan.level) state.plan = undefined;
  if (own === undefined || documentKind !== 'governmentReport') return;
  const { year } = state.defaults;
  if (year !== undefined && year > own) state.plan = { level, year, spent: /执行|完成|半年|季度|月/.test(heading?.text ?? '') };
  else if (/20\d\d年/.test(heading?.text ?? '')) state.plan = undefined;
}

/** 四、一般公共预算财政拨款支出情况, 五、基本支出情况: the chapter on 基本支出 goes on with the fund of the one before it. */
function ofFundBefore(defaults: SectionDefaults, before: SectionDefaults | undefined): SectionDefaults {
  const goesOn =
    defaults.fund === undefined && defaults.concept === 'expenditure.basic' && before?.concept?.startsWith('expenditure') === true;
  const fund = before?.fund ?? FUND_OF.exec(before?.concept ?? '')?.[1];
  return goesOn && (fund === 'generalPublicBudget' || fund === 'fiscalAppropriation') ? { ...defaults, fund } : defaults;
}

const FUND_OF = /^expenditure\.(generalPublicBudget|fiscalAppropriation)$/;

function enterSection(state: ProseState, section: SectionBlocks): void {
  // Chapters begin anew; （二） may go on with the total of （一）.
  const kept = section.level >= 2 && section.level >= state.carriedLevel && state.carriedHead !== undefined;
  state.sectionIndex += 1;
  const before = state.chapters.findLast(({ level }) => level === section.level);
  state.defaults = ofFundBefore(defaultsOf(section, state.context.year), before);
  state.chapters = [...state.chapters.filter(({ level }) => level < section.level), state.defaults];
  enterReach(state, section);
  enterPlan(state, section);
  if (section.level <= state.carriedListsLevel) state.carriedLists = [];
  if (state.carriedLists.length === 0) state.numbers = [];
  if (kept) return;
  state.numbers = [];
  state.carriedLists = [];
  state.carriedHead = undefined;
}

/** Figures of chapters on duties, staff, targets and terms illustrate, but for what is said of the funds of projects. */
function notExamined(state: ProseState, text: string, placeOf: ProseState['placeOf']): void {
  state.placeOf = placeOf;
  const isLost = isRowOfForm(text);
  const taken = isLost ? undefined : readProjectFunds(state, text, placeOf);
  for (const figure of figuresOf(text)) {
    if (taken?.has(figure.start) === true) continue;
    if (figure.kind === 'blank' || (!isLost && (figure.kind === 'bare' || figure.kind === 'count'))) continue;
    const isBroken = figure.kind === 'broken';
    noteFigure(state, figure).reason = isBroken ? 'unreadable' : isLost ? 'unreadTable' : 'example';
    state.recognised += 1;
    if (!isBroken && !isLost) state.read += 1;
  }
}

/** 截至2023年12月31日，共有车辆…: in the chapter on assets it dates them; elsewhere only a short line that names them does. */
function isOfAssets(heading: string, text: string): boolean {
  if (/资产(?:占[用有]|使用|信息|情况)/.test(heading) && /^截[止至]/.test(text)) return true;
  return /资产|编制部门|设备|车辆/.test(`${heading}${text}`) && text.length < 80;
}

/** Chapters that hold no accounts count the staff: that is read where nothing but people stands in the paragraph. */
function countsStaff(text: string): boolean {
  if (!STAFF_WORDS.test(text)) return false;
  const figures = figuresOf(text);
  return figures.some(countsPeople) && figures.every(({ kind }) => kind === 'count');
}

/** 市本级 alone on its line: what stands below it is of that tier. */
function leadIn(state: ProseState, text: string): void {
  const reach = text.length <= LEAD ? reachOf(text) : undefined;
  if (reach !== undefined) state.defaults = { ...state.defaults, reach: { ...state.defaults.reach, ...reach } };
}

function readProse(state: ProseState, section: SectionBlocks, paragraph: ParagraphBlock): void {
  const placeOf = (start: number, end: number) => placeInParagraph(paragraph, start, end);
  const isOfAccounts = section.kind !== 'narrative' || statesAccounts(section.announcedBy ?? '', paragraph.text);
  if (!isOfAccounts && !countsStaff(paragraph.text)) {
    notExamined(state, paragraph.text, placeOf);
    return;
  }
  if (!ACCOUNTS_SENTENCE.test(paragraph.text)) {
    if (
      !figuresOf(paragraph.text).length &&
      !/持平|增减变化|：$|(?:大于|高于|低于|小于|超过)[^，。；]{0,6}(?:预算|上年)/.test(paragraph.text) &&
      itemNameOf(paragraph.text.replace(/。$/, '')) === undefined
    ) {
      leadIn(state, paragraph.text);
      return;
    }
  }
  readParagraph(state, paragraph.text, placeOf);
}

/** Of several dates the one that was left standing is looked at: older than the end of the year before. */
function isOld({ value }: Field<Target>, own: number | undefined): boolean {
  return value?.kind === 'date' && own !== undefined && (value.date.year ?? own) < own - 1;
}

/** What is read of the blocks beside facts and figures. */
interface Gathered {
  readonly state: ProseState;
  readonly formsOnly: boolean;
  readonly problems: ParseProblem[];
  readonly assetDates: Field<Target>[];
}

function readParagraphBlock(
  { state, formsOnly, problems, assetDates }: Gathered,
  section: SectionBlocks,
  index: number,
  block: ParagraphBlock,
) {
  const date = isOfAssets(section.heading?.text ?? '', block.text) ? closingDate(block) : undefined;
  if (date !== undefined) assetDates.push(date);
  const lost = tablesWithoutShape(block);
  if (lost !== undefined) {
    problems.push(lost.problem);
    state.recognised += lost.cells;
    return;
  }
  const rows = formsOnly ? undefined : lostRows(section.blocks, index, block, section.kind === 'narrative');
  append(problems, rows?.problems ?? []);
  state.recognised += rows?.cells ?? 0;
  if (rows?.whole !== true) readProse(state, section, block);
}

function readTableBlock({ state, problems, assetDates }: Gathered, section: SectionBlocks, index: number, block: TableBlock): void {
  const caption = captionOf(section.blocks, index);
  const table = readSummaryTable(state, block, {
    title: caption.title ?? '',
    below: caption.below,
    heading: section.heading?.text ?? '',
    kind: section.kind,
  });
  if (table.assetDate !== undefined) assetDates.push(table.assetDate);
  append(problems, table.problems);
}

function readSectionBlocks(gathered: Gathered, section: SectionBlocks): void {
  const { state } = gathered;
  enterSection(state, section);
  let paragraphs = 0;
  section.blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') {
      state.paragraphIndex = paragraphs;
      paragraphs += 1;
    }
    readOrLeave(state, block, () => {
      if (block.kind === 'paragraph') readParagraphBlock(gathered, section, index, block);
      else readTableBlock(gathered, section, index, block);
    });
  });
}

/** Steps that tying a figure to the others may take: what was read is tied even where no work is left to read the rest. */
const WORK_OF_FIGURE = 2000;

/** Ties what was read to each other; what cannot be tied for sure is left unread. */
function settleLinks(state: ProseState, sections: readonly SectionBlocks[]): void {
  const { facts, allLists, context, index } = state;
  const leaveList = ({ parts }: PartsList) => {
    for (const part of parts) for (const fact of part.figures) leaveFact(state, fact);
  };
  // A report of a government gives its classes for several levels, each with a total of its own.
  const chapters = context.documentKind === 'governmentReport' || context.documentKind === 'monthlyReport' ? undefined : sections;
  settleReach(facts, context);
  settleSides(facts, allLists);
  const isSettled = attempt(() => {
    for (const list of allLists) if (!isWhole(() => settleList(list, context.documentKind, facts, index))) leaveList(list);
    tieRuns(facts);
    if (chapters !== undefined) tieClasses(facts, allLists, chapters, leaveList);
  });
  if (!isSettled) for (const fact of facts) leaveFact(state, fact);
  linkFacts(facts, chapters, (fact) => leaveFact(state, fact));
  settleSupposed(state);
  const leave = leaverOfUnknown(state);
  openBesides(facts, leave);
  leaveOddNames(facts, leave);
}

/**
 * Reads the blocks that no form took: sections in order, and the figures of prose and summary tables as facts. Never throws.
 * Cells count the figures met in the accounts; those whose meaning was found, or that only illustrate a reason, count as read. Where no work
 * is left (`model/work.ts`) the rest is counted and left unread.
 */
export function readNarrative(blocks: readonly Block[], context: RecordContext): Narrative {
  const state = startProse(context);
  const formsOnly = context.documentKind === 'performanceTargets' || context.documentKind === 'selfEvaluation';
  const sections = sectionBlocks(blocks, formsOnly ? 'narrative' : undefined);
  const gathered: Gathered = { state, formsOnly, problems: [], assetDates: [] };
  for (const section of sections) readSectionBlocks(gathered, section);
  within(WORK_OF_FIGURE * (1 + state.facts.length), () => settleLinks(state, sections));
  const { problems, assetDates } = gathered;
  const assetDate = assetDates.find((date) => isOld(date, context.year)) ?? assetDates[0];
  const admits = blocks.some((block) => block.kind === 'paragraph' && admitsRounding(block.text));
  append(problems, settleLeft(state));
  return {
    sections: sectionsOf(sections),
    facts: settleFacts(state.facts, context.year, state.open),
    figures: settleFigures(state),
    ...(assetDate === undefined ? {} : { assetDate }),
    ...(admits ? { roundingAdmitted: true } : {}),
    problems: [...problems, ...unreadFigures(state)],
    cells: { recognised: state.recognised, read: state.read },
  };
}
