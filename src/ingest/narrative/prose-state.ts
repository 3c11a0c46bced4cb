import type { FigureReason } from '../../model/fact.ts';
import type { ParseProblem } from '../../model/parse-problem.ts';
import type { Place } from '../../model/place.ts';
import type { RecordContext } from '../../model/record.ts';
import { emptyMemory, type Memory } from './construction.ts';
import type { DraftFact, PartsList, Subject } from './fact-draft.ts';
import { FactIndex } from './fact-index.ts';
import type { Figure } from './figure.ts';
import type { Fund, Label } from './label.ts';
import type { Numbered } from './numbering.ts';
import type { PerUnit } from './per-hundred.ts';
import type { Reach } from './reach.ts';
import { isAsideOf } from './spoken-of.ts';
import { wholeNamed } from './whole-named.ts';

/** What the heading of a section says about the figures below it. */
export interface SectionDefaults {
  readonly concept?: string;
  readonly label?: string;
  readonly fund?: Fund;
  readonly basis?: 'budget' | 'final';
  readonly year?: number;
  /** 结构情况: the classes that stand below it are all there are. */
  readonly structure?: true;
  /** Tier and months that the heading and those above it name. */
  readonly reach?: Reach;
  readonly level: number;
}

/** A figure of a paragraph with what became of it. */
export interface FigureDraft {
  readonly text: string;
  readonly place: Place;
  readonly section: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  fact?: DraftFact;
  reason?: FigureReason;
}

interface Saved {
  readonly current: Subject | undefined;
  readonly lists: number;
  readonly reason: boolean;
  readonly memory: Memory;
}

/** Where the reader of a document's prose stands. Reset at sentences, paragraphs and sections as marked. */
export interface ProseState {
  readonly context: RecordContext;
  /** The facts and figures of the document so far, and every list opened. */
  readonly facts: DraftFact[];
  readonly index: FactIndex;
  readonly figures: FigureDraft[];
  readonly allLists: PartsList[];
  recognised: number;
  read: number;
  /** Facts whose values stay open, and by section where something was left unread (unread-parts.ts). */
  readonly open: Set<DraftFact>;
  readonly notRead: Map<number, ParseProblem>;
  /** Wordings of figures whose construction is unknown, for the measurement of the reader. */
  readonly unknown: string[];
  // Section
  sectionIndex: number;
  paragraphIndex: number;
  defaults: SectionDefaults;
  /** Those of the section and of the ones before it that it does not stand over. */
  chapters: SectionDefaults[];
  /** Head of the paragraph before, to which `其中：` and numbered parts may belong; and the lists left open for them, outermost first. */
  carriedHead: Subject | undefined;
  carriedLevel: number;
  carriedLists: PartsList[];
  /** Level of the section that left the lists open: a heading of its own level ends them. */
  carriedListsLevel: number;
  /** Numbers of the paragraphs that the one being read stands below, its own last. */
  numbers: readonly Numbered[];
  /** The chapter on the next year, with what stands below it; `spent`: it reports on the first months, and plans nothing. */
  plan: { readonly level: number; readonly year: number; readonly spent: boolean } | undefined;
  /** Headings that the section stands below, with what they say of tier and months. */
  over: readonly { readonly level: number; readonly reach: Reach }[];
  // Paragraph
  block: number;
  /** The paragraph begins with a number. */
  numbered: boolean;
  placeOf: (start: number, end: number) => Place;
  head: Subject | undefined;
  /** What the paragraph named first, a part of an earlier total included. */
  lead: Subject | undefined;
  current: Subject | undefined;
  lists: PartsList[];
  brackets: Saved[];
  /** A name in a sentence of its own (`…（款）行政运行（项）。年初预算为…`). */
  topic: Label | undefined;
  // Sentence
  memory: Memory;
  sentenceYear: Label | undefined;
  /** What the sentence speaks of leaves something out: 若不计购置费，…. */
  leftOut: Subject | undefined;
  /** Subjects named in the sentence, and the one the sentence before spoke of, where it named but one, or one and all of its parts. */
  named: Subject[];
  spokenOf: Subject | undefined;
  /** The last one of the sentence before. */
  lastNamed: Subject | undefined;
  /** The unit whose own account the sentence gives: 疾控中心：基本支出…. */
  unit: string | undefined;
  /** Tier and months that the paragraph has named so far. */
  reach: Reach | undefined;
  /** The one month that the sentence speaks of (6月当月). */
  month: Reach | undefined;
  /** In a reason: the figures are illustrations. `soft` behind a semicolon, where the next item may begin. */
  reason: boolean | 'soft';
  /** Figures that the reason has taken. */
  reasonFigures: number;
  /** Names that the clause before listed, for 分别为. */
  listed: string[];
  /** Names that wait for their figures: 收入、支出分别为…. */
  names: string[];
  /** Subjects that were given figures together (分别为), for the shares that follow likewise. */
  together: Subject[];
  waiting: Subject[];
  /** What every hundred is said of: 每百元收入中. */
  perUnit: PerUnit | undefined;
  /** Subjects whose amounts follow in their order. */
  ordered: Subject[];
  /** A加上B…: what is being added up. */
  addends: { readonly fact: DraftFact; readonly sign: 1 | -1 }[];
  /** What has moved may be the last part or the whole: 其中甲5万元，乙3万元，比上年增加1万元. */
  ambiguous: boolean;
  /** What the last amount of money in the sentence spoke about. */
  money: Subject | undefined;
  /** What was counted last in the sentence. */
  counted: string | undefined;
  /** Something of no account was counted right before: an amount without a name is its price. */
  countedElse: boolean;
  /** The amount a change was printed against, for the rate behind it. */
  printedBase: DraftFact | undefined;
}

export function startProse(context: RecordContext): ProseState {
  const facts: DraftFact[] = [];
  return {
    context,
    facts,
    index: new FactIndex(facts),
    figures: [],
    allLists: [],
    recognised: 0,
    read: 0,
    open: new Set(),
    notRead: new Map(),
    unknown: [],
    sectionIndex: -1,
    paragraphIndex: 0,
    defaults: { level: 0 },
    chapters: [],
    carriedHead: undefined,
    carriedLevel: 0,
    carriedLists: [],
    carriedListsLevel: 0,
    numbers: [],
    plan: undefined,
    over: [],
    block: 0,
    numbered: false,
    placeOf: () => ({ file: '' }),
    head: undefined,
    lead: undefined,
    current: undefined,
    lists: [],
    brackets: [],
    topic: undefined,
    memory: emptyMemory(),
    sentenceYear: undefined,
    leftOut: undefined,
    named: [],
    unit: undefined,
    reach: undefined,
    month: undefined,
    spokenOf: undefined,
    lastNamed: undefined,
    reason: false,
    reasonFigures: 0,
    listed: [],
    names: [],
    together: [],
    waiting: [],
    perUnit: undefined,
    ordered: [],
    addends: [],
    ambiguous: false,
    money: undefined,
    counted: undefined,
    countedElse: false,
    printedBase: undefined,
  };
}

export function startSentence(state: ProseState): void {
  state.memory = emptyMemory();
  state.sentenceYear = undefined;
  state.leftOut = undefined;
  state.lastNamed = state.named.at(-1) ?? state.lastNamed;
  const named = state.named.filter((subject) => !isAsideOf(subject, state.head));
  if (named.length > 0) state.spokenOf = named.length === 1 ? named[0] : wholeNamed(named);
  else if (state.named.length > 0) state.spokenOf = state.head;
  state.named = [];
  state.unit = undefined;
  state.month = undefined;
  state.reason = false;
  state.reasonFigures = 0;
  state.listed = [];
  state.names = [];
  state.together = [];
  state.waiting = [];
  state.perUnit = undefined;
  state.ordered = [];
  state.ambiguous = false;
  state.money = undefined;
  state.counted = undefined;
  state.countedElse = false;
  state.printedBase = undefined;
}

export function openBracket(state: ProseState): void {
  state.brackets.push({
    current: state.current,
    lists: state.lists.length,
    reason: state.reason !== false,
    memory: { ...state.memory },
  });
}

export function closeBracket(state: ProseState): void {
  const saved = state.brackets.pop();
  if (saved === undefined) return;
  state.current = saved.current;
  state.memory = saved.memory;
  state.reason = saved.reason;
  state.lists.length = Math.min(state.lists.length, saved.lists);
}

/** How many lists the open bracket protects from being left. */
export function protectedLists(state: ProseState): number {
  return state.brackets.at(-1)?.lists ?? 0;
}

/** Notes a figure of the paragraph that is being read. */
export function noteFigure(state: ProseState, figure: Figure): FigureDraft {
  const draft: FigureDraft = {
    text: figure.text,
    place: state.placeOf(figure.start, figure.end),
    section: state.sectionIndex,
    paragraph: state.paragraphIndex,
    start: figure.start,
    end: figure.end,
  };
  state.figures.push(draft);
  return draft;
}
