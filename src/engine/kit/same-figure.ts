import { aggregateOf, type Fact } from '../../model/fact.ts';
import type { Severity } from '../../model/finding.ts';
import { oncePer } from '../../model/once.ts';
import type { Disclosure, Paragraph, Section } from '../../model/record.ts';
import { firstFrom } from '../../model/searched-text.ts';
import { cellText, matchKey } from '../../model/text.ts';
import { indexFacts, isUnder, magnitude } from './facts.ts';
import { searched } from './paragraph-index.ts';
import { contextOf, figureIn } from './sentences.ts';

const FUNDS = /财政拨款|一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|财政专户|单位资金/g;
/** Words that make another figure of one name: the level, the span of months, the way of counting, what is left out, the stage. */
const QUALIFIERS =
  /[省市县区州局部委]?(?:本级|机关)|所属|下属|直属|全[省市县区州国系]|各(?:部门|单位|乡镇)|当月|本月|\d{1,2}(?:-|至|—)\d{1,2}月|[上下]半年|[一二三四前]{1,3}季度|累计|同口径|可比|剔除|扣除|不含|结转|结余|年初|调整|变动|追加|中期|预计/g;
/** The department with its units is what its tables are of. */
const WITH_ALL = /（含[^（）]*所属[^（）]*）/g;
/** A chapter of its own for each unit of a department. */
const UNIT_IN_HEADING =
  /[\u4e00-\u9fa5]{2,12}?(?:局|站|中心|大队|支队|馆|学校|中学|小学|幼儿园|医院|卫生院|福利院|林场|农场|研究所|管理所|管理处|委员会)(?!室)/g;
const BODY = /(?:局|委员会|委|厅|站|中心|大队|支队|馆|学校|中学|小学|幼儿园|院|场|所|处|政府|办公室)$/;
const FEWEST_BODIES = 2;

/** Totals of revenue and expenditure: printed with and without what was carried over, for a fund and for all. */
const ROOTS = new Set(['revenue', 'expenditure', 'balance']);
const NAMELESS = new Set(['item', 'unknown']);

/** What stands around a figure and says which figure of its name it is. */
interface Circumstance {
  readonly section: Section | undefined;
  readonly qualifiers: string;
  readonly side: Fact['basis'] | undefined;
  /** No sentence of the paragraph ends before the figure. */
  readonly first: boolean;
  /** The name stands beside the figure; else it was taken over from a heading or a sentence before. */
  readonly named: boolean;
}

/** Headings further out than so many say nothing of a figure. */
const LEVELS = 12;
/** No heading is longer, in characters. */
const HEADING = 300;

/** The headings of every section with those above them, from the inside out. */
const headingsOver: (disclosure: Disclosure) => ReadonlyMap<Section, string> = oncePer(({ sections }) => {
  const over = new Map<Section, string>();
  let open: Section[] = [];
  for (const section of sections) {
    const above = section.level === 0 ? [] : open.filter(({ level }) => level < section.level).slice(-LEVELS);
    over.set(section, [section, ...above.toReversed()].map(({ heading }) => heading.slice(0, HEADING)).join('。'));
    if (section.level > 0) open = [...above, section];
  }
  return over;
});

interface Table {
  readonly section: Section;
  readonly title: string;
  /** Its rows are bodies: it is of none of them, in whichever chapter it stands. */
  readonly ofBodies: boolean;
}

const namesBodies = (rows: readonly (readonly Paragraph[])[]): boolean =>
  rows.filter(([first, second]) => BODY.test(first?.text ?? '') || (/^\d{0,3}$/.test(first?.text ?? '') && BODY.test(second?.text ?? '')))
    .length >= FEWEST_BODIES;

/** The first table with a row on each line. */
const tablesByLine: (disclosure: Disclosure) => ReadonlyMap<number, Table> = oncePer(({ sections }) => {
  const tables = new Map<number, Table>();
  for (const section of sections)
    for (const { rows, title = '' } of section.tables) {
      const table = { section, title: title.slice(0, HEADING), ofBodies: namesBodies(rows) };
      for (const { place } of rows.flat()) if (place?.line !== undefined && !tables.has(place.line)) tables.set(place.line, table);
    }
  return tables;
});

function tableOver(disclosure: Disclosure, { field: { place } }: Fact): Table | undefined {
  return place?.line === undefined ? undefined : tablesByLine(disclosure).get(place.line);
}

/** Where the sentences and the clauses of a paragraph end. */
interface Ends {
  readonly sentences: readonly number[];
  readonly clauses: readonly number[];
}

const endsOf: (paragraph: Paragraph) => Ends = oncePer(({ text }) => ({
  sentences: Array.from(text.matchAll(/。/g), ({ index }) => index),
  clauses: Array.from(text.matchAll(/[，；：]/g), ({ index }) => index),
}));

/** The last of ascending places before another; −1 when there is none. */
const lastBefore = (places: readonly number[], at: number): number => places[firstFrom(places, at) - 1] ?? -1;

/** No clause is longer; what is, is no sentence. In characters. */
const CLAUSE = 1000;

/** The clause a sentence opens with and the one the figure stands in. */
function clausesOf(paragraph: Paragraph, before: number): string {
  const { sentences, clauses } = endsOf(paragraph);
  const { text } = paragraph;
  const start = lastBefore(sentences, before) + 1;
  const opening = clauses[firstFrom(clauses, start)] ?? before;
  if (opening >= before) return text.slice(Math.max(start, before - CLAUSE), before);
  const own = Math.max(lastBefore(clauses, before) + 1, before - CLAUSE);
  return `${text.slice(start, Math.min(opening, start + CLAUSE))}，${text.slice(own, before)}`;
}

const saysFund = ({ concept, fund }: Fact): boolean =>
  fund !== undefined || /(?:fiscalAppropriation|Budget)$/.test(concept) || isUnder(concept, 'threePublicExpenses');

function readCircumstance(disclosure: Disclosure, fact: Fact): Circumstance {
  const text = fact.source === 'text' ? contextOf(disclosure, fact) : undefined;
  const table = fact.source === 'table' ? tableOver(disclosure, fact) : undefined;
  const section = text?.section ?? table?.section;
  const over = section === undefined ? '' : (headingsOver(disclosure).get(section) ?? '');
  const at = text === undefined ? -1 : figureIn(text.paragraph, fact);
  const before = at < 0 ? (text?.paragraph.text.length ?? 0) : at;
  const own = text === undefined ? `${table?.title ?? ''}，${fact.label}` : `${clausesOf(text.paragraph, before)}，${fact.label}`;
  const units = table?.ofBodies === true ? [] : (over.match(UNIT_IN_HEADING) ?? []);
  const funds = saysFund(fact) ? [] : (`${over}${own}`.match(FUNDS) ?? []);
  const others = `${over}${own}`.replace(WITH_ALL, '').match(QUALIFIERS) ?? [];
  const plain = own.replace(FUNDS, '');
  return {
    section,
    qualifiers: [...new Set([...units, ...funds, ...others])].sort().join(' '),
    first: text === undefined || lastBefore(endsOf(text.paragraph).sentences, before) < 0,
    named: text === undefined || searched(text.paragraph).includes(cellText(fact.label)),
    side: /决算|执行|实际|完成/.test(plain) ? 'final' : /预算/.test(plain) ? 'budget' : undefined,
  };
}

const known = new WeakMap<Fact, Circumstance>();

function circumstanceOf(disclosure: Disclosure, fact: Fact): Circumstance {
  const circumstance = known.get(fact) ?? readCircumstance(disclosure, fact);
  known.set(fact, circumstance);
  return circumstance;
}

/** Papers of one department: a figure has one value there. A report of a government, or one whose kind is unsure, may speak of several bodies. */
export const isDepartments = ({ department, documentKind }: Disclosure): boolean =>
  department !== undefined && (documentKind === 'departmentalBudget' || documentKind === 'finalAccounts');

/** What is left of a label without the words that all of them have: 支出预算 is 支出, 支出总量 is not. */
const nameOf = ({ label }: Fact): string =>
  matchKey(label).replace(/预算|决算|支出|收入|安排|总额|合计|金额|年度|本年|全年|资金|20\d\d年?|的|数/g, '');

/** One item of one whole: lists by function and by economic class share names (住房公积金). */
function sameWhole(disclosure: Disclosure, a: Fact, b: Fact): boolean {
  const { byId } = indexFacts(disclosure);
  const [one, other] = [a, b].map(({ partOf }) => (partOf === undefined ? undefined : byId.get(partOf)));
  return one !== undefined && other !== undefined && magnitude(one) === magnitude(other) && a.label === b.label;
}

/** Totals are held against each other only where they are called one and each is a total. */
const isTotal = (fact: Fact, { first, section }: Circumstance): boolean =>
  // 支出决算5.76万元 in the account of an item is the item's; a total is called 本年支出合计 and opens its paragraph.
  section === undefined || aggregateOf(fact.label) === 'grand' || (first && fact.label.length > 2);

/**
 * What two printings of one item must have in common for one to be held against the other, and what else of a printing that hangs on,
 * which takes few values: of several printings that one rule looks through, one of each pair of keys is enough.
 */
export function licenceKeys(disclosure: Disclosure, fact: Fact): readonly [common: string, other: string] {
  const circumstance = circumstanceOf(disclosure, fact);
  const whole = fact.partOf === undefined ? undefined : indexFacts(disclosure).byId.get(fact.partOf);
  const isNameless = NAMELESS.has(fact.concept);
  const isRoot = ROOTS.has(fact.concept);
  const common = [
    circumstance.qualifiers,
    fact.measure === 'count' || isNameless ? fact.label : '',
    isRoot ? nameOf(fact) : '',
    isNameless && whole !== undefined ? (magnitude(whole) ?? null) : '',
  ];
  const other = [circumstance.side, circumstance.named, isRoot && isTotal(fact, circumstance), whole === undefined];
  return [JSON.stringify(common), JSON.stringify(other)];
}

/**
 * How gravely two different values of what goes by one name may be held against each other. Error only where they are certainly one
 * figure: one concept or one full label, qualified by the same words, in one section or in a paper of one department. Nothing where
 * words beside one of them make it another figure.
 */
export function licenceFor(disclosure: Disclosure, a: Fact, b: Fact): Severity | undefined {
  const [one, other] = [circumstanceOf(disclosure, a), circumstanceOf(disclosure, b)];
  if (one.qualifiers !== other.qualifiers) return undefined;
  if (one.side !== undefined && other.side !== undefined && one.side !== other.side) return undefined;
  // Domestic and foreign guests, groups sent and joined go by one concept.
  if (a.measure === 'count' && a.label !== b.label) return undefined;
  if (ROOTS.has(a.concept)) {
    if (nameOf(a) !== nameOf(b)) return undefined;
    if (!isTotal(a, one) || !isTotal(b, other)) return undefined;
  }
  if (NAMELESS.has(a.concept) && !sameWhole(disclosure, a, b)) return undefined;
  // Items under a chapter whose own names were not understood go by the name of the chapter.
  if (!one.named && !other.named) return undefined;
  if (!one.named || !other.named) return 'warning';
  if (one.section === other.section) return 'error';
  if (!isDepartments(disclosure)) return 'warning';
  return ROOTS.has(a.concept) && a.fund === undefined && aggregateOf(a.label) === 'plain' ? 'warning' : 'error';
}
