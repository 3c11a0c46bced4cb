import type { Scope, Subject } from './fact-draft.ts';
import { dependsOnFund, type Label, readLabel } from './label.ts';
import { isClassName, isPartOf, mayJoin } from './partition.ts';
import { type ProseState, protectedScopes } from './prose-state.ts';
import { chooseScope, openScope, partConcept } from './scope.ts';
import type { Separator } from './segment.ts';

/** Finds or makes what a figure speaks about. */

const REVENUE = /^(?:balance|revenue)(?:\.|$)/;

/** 支出 after 三公经费… speaks of those expenses; after 收入… it is the expenditure. */
function isGeneric(label: Label, before: Separator, current: Subject | undefined): boolean {
  if (label.text === '') return true;
  if (label.concept !== 'expenditure' || (label.fund ?? '') !== '' || current === undefined) return false;
  return (
    (before === '，' || before === '') && !REVENUE.test(current.concept) && /^(?:实际)?(?:预算)?支出(?:预算|安排|决算)?$/.test(label.text)
  );
}

/** What a figure without a name of its own speaks about. */
export function impliedSubject(state: ProseState, before: Separator): Subject | undefined {
  if (state.topic !== undefined) return topicSubject(state);
  if (before === '。' || before === 'start') {
    if (state.brackets.length > 0) return state.current;
    return state.root ?? state.lead ?? state.current ?? carriedHead(state) ?? sectionSubject(state);
  }
  const scope = state.scopes.at(-1);
  // 公务接待费4万元，较预算减少1万元；较上年减少2万元: the paragraph is about one part only.
  if (before === '；' && state.current !== undefined && state.current === state.lead) return state.current;
  if (before === '；' && scope !== undefined && scope.parts.length > 0) return scope.parent ?? state.root;
  return state.current ?? state.root ?? sectionSubject(state);
}

/** The head of the paragraph before, unless lists are open or the heading in between names another: （二）支出预算 below the revenue. */
function carriedHead(state: ProseState): Subject | undefined {
  const root = state.carriedRoot;
  if (root === undefined || state.carriedScopes.length > 0) return undefined;
  const { concept } = state.defaults;
  const otherSide = concept !== undefined && OTHER_SIDE.get(root.concept) === concept;
  return otherSide && root.figures[0]?.section !== state.sectionIndex ? undefined : root;
}

const OTHER_SIDE = new Map([
  ['revenue', 'expenditure'],
  ['expenditure', 'revenue'],
]);

function topicSubject(state: ProseState): Subject | undefined {
  const topic = state.topic;
  state.topic = undefined;
  return topic === undefined ? undefined : makeSubject(state, topic, 'start');
}

/** The subject the heading names: `机关运行经费支出情况` above `本年预算12万元`. */
function sectionSubject(state: ProseState): Subject | undefined {
  const { concept, label } = state.defaults;
  if (concept === undefined || label === undefined) return undefined;
  return makeSubject(state, { text: label, concept }, 'start');
}

/** The subject of a labelled figure; undefined when it has no name and nothing was named before. */
export function subjectOf(state: ProseState, label: Label, before: Separator): Subject | undefined {
  if (isGeneric(label, before, state.current) || (state.topic !== undefined && label.concept === 'expenditure')) {
    const implied = impliedSubject(state, before);
    if (implied !== undefined && !state.reason) state.current = implied;
    return implied;
  }
  const ownYear = ownYearSubject(state, label);
  if (ownYear !== undefined) return ownYear;
  const current = state.scopes.at(-1)?.parts.length === 0 ? undefined : state.current;
  // The same thing again in the next clause: 公务接待费0.77万元，公务接待费与上年持平.
  if (
    current !== undefined &&
    label.concept !== undefined &&
    current.concept === label.concept &&
    before !== '。' &&
    before !== 'start' &&
    samePeriod(state, current, label)
  )
    return current;
  const root = state.root;
  // The head of the paragraph again at the beginning of a sentence: 三公经费支出决算比上年减少….
  if (
    root !== undefined &&
    before === '。' &&
    root.scope === undefined &&
    label.concept === root.concept &&
    samePeriod(state, root, label) &&
    sameFund(root, label)
  ) {
    state.scopes.length = Math.min(state.scopes.length, protectedScopes(state));
    state.current = root;
    return root;
  }
  return makeSubject(state, label, before);
}

/** 本年收入 again in a paragraph that printed it as a part of a grand total. */
function ownYearSubject(state: ProseState, label: Label): Subject | undefined {
  if (label.own !== true || !/^本年/.test(label.text)) return undefined;
  const subject = state.facts.findLast(
    (fact) => fact.block === state.block && fact.subject.scope?.parent?.concept === label.concept && fact.subject.label === label.text,
  )?.subject;
  if (subject === undefined) return undefined;
  state.scopes.length = Math.min(state.scopes.length, protectedScopes(state));
  state.current = subject;
  return subject;
}

function sameFund(subject: Subject, label: Label): boolean {
  return label.fund === undefined || label.fund === subject.fund || !dependsOnFund(subject.concept, label.fund);
}

function samePeriod(state: ProseState, subject: Subject, label: Label): boolean {
  return (
    periodOf(state, label, undefined).period === subject.period ||
    (label.year === undefined && label.previous === undefined && label.own === undefined)
  );
}

function periodOf(state: ProseState, label: Label, parent: Subject | undefined): { period: 'current' | 'previous'; year?: number } {
  const own = state.context.year;
  for (const named of [label, state.sentenceYear]) {
    if (named === undefined) continue;
    if (named.year !== undefined) return { period: own !== undefined && named.year < own ? 'previous' : 'current', year: named.year };
    if (named.previous === true) return own === undefined ? { period: 'previous' } : { period: 'previous', year: own - 1 };
    if (named.own === true) return { period: 'current' };
    if (named === label && parent !== undefined) return inherited(parent);
  }
  if (parent !== undefined) return inherited(parent);
  const heading = state.defaults.year;
  if (heading !== undefined && own !== undefined && heading < own) return { period: 'previous', year: heading };
  return { period: 'current' };
}

function inherited(parent: Subject): { period: 'current' | 'previous'; year?: number } {
  return parent.year === undefined ? { period: parent.period } : { period: parent.period, year: parent.year };
}

/** Budget unless the words, the parent, the heading or the kind of document say final accounts. */
function basisFor(state: ProseState, label: Label, parent: Subject | undefined): 'budget' | 'final' {
  return label.basis ?? parent?.basis ?? state.defaults.basis ?? (state.context.documentKind === 'finalAccounts' ? 'final' : 'budget');
}

function makeSubject(state: ProseState, label: Label, before: Separator): Subject {
  const goesOn = continueCarried(state, label, before);
  if (!goesOn && before === 'start' && state.defaults.structure === true && label.concept === undefined && isClassName(label.text))
    openStructure(state);
  const scope = chooseScope(state, label, goesOn ? '，' : before);
  const concept = partConcept(label, scope);
  const asset = concept.startsWith('stateAssets') && concept !== 'stateAssets.additions';
  // The year in the name of an item (2021年度干部考核经费) is part of the name; the year of an asset is its closing date.
  const spoken: Label = concept === 'item' || asset ? { text: label.text } : label;
  const head = scope?.parent ?? (before === '。' || before === 'start' ? headFor(state, concept) : undefined);
  const parentFigure = scope?.parentFigure;
  const time = asset ? ({ period: 'current' } as const) : periodOf(state, spoken, head);
  const fund = label.fund ?? (head === undefined ? state.defaults.fund : head.fund);
  const subject: Subject = {
    concept,
    label: concept === 'item' || concept === 'unknown' ? (label.full ?? label.text) : label.text,
    ...time,
    basis: asset ? 'final' : (spoken.basis ?? parentFigure?.basis ?? basisFor(state, spoken, head)),
    ...(fund === undefined || !dependsOnFund(concept, fund) ? {} : { fund }),
    figures: [],
    ...(scope === undefined ? {} : { scope }),
  };
  if (!state.reason) {
    scope?.parts.push(subject);
    state.current = subject;
    state.lead ??= subject;
    if (scope === undefined && (concept !== 'unknown' || state.root === undefined)) state.root = subject;
  }
  return subject;
}

/** What a chapter called 结构情况 divides: the figure of that name in the section before. */
function openStructure(state: ProseState): void {
  const root = state.carriedRoot?.concept === state.defaults.concept ? state.carriedRoot : undefined;
  const whole = root?.figures.find((figure) => figure.measure === 'amount' && figure.period === 'current');
  openScope(state, 'sample', whole === undefined ? undefined : root, true, whole);
}

function headFor(state: ProseState, concept: string): Subject | undefined {
  const root = state.root;
  return root !== undefined && isPartOf(concept, root.concept) ? root : undefined;
}

/** The first name of a paragraph may go on with the list, or divide the head, of the paragraph before. */
function continueCarried(state: ProseState, label: Label, before: Separator): boolean {
  if (before !== 'start' || state.root !== undefined || state.scopes.length > 0 || state.brackets.length > 0) return false;
  for (let open = state.carriedScopes.at(-1); open !== undefined; open = state.carriedScopes.at(-1)) {
    if (takesPart(open, label)) {
      state.scopes.push(open);
      return true;
    }
    state.carriedScopes.pop();
  }
  const root = state.carriedRoot;
  if (root === undefined || label.concept === undefined || !mayJoin(label.concept, [], root.concept)) return false;
  state.carriedScopes = [openScope(state, 'carried', root, false)];
  return true;
}

function takesPart(open: Scope, label: Label): boolean {
  if (open.parent === undefined) return false;
  if (label.concept === undefined) return open.kind !== 'carried';
  const siblings = open.parts.map((part) => part.concept);
  return mayJoin(label.concept, siblings, open.parent.concept);
}

/** What is counted beside the money (vehicles, receptions) stands in no list of amounts. */
export function countedSubject(state: ProseState, concept: string, label: string): Subject {
  const asset = concept.startsWith('stateAssets');
  const basis = asset ? 'final' : (state.current?.basis ?? basisFor(state, { text: label }, undefined));
  const time = asset ? ({ period: 'current' } as const) : periodOf(state, { text: label }, state.current);
  const subject: Subject = { concept, label, ...time, basis, figures: [] };
  state.current = subject;
  if (state.lead === undefined) state.root ??= subject;
  state.lead ??= subject;
  return subject;
}

/** The last subject of a concept in this section, to which `项目支出包括：…` refers. */
export function mentionedSubject(state: ProseState, text: string): Subject | undefined {
  const label = readLabel(text, state.context.year);
  if (label.concept === undefined) return undefined;
  if (state.current?.concept === label.concept) return state.current;
  return state.facts.findLast((fact) => fact.section === state.sectionIndex && fact.subject.concept === label.concept)?.subject;
}
