import { spend } from '../../model/work.ts';
import { monthsBetween, type SaidDate, saidDates } from './said-dates.ts';
import { evaluationStage, projectStage, rectificationStage, type Stage } from './stages.ts';

/** A step of some work and when it was taken. */
interface DatedStep {
  readonly date: SaidDate;
  readonly stage: Stage;
  /** What stands between the sign before the date and the date. */
  readonly before: string;
  /** Taken by whom the text spoke of before. */
  readonly isBare: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A step that the text puts behind another, as the work does, and its date before it. */
export interface BackwardStep {
  readonly earlier: string;
  readonly later: string;
}

const SEPARATORS = '，,；;。、';
/** 3月6日，市局成立工作组 */
const CLAUSE = new RegExp(`^，?[^${SEPARATORS}]*`);
const LAST_CLAUSE = new RegExp(`[^${SEPARATORS}]*$`);

/** Words before a date that name nobody new. */
const NOBODY =
  /^(?:并|且|又|再|随后|后|于|在|自|从|至|到|由|计划|拟|预计|定于|实际|已|该|其|我[局委办院所]|[市县区]局|项目|工程|评价机构|第三方机构|[自初]?[评价工作]{2}小?组)*$/;
/** 1.3月6日, （2）3月20日. */
const ITEM = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）.．、]?\s*$/;
const PLANNED = /计划|拟|预计|原定|定于|应于/;
/** What tells of steps that were taken out of their order, or goes back in time. */
const OUT_OF_ORDER = /倒置|颠倒|先于|早于|晚于|滞后|补[签办录]|未批先|违规|不规范|此前|之前|在先|追溯|每年|历年|学年/;
/** What begins with others: those of some, or of another work. */
const OTHERS = /其中|另|分别|首批|部分|此外|上年|标段|[一二三四五六]期|监控|整改|整体/;
/** The date of a count or of a document. */
const NO_STEP = /截[至止]|根据|依据|依照|按照/;
/** Steps of a project that law puts in order, and nature does not: where faults are told of, the dates may be true. */
const LAWFUL_UP_TO = 5;
const IN_USE = 10;
/** Further back a date without a year may as well be one of the next year. */
const SHORT = 3;

const isLawful = ({ first }: Stage, after: Stage): boolean => first <= LAWFUL_UP_TO || after.first === IN_USE;

/** How far from its date the words of a step are looked for, in characters. */
const REACH = 48;

/** The step that a date belongs to. */
function stepAt(text: string, last: SaidDate | undefined, date: SaidDate, next: SaidDate | undefined): DatedStep | undefined {
  const before = LAST_CLAUSE.exec(text.slice(Math.max(last?.end ?? 0, date.index - REACH), date.index))?.[0] ?? '';
  const around = text.slice(date.end, Math.min(next?.index ?? text.length, date.end + REACH));
  // 3月6日（周一）
  const [aside = ''] = /^（[^）]*）/.exec(around) ?? [];
  const behind = around.slice(aside.length);
  const named = { date, before, isBare: NOBODY.test(before) || ITEM.test(before) };
  const said = (start: number, end: number) => ({ start, end, text: text.slice(start, end) });
  const project = projectStage(before, behind);
  if (project !== undefined) {
    const isNamedFirst = project.words === '';
    const start = isNamedFirst ? date.index - before.length : date.index;
    const isBare = project.isBare && (isNamedFirst || named.isBare);
    return { ...named, stage: project, isBare, ...said(start, date.end + (isNamedFirst ? 0 : aside.length + project.words.length)) };
  }
  // 现场调研（3月20日）
  const isBracketed = before.endsWith('（');
  const [clause = ''] = (isBracketed ? undefined : CLAUSE.exec(behind)) ?? [before.slice(0, -1)];
  const stage = evaluationStage(clause) ?? rectificationStage(clause);
  if (stage === undefined) return undefined;
  if (isBracketed) return { ...named, stage, isBare: true, ...said(date.index - before.length, date.end + 1) };
  return { ...named, stage, ...said(date.index, date.end + aside.length + clause.length) };
}

/** Whether a text goes on from one step to the next of the same work. */
function goesOn(text: string, step: DatedStep, after: DatedStep): boolean {
  const between = text.slice(step.end, after.date.index - after.before.length);
  if (step.stage.work === 'evaluation') return !OTHERS.test(between);
  // 9月开工2个，5月完工3个: those that were finished are not those that were begun.
  return /^[^，。；、\d]{0,20}[，,；;。、]$/.test(between) && !/^[^，,；;。、]{0,6}\d/.test(text.slice(after.end));
}

/** Whether of two steps the later one cannot have been taken when its date says. */
function isBackward(step: DatedStep, after: DatedStep): boolean {
  const [{ date: one, stage }, { date: other }] = [step, after];
  if (one.calendar !== other.calendar || (one.isDeadline && !other.isDeadline)) return false;
  // A plan says when something is to be done, and what was done may have been done sooner.
  const planned = PLANNED.test(step.before);
  if ((planned && !other.isDeadline && stage.last > LAWFUL_UP_TO + 1) || /实际/.test(after.before) !== /实际/.test(step.before))
    return false;
  if (!planned && PLANNED.test(after.before)) return false;
  const begins = one.isDeadline ? one.to : one.from;
  return other.to < begins && (other.yearSaid || monthsBetween(other.to, begins) <= SHORT);
}

/** Evaluations of more kinds than one have each an order of its own. */
const isMixed = (text: string): boolean => /自评/.test(text) && /(?:重点|财政|部门)评价/.test(text);

/** Whether one step follows another in the order of their work as it does in the text. */
function isOrdered(text: string, step: DatedStep, after: DatedStep, heading: string): boolean {
  if (step.stage.work !== after.stage.work || step.stage.last >= after.stage.first || !after.isBare) return false;
  return goesOn(text, step, after) && !(/问题/.test(heading) && isLawful(step.stage, after.stage));
}

/** The steps of a text in their order, as far as it tells of them; what the text is about is its heading. */
function stepsOf(text: string, heading: string): DatedStep[] {
  if (OUT_OF_ORDER.test(text)) return [];
  const dates = saidDates(text);
  spend(dates.length);
  const isEvaluation = /评价|自评|绩效/.test(`${heading}${text}`) && !isMixed(text);
  return dates.flatMap((date, index) => {
    const step = stepAt(text, dates[index - 1], date, dates[index + 1]);
    const isOfWork = step !== undefined && (isEvaluation || step.stage.work !== 'evaluation');
    return isOfWork && !NO_STEP.test(step.before) ? [step] : [];
  });
}

/** Each two steps of a text that follow one another in the order of the work: undefined, or where their dates run against it. */
export function* backwardSteps(text: string, heading: string): Generator<BackwardStep | undefined> {
  let [step, run]: [DatedStep | undefined, number] = [undefined, 0];
  for (const after of stepsOf(text, heading)) {
    const goesBack = step === undefined || after.stage.first < step.stage.first || after.stage.last < step.stage.last;
    run = goesBack ? 0 : run + 1;
    // 汇总, 报送 belong to the evaluation where it has been told of step by step.
    if (step !== undefined && isOrdered(text, step, after, heading) && (after.stage.isCommon === undefined || run > 1))
      yield isBackward(step, after) ? { earlier: step.text, later: after.text } : undefined;
    step = after;
  }
}
