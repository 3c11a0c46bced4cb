import { aggregateOf, type Fact } from '../../model/fact.ts';
import type { Severity } from '../../model/finding.ts';
import type { Disclosure, Section } from '../../model/record.ts';
import { cellText, matchKey } from '../../model/text.ts';
import { indexFacts, isUnder, magnitude } from './facts.ts';
import { contextOf } from './sentences.ts';

const FUNDS = /财政拨款|一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|财政专户|单位资金/g;
/** Words that make another figure of one name: the level, the span of months, the way of counting, what is left out, the stage. */
const QUALIFIERS =
  /[省市县区州局部委]?(?:本级|机关)|所属|下属|直属|全[省市县区州国系]|各(?:部门|单位|乡镇)|当月|本月|\d{1,2}(?:-|至|—)\d{1,2}月|[上下]半年|[一二三四前]{1,3}季度|累计|同口径|可比|剔除|扣除|不含|结转|结余|年初|调整|变动|追加|中期|预计/g;
/** The department with its units is what its tables are of. */
const WITH_ALL = /（含[^（）]*所属[^（）]*）/g;
/** A chapter of its own for each unit of a department. */
const UNIT_IN_HEADING = /[\u4e00-\u9fa5]{2,12}?(?:局|站|中心|大队|馆|学校|中学|小学|幼儿园|医院)(?!室)/g;

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

/** Sections with the headings above them. */
function headingsOver(disclosure: Disclosure, section: Section): string {
  const { sections } = disclosure;
  const headings = [section.heading];
  let { level } = section;
  for (let at = sections.indexOf(section) - 1; at >= 0; at -= 1) {
    const above = sections[at];
    if (above === undefined || above.level >= level || above.level === 0) continue;
    headings.push(above.heading);
    level = above.level;
  }
  return headings.join('。');
}

function tableOver(
  { sections }: Disclosure,
  { field: { place } }: Fact,
): { readonly section: Section; readonly title: string } | undefined {
  const line = place?.line;
  for (const section of sections) {
    for (const { rows, title = '' } of section.tables)
      if (line !== undefined && rows.some((row) => row.some((cell) => cell.place?.line === line))) return { section, title };
  }
  return undefined;
}

function sentencesBefore(text: string, fact: Fact): string {
  const digits = /\d+(?:\.\d+)?/.exec(fact.field.text)?.[0] ?? fact.field.text;
  const at = text.indexOf(digits, Math.max(0, text.indexOf(cellText(fact.label))));
  return at < 0 ? text : text.slice(0, at);
}

/** The clause a sentence opens with and the one the figure stands in. */
function clausesOf(text: string, fact: Fact): string {
  const before = sentencesBefore(text, fact);
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  const clauses = sentence.split(/[，；：]/);
  return clauses.length < 2 ? sentence : `${clauses[0]}，${clauses.at(-1)}`;
}

const saysFund = ({ concept, fund }: Fact): boolean =>
  fund !== undefined || /(?:fiscalAppropriation|Budget)$/.test(concept) || isUnder(concept, 'threePublicExpenses');

function readCircumstance(disclosure: Disclosure, fact: Fact): Circumstance {
  const text = fact.source === 'text' ? contextOf(disclosure, fact) : undefined;
  const table = fact.source === 'table' ? tableOver(disclosure, fact) : undefined;
  const section = text?.section ?? table?.section;
  const over = section === undefined ? '' : headingsOver(disclosure, section);
  const own = text === undefined ? `${table?.title ?? ''}，${fact.label}` : `${clausesOf(text.paragraph.text, fact)}，${fact.label}`;
  const units = over.match(UNIT_IN_HEADING) ?? [];
  const funds = saysFund(fact) ? [] : (`${over}${own}`.match(FUNDS) ?? []);
  const others = `${over}${own}`.replace(WITH_ALL, '').match(QUALIFIERS) ?? [];
  const plain = own.replace(FUNDS, '');
  return {
    section,
    qualifiers: [...new Set([...units, ...funds, ...others])].sort().join(' '),
    first: text === undefined || !sentencesBefore(text.paragraph.text, fact).includes('。'),
    named: text === undefined || text.paragraph.text.includes(cellText(fact.label)),
    side: /决算|执行|实际|完成/.test(plain) ? 'final' : /预算/.test(plain) ? 'budget' : undefined,
  };
}

const known = new WeakMap<Fact, Circumstance>();

function circumstanceOf(disclosure: Disclosure, fact: Fact): Circumstance {
  const circumstance = known.get(fact) ?? readCircumstance(disclosure, fact);
  known.set(fact, circumstance);
  return circumstance;
}

/**
 * Whatever may be held against a figure may be held against all with the same key, and the reverse: of several printings that one rule
 * looks through, one of each key is enough. Among printings of one item only.
 */
export function licenceKey(disclosure: Disclosure, fact: Fact): string {
  const { qualifiers, side, first, named, section } = circumstanceOf(disclosure, fact);
  const whole = fact.partOf === undefined ? undefined : indexFacts(disclosure).byId.get(fact.partOf);
  const of = whole === undefined ? undefined : (magnitude(whole) ?? null);
  return JSON.stringify([qualifiers, side, first, named, section === undefined, fact.label, fact.concept, of]);
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
    // 支出决算5.76万元 in the account of an item is the item's; a total is called 本年支出合计 and opens its paragraph.
    const isTotal = (fact: Fact, { first, section }: Circumstance) =>
      section === undefined || aggregateOf(fact.label) === 'grand' || (first && fact.label.length > 2);
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
