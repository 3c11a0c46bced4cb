import type { DocumentReading } from '../../../src/ingest/read-document.ts';
import type { Fact, Figure } from '../../../src/model/fact.ts';
import type { Field } from '../../../src/model/field.ts';
import { FEN_PER_UNIT } from '../../../src/model/number.ts';
import type { Place } from '../../../src/model/place.ts';
import type { Funds, Project } from '../../../src/model/record.ts';
import type { Target } from '../../../src/model/target.ts';
import type { FieldRole, Label } from './label.ts';

/** What the reader made of a labelled figure; `wrong` says in what it differs from the label. */
export type Judgement = { readonly kind: 'right' | 'notRead' } | { readonly kind: 'wrong'; readonly said: string };

/** A figure of a form as it was read. */
interface Read {
  readonly role: FieldRole | 'otherField';
  readonly name: string;
  readonly text: string;
  readonly place?: Place;
  readonly comparator?: string;
  readonly unit?: string;
}

const plain = (text: string): string => text.replace(/[\s,，（）()“”"'：:、*★]/g, '');
const numbersOf = (text: string): number[] =>
  Array.from(text.replace(/(?<=\d),(?=\d{3})/g, '').matchAll(/\d+(?:\.\d+)?/g), ([number]) => Number(number));
const printedNumber = (label: Label): number => Number(label.text.replaceAll(',', ''));
const named = (name: string, of: string): boolean => plain(name).includes(plain(of));
const isConcept = (of: string): boolean => /^[A-Za-z.]+$/.test(of);

function covers(place: Place | undefined, line: number): boolean {
  return place?.line !== undefined && place.line <= line && line <= (place.endLine ?? place.line);
}

function plainRead(role: Read['role'], name: string, field: Field<unknown> | undefined): Read[] {
  if (field?.value === undefined) return [];
  return [{ role, name, text: field.text, ...(field.place === undefined ? {} : { place: field.place }) }];
}

function targetRead(role: 'target' | 'actual', name: string, field: Field<Target> | undefined): Read[] {
  const value = field?.value;
  if (value === undefined || (value.kind !== 'quantity' && value.kind !== 'range' && value.kind !== 'several')) return [];
  const comparator = value.kind === 'quantity' ? value.comparator : undefined;
  return plainRead(role, name, field).map((read) => ({
    ...read,
    ...(comparator === undefined ? {} : { comparator }),
    ...(value.unit === undefined ? {} : { unit: value.unit.printed }),
  }));
}

function fundsRead(kind: 'budgeted' | 'spent' | 'purposeAmounts', funds: Funds | undefined): Read[] {
  const unitOf = (field: Funds['total']) => (field?.value === undefined ? {} : { unit: field.value.unit });
  return [
    ...plainRead(`${kind}.total`, '', funds?.total).map((read) => ({ ...read, ...unitOf(funds?.total) })),
    ...plainRead(`${kind}.fiscal`, '', funds?.fiscal).map((read) => ({ ...read, ...unitOf(funds?.fiscal) })),
    ...[funds?.carriedOver, funds?.other, funds?.basic, funds?.project].flatMap((field) => plainRead('otherField', kind, field)),
  ];
}

/** Every figure that the forms hold. */
function readsOf(project: Project): Read[] {
  return [
    ...fundsRead('budgeted', project.budgeted),
    ...fundsRead('spent', project.spent),
    ...fundsRead('purposeAmounts', project.purposeAmounts),
    ...[project.initialBudget, project.received].flatMap((funds) =>
      Object.values(funds ?? {}).flatMap((field) => plainRead('otherField', 'received', field)),
    ),
    ...plainRead('executionRate', '', project.executionRate),
    ...plainRead('otherField', 'completion', project.completion),
    ...plainRead('weight', '', project.executionWeight),
    ...plainRead('score', '', project.executionScore),
    ...plainRead('otherField', 'totalWeight', project.totalWeight),
    ...plainRead('totalScore', '', project.totalScore),
    ...(project.disbursementPlan ?? []).flatMap(({ month, share }) => plainRead('plan', String(month), share)),
    ...[...(project.tasks ?? []), project.tasksTotal].flatMap((money) =>
      [...Object.values(money?.budgeted ?? {}), ...Object.values(money?.spent ?? {}), money?.executionRate, money?.share].flatMap((field) =>
        plainRead('otherField', 'tasks', field),
      ),
    ),
    ...(project.dimensions ?? []).flatMap(({ name, points }) => plainRead('points', name.text, points)),
    ...project.indicators.flatMap(
      ({ level2, level3, description, target, periodTarget, actual, completionRate, weight, score, rawScore }) => {
        const name = [level2, level3, description].map((field) => field?.text ?? '').join(' ');
        return [
          ...targetRead('target', name, target),
          ...targetRead('actual', name, actual),
          ...plainRead('weight', name, weight),
          ...plainRead('score', name, score),
          ...plainRead('otherField', 'rawScore', rawScore),
          ...plainRead('otherField', 'periodTarget', periodTarget),
          ...plainRead('otherField', 'completionRate', completionRate),
        ];
      },
    ),
  ];
}

/** A field that holds a percentage by its place, printed with its sign or without. */
const isPercentage = (role: Read['role']): boolean => role === 'executionRate' || role === 'plan';
const NAMELESS: ReadonlySet<string> = new Set(['executionRate', 'totalScore']);

function differencesOfRead(label: Label, read: Read): string[] {
  const differences: string[] = [];
  const nameless = read.role.includes('.') || NAMELESS.has(read.role) || read.name === '';
  if (read.role === 'plan' ? read.name !== label.of : !nameless && !named(read.name, label.of)) differences.push(`of ${read.name}`);
  if (label.is === 'target' && read.comparator !== label.comparator) differences.push(`comparator ${read.comparator ?? 'none'}`);
  // The kind of a unit may follow it in brackets: %（百分比）.
  if (label.unit !== undefined && !isPercentage(read.role) && read.unit?.replace(/（.*/, '') !== label.unit)
    differences.push(`unit ${read.unit ?? 'none'}`);
  return differences;
}

function judgeField(label: Label, reads: readonly Read[], line: string): Judgement {
  const number = printedNumber(label);
  const here = reads.filter(({ place, text }) => covers(place, label.line) && numbersOf(text).includes(number));
  const same = here.filter(({ role }) => role === label.is);
  const differences = same.map((read) => differencesOfRead(label, read));
  if (differences.some((each) => each.length === 0)) return { kind: 'right' };
  const occurrences = numbersOf(line).filter((each) => each === number).length;
  if (here.length < occurrences || here.length === 0) return { kind: 'notRead' };
  const said = differences[0]?.join(', ') ?? here.map(({ role, name }) => `${role} ${name}`).join(' / ');
  return { kind: 'wrong', said };
}

/** The total whose parts a fact is one of, and so on upwards. */
function chainOf(fact: Fact, facts: ReadonlyMap<number, Fact>): Fact[] {
  const chain = [fact];
  for (let next = fact.partOf; next !== undefined && chain.length < 12; ) {
    const total = facts.get(next);
    if (total === undefined) break;
    chain.push(total);
    next = total.partOf;
  }
  return chain;
}

const COLUMN_NAMES = /(?:基本支出|项目支出|人员经费|公用经费|财政拨款|事业收入)$/;

function isOfColumn(label: Label, chain: readonly Fact[]): boolean {
  const [fact] = chain;
  if (label.column === undefined || fact === undefined) return true;
  const rest = plain(fact.label).replace(plain(label.of), '');
  if (label.column === '合计') return !COLUMN_NAMES.test(rest);
  const concepts = chain.map(({ concept, label: name }) => `${concept} ${name}`).join(' ');
  if (label.column === '财政拨款收入') return rest === '' && /revenue/.test(concepts);
  return rest.includes(label.column) || concepts.includes(label.column);
}

const PERCENT: ReadonlySet<Label['is']> = new Set(['changeRate', 'share', 'completion']);

/** Whether number, unit and sign are what is printed. */
function hasValue(label: Label, { field }: Fact): boolean {
  const { value } = field;
  const number = printedNumber(label) * (label.unit === '倍' ? 100 : 1);
  if (value === undefined) return false;
  const signed = value.kind === 'amount' ? value.fen : value.kind === 'percent' ? value.percent : value.number;
  if (label.sign !== undefined && signed !== 0 && Math.sign(signed) !== label.sign) return false;
  if (value.kind === 'amount') {
    const unit = label.unit === undefined ? undefined : Object.entries(FEN_PER_UNIT).find(([name]) => name === label.unit);
    return unit !== undefined && Math.abs(Math.abs(value.fen) - number * unit[1]) < 1;
  }
  return Math.abs(Math.abs(signed) - number) < 1e-6 && PERCENT.has(label.is) === (value.kind === 'percent');
}

function differencesOfFact(label: Label, chain: readonly Fact[]): string[] {
  const [fact] = chain;
  if (fact === undefined) return ['no fact'];
  const differences: string[] = [];
  if (fact.measure !== label.is) differences.push(fact.measure);
  const isNamed = isConcept(label.of) ? fact.concept === label.of : named(`${fact.scope ?? ''}${fact.label}`, label.of);
  if (!isNamed) differences.push(`of ${fact.scope ?? ''} ${fact.label} (${fact.concept})`);
  if (!hasValue(label, fact)) differences.push(`value ${JSON.stringify(fact.field.value)}`);
  if (label.standing === undefined && fact.period !== (label.period ?? 'current')) differences.push(fact.period);
  if (label.basis !== undefined && fact.basis !== label.basis) differences.push(fact.basis);
  if (label.against !== undefined && fact.against?.basis !== label.against) differences.push(`against ${JSON.stringify(fact.against)}`);
  if (label.fund !== undefined && fact.fund !== label.fund) differences.push(`fund ${fact.fund ?? 'none'}`);
  if (!isOfColumn(label, chain)) differences.push(`column of ${chain.map((each) => each.label).join(' < ')}`);
  return differences;
}

/** The figure the reader met there: the same number in the same line, counted from its left. */
function figureOf(label: Label, figures: readonly Figure[]): Figure | undefined {
  const number = printedNumber(label);
  const here = figures.filter(({ place, text }) => place?.line === label.line && numbersOf(text)[0] === number);
  return here[(label.nth ?? 1) - 1];
}

const FACT_MEASURES: ReadonlySet<string> = new Set<Label['is']>([
  'amount',
  'change',
  'changeRate',
  'share',
  'completion',
  'difference',
  'count',
  'area',
  'aim',
]);

/** Judges the labels of one paper. */
export function judgePaper(
  labels: readonly Label[],
  { disclosure, projects }: DocumentReading,
  text: string,
): { label: Label; judgement: Judgement }[] {
  const facts = new Map(disclosure.facts.map((fact) => [fact.id, fact]));
  const reads = projects.flatMap(readsOf);
  const lines = text.split('\n');
  return labels.map((label) => {
    const figure = figureOf(label, disclosure.figures ?? []);
    const fact = figure?.fact === undefined ? undefined : facts.get(figure.fact);
    if (!FACT_MEASURES.has(label.is)) {
      const judgement = judgeField(label, reads, lines[label.line - 1] ?? '');
      if (judgement.kind !== 'notRead' || fact === undefined) return { label, judgement };
      return { label, judgement: { kind: 'wrong', said: `a fact: ${fact.measure} of ${fact.label}` } };
    }
    if (fact === undefined) return { label, judgement: { kind: 'notRead' } };
    const differences = differencesOfFact(label, chainOf(fact, facts));
    return { label, judgement: differences.length === 0 ? { kind: 'right' } : { kind: 'wrong', said: differences.join(', ') } };
  });
}
