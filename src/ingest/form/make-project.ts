import { type Field, textField } from '../../model/field.ts';
import type { ParseProblem } from '../../model/parse-problem.ts';
import { spanPlaces } from '../../model/place.ts';
import { PROJECT_FACTS, type Project } from '../../model/record.ts';
import type { ExtractionContext } from '../extractor.ts';
import { forms } from './declared/index.ts';
import { isForm } from './define-form.ts';
import { type FormDraft, isEvaluation } from './form-draft.ts';
import type { TokenRow } from './form-row.ts';
import type { ReadForm } from './read-forms.ts';
import { isClosingHead } from './row-ends.ts';
import { sameName } from './title-pairing.ts';
import { type FormTitle, isEvaluationTitle, isGoingOn, titledAs } from './titles.ts';

/** Makes the record of a form that was read. */
export function makeProject(form: ReadForm, title: FormTitle | undefined, inPlace: boolean, context: ExtractionContext): Project {
  const { draft, rows, last } = form;
  const evaluated = isEvaluation(draft);
  for (const row of rows.slice(0, 2)) for (const name of titledAs(textOf(row))) draft.prints.add(`title:${name}`);
  const prints = PROJECT_FACTS.filter((fact) => draft.prints.has(fact));
  const { periodBudget, initialBudget, budgeted, received, spent } = draft.funds;
  const { document, file: _file, lineCount: _lineCount, ...inherited } = context;
  const marked = form.atEnd ? rows.findLast((row) => row.filled.length > 0 && row.cut === true) : undefined;
  const cutOff = draft.cutOff ?? marked?.place ?? (isCutOff(form, context) ? last.place : undefined);
  const problems: ParseProblem[] = [...(evaluated ? [] : titleProblems(form, title, inPlace)), ...draft.problems];
  if (cutOff !== undefined) problems.push({ code: 'cutOff', text: textOf(last).slice(0, 80), subject: 'indicators', place: cutOff });
  if (!evaluated && !draft.prints.has('indicators') && cutOff === undefined)
    problems.push({
      code: 'unreadableForm',
      text: draft.fields.name?.text.slice(0, 80) ?? '',
      subject: 'indicators',
      place: placeOf(form),
    });
  const { name, ...printed } = draft.fields;
  const fields = isRest(rows) ? withUnsureTotals(printed) : printed;
  const named = name ?? bodyAsName(form, title) ?? (evaluated ? titleAsName(rows) : titleName(title, form));
  const otherTitle = title !== undefined && title.stem !== '' && name !== undefined && !sameName(title.stem, name.text);
  return {
    ...inherited,
    kind: 'project',
    document,
    name: named,
    ...(otherTitle ? { title: textField(title.stem, title.place) } : {}),
    ...fields,
    ...blankPlanOf(draft),
    ...(draft.unit === undefined ? {} : { unit: draft.unit }),
    form: forms.findLast((each) => isForm(each, draft.prints))?.name ?? '',
    ...(prints.length === 0 ? {} : { prints }),
    ...(periodBudget === undefined ? {} : { periodBudget }),
    ...(initialBudget === undefined ? {} : { initialBudget }),
    ...(budgeted === undefined ? {} : { budgeted }),
    ...(received === undefined ? {} : { received }),
    ...(spent === undefined ? {} : { spent }),
    ...(Object.keys(draft.sources).length === 0 ? {} : { sources: draft.sources }),
    ...(draft.tasks.length === 0 ? {} : { tasks: draft.tasks }),
    ...(draft.tasksTotal === undefined ? {} : { tasksTotal: draft.tasksTotal }),
    goals: draft.goals,
    ...(draft.dimensions.length === 0 ? {} : { dimensions: draft.dimensions }),
    indicators: draft.indicators,
    ...(cutOff === undefined ? {} : { cutOff }),
    problems,
    cells: { ...draft.cells },
    origin: placeOf(form),
  };
}

/** A plan of which only the months are printed, and nothing that could not be read. */
function blankPlanOf({ fields, blankPlan, problems }: FormDraft): Pick<Project, 'disbursementPlan'> {
  const isOther = fields.disbursementPlan !== undefined || problems.some(({ subject }) => subject === 'disbursementPlan');
  return blankPlan === undefined || isOther ? {} : { disbursementPlan: blankPlan };
}

/** 自评表（续） without the form it goes on with: its totals are of rows that are not here. */
const isRest = (rows: readonly TokenRow[]): boolean => rows.slice(0, 2).some((row) => isEvaluationTitle(row) && isGoingOn(textOf(row)));

const unsure = <T>(field: Field<T> | undefined): Field<T> | undefined => (field === undefined ? undefined : { ...field, uncertain: true });

const TOTALS = ['totalWeight', 'totalScore', 'totalDeduction'] as const satisfies readonly (keyof FormDraft['fields'])[];

function withUnsureTotals<T extends Pick<FormDraft['fields'], (typeof TOTALS)[number]>>(fields: T): T {
  const unsureTotals = TOTALS.flatMap((name) => {
    const total = unsure(fields[name]);
    return total === undefined ? [] : [[name, total] as const];
  });
  return { ...fields, ...Object.fromEntries(unsureTotals) };
}

function placeOf({ rows, last }: ReadForm) {
  return spanPlaces((rows.find((row) => row.filled.length > 0) ?? last).place, last.place);
}

const textOf = (row: TokenRow): string => row.filled.map((token) => token.text).join(' ');

/** A form about a body is named by it, where its title (部门整体支出绩效自评表) names nothing. */
function bodyAsName({ draft: { fields, prints } }: ReadForm, title: FormTitle | undefined): Field<string> | undefined {
  if (title !== undefined && title.stem !== '' && !/整体$/.test(title.stem)) return undefined;
  const bodies = forms.flatMap((form) => (isForm(form, prints) ? form.namedBy : []));
  return bodies.map((body) => fields[body]).find((field) => field !== undefined);
}

/** A self-evaluation without the name of a project is named by its title. */
function titleAsName(rows: readonly TokenRow[]): Field<string> {
  const title = rows.slice(0, 2).find((row) => isEvaluationTitle(row));
  const token = title?.filled[0];
  return token === undefined || token.text.length > 60 ? { text: '' } : textField(token.text, token.place, true);
}

function titleName(title: FormTitle | undefined, form: ReadForm): Field<string> {
  return title === undefined || title.stem === '' ? textField('', placeOf(form)) : textField(title.stem, title.place);
}

function titleProblems(form: ReadForm, title: FormTitle | undefined, inPlace: boolean): ParseProblem[] {
  const { fields, goals } = form.draft;
  if (title === undefined) {
    // A list of indicators without a head stands in the text of its paper, and needs no title.
    const { totalWeight: _weight, totalScore: _score, totalScoreAgain: _again, totalDeduction: _deduction, ...head } = fields;
    const isList = Object.keys(head).length === 0 && goals.length === 0 && Object.keys(form.draft.funds).length === 0;
    if (fields.name !== undefined || isList) return [];
    const text = goals.map((goal) => goal.text).join(' ');
    return [{ code: 'missingTitle', text: text.slice(0, 80), subject: 'title', place: placeOf(form) }];
  }
  return inPlace ? [] : [{ code: 'misplacedTitle', text: title.text.slice(0, 80), subject: 'title', place: title.place }];
}

/** A self-evaluation is cut off when the source ends in it: its indicators give scores, and neither their total nor anything below is there. */
function isCutOff({ draft, last, atEnd }: ReadForm, context: ExtractionContext): boolean {
  if (last.cut === true) return true;
  const { prints } = draft;
  if (!isEvaluation(draft))
    return atEnd && prints.has('indicators') && draft.indicators.length === 0 && draft.cells.recognised === draft.cells.read;
  if (!atEnd || prints.has('total') || prints.has('notes') || !prints.has('indicators')) return false;
  if (isClosingHead(last) || (!prints.has('score') && !prints.has('rawScore'))) return false;
  if (pointsOf(draft) >= 100 || draft.problems.some(({ code }) => code === 'unreadableRow')) return false;
  const line = last.place.endLine ?? last.place.line;
  return line === undefined || line >= context.lineCount - 1;
}

/** Points printed so far: a form whose rows make 100 lacks its total, not its end; where a row was not read they are not known. */
function pointsOf(draft: FormDraft): number {
  return draft.indicators.reduce((sum, row) => sum + (row.weight?.value?.points ?? 0), draft.fields.executionWeight?.value?.points ?? 0);
}
