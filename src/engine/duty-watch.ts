import type { DutyOutcome } from '../model/finding.ts';
import { type AuditRecord, type Disclosure, type DocumentKind, isSelfEvaluation, type Project } from '../model/record.ts';
import { isOfGovernment } from './applies-to.ts';
import type { Duties, Duty, FormSign, Sign } from './duty.ts';
import { figuresOfChapter, isInChapter } from './duty-chapter.ts';
import { isInForm, showsDuty } from './duty-signs.ts';
import { operandsOf } from './equation.ts';
import { FormDuties } from './form-duties.ts';
import type { JudgedRelations } from './judge-relations.ts';
import { isUnder } from './kit/facts.ts';
import { hasUnreadRows } from './kit/unread.ts';
import type { Relation } from './relation.ts';
import type { LateVerdict } from './runner.ts';
import type { VerdictCounter } from './verdict-counter.ts';

/** What is known of one duty in one document, as bits: few, because a province has thousands of documents. */
const THERE = 1;
const NONE = 2;
const UNREAD = 4;
const VERDICT = 8;
const BROKEN = 16;
/** One of its totals has a list that could not be judged. */
const UNLISTED = 32;
/** It is asked of whole papers, and this is an excerpt. */
const EXCERPT = 64;
/** None of its rules holds for papers of this kind. */
const OTHER = 128;
/** Its figures stand alone. */
const ALONE = 256;
/** A rule that looks after it was not done with a record. */
const UNFINISHED = 512;
/** A relation does not hold, unless the words are read in another way. */
const DOUBTED = 1024;

/** What kinds of forms a document has, in the place behind its duties. */
const TARGETS = 1;
const EVALUATIONS = 2;

/** The rules of one counter and how far it had counted before the record at hand. */
interface Watched {
  readonly counter: VerdictCounter;
  readonly duties: readonly number[];
  /** Duties on which only a verdict in their own chapters is one. */
  readonly local: readonly number[];
  verdicts: number;
  broken: number;
}

/** Keeps, for each document, which duties have signs in it, and which were judged. The order of records does not matter. */
export class DutyWatch {
  readonly #duties: Duties;
  readonly #all: readonly Duty[];
  readonly #formSigns: readonly { readonly index: number; readonly sign: FormSign }[];
  readonly #watched: readonly Watched[];
  readonly #asked: ReadonlySet<string>;
  /** Duties all rules of which are for papers of departments. */
  readonly #ofDepartments: ReadonlySet<number>;
  /** Duties on each form: all their signs are forms, and their rules judge one at a time. */
  readonly #ofEachForm: ReadonlySet<number>;
  readonly #documents = new Map<string, Uint16Array>();
  readonly #forms = new FormDuties();

  constructor(duties: Duties, counters: readonly VerdictCounter[]) {
    this.#duties = duties;
    this.#all = [...new Map(Object.values(duties).flatMap((list) => list.map((duty) => [duty.id, duty] as const))).values()];
    this.#formSigns = this.#all.flatMap(({ signs }, index) => signs.flatMap((sign) => (sign.kind === 'form' ? [{ index, sign }] : [])));
    this.#asked = new Set(counters.map(({ rule }) => rule.id));
    const folding = new Set(counters.filter(({ rule }) => rule.scope === 'dataset').map(({ rule }) => rule.id));
    const isOfEachForm = ({ signs, rules }: Duty): boolean =>
      signs.every(({ kind }) => kind === 'form') && rules.some((rule) => this.#asked.has(rule)) && !rules.some((rule) => folding.has(rule));
    this.#ofEachForm = new Set(this.#all.flatMap((duty, index) => (isOfEachForm(duty) ? [index] : [])));
    const forAll = new Set(counters.filter(({ rule }) => rule.papers === undefined).map(({ rule }) => rule.id));
    this.#ofDepartments = new Set(this.#all.flatMap(({ rules }, index) => (rules.some((rule) => forAll.has(rule)) ? [] : [index])));
    this.#watched = counters
      .map((counter): Watched => {
        const held = this.#all.flatMap(({ rules, aboutAlone }, index) =>
          aboutAlone !== true && rules.includes(counter.rule.id) ? [index] : [],
        );
        const isLocal = (index: number) => this.#all[index]?.ofItsChapters?.includes(counter.rule.id) === true;
        const local = held.filter(isLocal);
        if (local.length > 0) counter.places = [];
        return { counter, duties: held.filter((index) => !isLocal(index)), local, verdicts: 0, broken: 0 };
      })
      .filter(({ duties: held, local }) => held.length + local.length > 0);
  }

  /** Notes what the record that was just judged shows, and which of its relations were decided. */
  see(record: AuditRecord, relations: JudgedRelations, unfinished: ReadonlySet<number>): void {
    if (this.#all.length === 0) return;
    const bits = this.#bitsOf(record.document);
    const shown = record.kind === 'project' ? this.#seeForm(record, bits) : [];
    if (record.kind === 'disclosure') this.#seeDisclosure(record, relations, bits);
    const judged = new Set<number>();
    for (const watched of this.#watched) {
      const { counter } = watched;
      if (unfinished.has(counter.order)) for (const index of [...watched.duties, ...watched.local]) mark(bits, index, UNFINISHED);
      if (record.kind === 'disclosure') this.#seeChapters(record, watched, bits);
      const verdicts = counter.passed + counter.failed;
      if (verdicts === watched.verdicts) continue;
      const found = VERDICT | (counter.broken === watched.broken ? 0 : BROKEN);
      for (const index of watched.duties) {
        mark(bits, index, found);
        judged.add(index);
      }
      watched.verdicts = verdicts;
      watched.broken = counter.broken;
    }
    if (record.kind !== 'project') return;
    for (const index of shown) if (!judged.has(index)) this.#forms.note(record.document, index, record.name?.text ?? '');
  }

  /** What a rule that looks everywhere said of the chapters that a duty is about. */
  #seeChapters(disclosure: Disclosure, { counter, local }: Watched, bits: Uint16Array): void {
    for (const { cell, broken } of counter.places ?? [])
      for (const index of local)
        if (this.#all[index]?.signs.some((sign) => sign.kind === 'chapter' && isInChapter(sign, disclosure, cell.place)))
          mark(bits, index, VERDICT | (broken ? BROKEN : 0));
    if (counter.places !== undefined) counter.places = [];
  }

  /** The duties on each form that a form shows. There are many forms to a document: of the other duties they soon show nothing new. */
  #seeForm(project: Project, bits: Uint16Array): readonly number[] {
    const isEvaluation = isSelfEvaluation(project);
    mark(bits, this.#all.length, isEvaluation ? EVALUATIONS : TARGETS);
    const shown = THERE | (hasUnreadRows(project) ? UNREAD : 0);
    const own: number[] = [];
    for (const { index, sign } of this.#formSigns) {
      const isOwn = this.#ofEachForm.has(index);
      if ((!isOwn && ((bits[index] ?? 0) & shown) === shown) || !isInForm(sign, project, isEvaluation)) continue;
      mark(bits, index, shown);
      if (isOwn) own.push(index);
    }
    return own;
  }

  #seeDisclosure(disclosure: Disclosure, relations: JudgedRelations, bits: Uint16Array): void {
    const ofGovernment = isOfGovernment(disclosure);
    this.#all.forEach((duty, index) => {
      if (ofGovernment && this.#ofDepartments.has(index)) {
        mark(bits, index, OTHER);
        return;
      }
      const { there, none, unread, excerpt, alone } = showsDuty(duty, disclosure);
      if (alone === true) mark(bits, index, ALONE);
      if (excerpt === true) mark(bits, index, EXCERPT);
      else if (there) mark(bits, index, THERE | (none ? NONE : 0) | (unread ? UNREAD : 0));
    });
    this.#seeRelations(disclosure, relations, bits);
  }

  #seeRelations(disclosure: Disclosure, { decided, doubted }: JudgedRelations, bits: Uint16Array): void {
    const { facts } = disclosure;
    for (const fact of facts) {
      if (fact.unlisted !== true) continue;
      this.#all.forEach(({ about }, index) => {
        if (about?.concept === fact.concept) mark(bits, index, UNLISTED);
      });
    }
    const concepts = new Map<unknown, string>(facts.map(({ field, concept }) => [field, concept]));
    const chapters = this.#all.map(({ signs }) => fieldsOfChapters(signs, disclosure));
    for (const { relation, broken } of decided) {
      const operands = operandsOf(relation);
      const meant = operands.map(({ field }) => concepts.get(field));
      const found = VERDICT | (broken ? BROKEN : 0);
      this.#all.forEach(({ about, aboutAlone }, index) => {
        if (((bits[index] ?? 0) & found) === found) return;
        const isMeant = about !== undefined && isAbout(about, relation, meant);
        const isThere = aboutAlone !== true && operands.every(({ field }) => chapters[index]?.has(field) === true);
        if (isMeant || isThere) mark(bits, index, found);
      });
    }
    for (const { order } of doubted) this.#markDuties(order, bits, DOUBTED);
  }

  #markDuties(order: number, bits: Uint16Array, found: number): void {
    for (const { counter, duties, local } of this.#watched)
      if (counter.order === order) for (const index of [...duties, ...local]) mark(bits, index, found);
  }

  /** Notes what dataset rules said at the end. */
  hear({ order, document, broken }: LateVerdict): void {
    const bits = this.#documents.get(document);
    const watched = this.#watched.find(({ counter }) => counter.order === order);
    if (bits !== undefined) for (const index of watched?.duties ?? []) mark(bits, index, VERDICT | (broken ? BROKEN : 0));
  }

  /** Notes that a rule was not finished with a document. */
  leave(order: number, document: string): void {
    const bits = this.#documents.get(document);
    if (bits !== undefined) this.#markDuties(order, bits, UNFINISHED);
  }

  merge(other: DutyWatch): void {
    this.#forms.merge(other.#forms);
    for (const [document, added] of other.#documents) {
      const bits = this.#bitsOf(document);
      added.forEach((value, index) => {
        mark(bits, index, value);
      });
    }
  }

  /** The duties of a document of this kind with their outcomes; where the kind is not said, those of its forms. */
  outcomesOf(document: string, kind: string | undefined): readonly DutyOutcome[] {
    const bits = this.#documents.get(document);
    if (bits === undefined) return [];
    const forms = bits[this.#all.length] ?? 0;
    const meant = kind ?? ((forms & EVALUATIONS) !== 0 ? 'selfEvaluation' : (forms & TARGETS) !== 0 ? 'performanceTargets' : undefined);
    const duties = isKind(meant) ? (this.#duties[meant] ?? []) : [];
    return duties.map((duty) => {
      const index = this.#all.findIndex(({ id }) => id === duty.id);
      const outcome = this.#outcome(duty, bits[index] ?? 0);
      const forms = this.#forms.openOf(document, index);
      return outcome.state === 'held' && forms !== undefined ? { ...outcome, state: 'notCheckable', why: 'nothingFound', forms } : outcome;
    });
  }

  #outcome({ id, title, rules }: Duty, bits: number): DutyOutcome {
    return { duty: id, title, ...this.#judge(rules, bits), rules };
  }

  #judge(rules: readonly string[], bits: number): Pick<DutyOutcome, 'state' | 'why'> {
    if ((bits & BROKEN) !== 0) return { state: 'broken' };
    if ((bits & UNFINISHED) !== 0) return { state: 'notCheckable', why: 'unread' };
    if ((bits & DOUBTED) !== 0) return { state: 'notCheckable', why: 'readsOtherwise' };
    if ((bits & UNLISTED) !== 0) return { state: 'notCheckable', why: 'nothingFound' };
    if ((bits & VERDICT) !== 0) return { state: 'held' };
    if (!rules.some((rule) => this.#asked.has(rule))) return { state: 'notApplicable', why: 'notAsked' };
    if ((bits & OTHER) !== 0) return { state: 'notApplicable', why: 'otherPaper' };
    if ((bits & UNREAD) !== 0) return { state: 'notCheckable', why: 'unread' };
    if ((bits & NONE) !== 0) return { state: 'notApplicable', why: 'saysNone' };
    if ((bits & THERE) === 0)
      return { state: 'notApplicable', why: (bits & EXCERPT) !== 0 ? 'excerpt' : (bits & ALONE) !== 0 ? 'alone' : 'absent' };
    return { state: 'notCheckable', why: 'nothingFound' };
  }

  #bitsOf(document: string): Uint16Array {
    const known = this.#documents.get(document);
    if (known !== undefined) return known;
    const bits = new Uint16Array(this.#all.length + 1);
    this.#documents.set(document, bits);
    return bits;
  }
}

/** The figures of the chapters that a duty is about: what relates only such figures is said of the duty. */
function fieldsOfChapters(signs: readonly Sign[], disclosure: Disclosure): ReadonlySet<unknown> | undefined {
  const chapters = signs.filter((sign) => sign.kind === 'chapter');
  if (chapters.length === 0) return undefined;
  return new Set(chapters.flatMap((sign) => figuresOfChapter(sign, disclosure).map(({ field }) => field)));
}

/** Whether a relation adds a concept up (or divides a part by it), or holds it at all. */
function isAbout({ concept, as }: NonNullable<Duty['about']>, { kind }: Relation, operands: readonly (string | undefined)[]): boolean {
  if (as === 'operand') return operands.some((other) => other !== undefined && isUnder(other, concept));
  const [principal, part, whole] = operands;
  return kind === 'sum' ? principal === concept : kind === 'ratio' && whole === concept && part !== concept;
}

function mark(bits: Uint16Array, index: number, found: number): void {
  bits[index] = (bits[index] ?? 0) | found;
}

const KINDS: ReadonlySet<string> = new Set<DocumentKind>([
  'departmentalBudget',
  'finalAccounts',
  'performanceTargets',
  'selfEvaluation',
  'other',
]);
const isKind = (kind: string | undefined): kind is DocumentKind => kind !== undefined && KINDS.has(kind);
