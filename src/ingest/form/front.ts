import { textField } from '../../model/field.ts';
import { isMoneyUnit, readAmount } from '../../model/number.ts';
import { spanPlaces } from '../../model/place.ts';
import { isColumnName, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { keepAmount } from './amounts.ts';
import type { FundRole } from './define-form.ts';
import { type FormDraft, isEvaluation, type Printed, percentageField, plainField, setYear, unreadCells } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { amountLabel, isLevel, isTotalLabel } from './form-words.ts';
import { setExecutionWeight } from './fund-sources.ts';
import { isFundColumn, setFunds } from './funds-table.ts';
import { setGoal } from './goals.ts';
import { moneyUnitIn, readGlued, setHead } from './head.ts';
import { type Label, labelOf } from './label.ts';
import { readPlan } from './plan.ts';
import { purposeAmounts, statesBudget } from './purpose.ts';

/** Reads what stands above the indicators and outside of tables with a header: labels and the values beside, behind or below them. */

/** A label that still waits for its value, and the empty cell beside it. */
interface OpenLabel {
  readonly label: Label;
  readonly token: Token;
  blank?: Token;
}

/** Reads the labels of a row with their values. Says whether the row was understood, in part at least. */
export function readFrontRow(draft: FormDraft, tokens: readonly Token[]): boolean {
  if (readPlan(draft, tokens)) {
    draft.heading = 'plan';
    return true;
  }
  const filled = tokens.filter((token) => token.text !== '');
  const [first] = filled;
  if (first === undefined) return true;
  if (readYearOrUnit(draft, filled)) return true;
  if (labelOf(first.text) === undefined && filled.length === 1 && readGlued(draft, first)) return true;
  if (filled.some((token) => labelOf(token.text) !== undefined || isTotalLabel(token.text))) return readLabels(draft, tokens);
  return readBareRow(draft, filled);
}

function readLabels(draft: FormDraft, tokens: readonly Token[]): boolean {
  const left: Token[] = [];
  let open: OpenLabel | undefined;
  let lastGoal: Label | undefined;
  let isFirst = true;
  for (const token of tokens) {
    if (token.text === '') {
      if (open !== undefined) open.blank ??= token;
      continue;
    }
    const found = labelOf(token.text);
    const isValue = found === undefined || (open?.label.kind === 'head' && open.label.field === 'name' && isAside(found.label));
    if (!isValue) {
      if (open !== undefined) leaveEmpty(draft, open);
      if (isFirst) draft.heading = headingOf(found.label);
      else if (headingOf(found.label) !== undefined) draft.heading = headingOf(found.label);
      if (found.value === undefined) open = { label: found.label, token };
      else {
        putInline(draft, token, found.label, found.value, found.at ?? 0);
        open = undefined;
      }
    } else if (open !== undefined) {
      put(draft, amountOfTitle(open, token) ?? open.label, token);
      lastGoal = open.label.kind === 'goal' ? open.label : undefined;
      open = undefined;
    } else if (lastGoal?.kind === 'goal') setGoal(draft, isEvaluation(draft) ? 'achievement' : lastGoal.role, token);
    else left.push(token);
    isFirst = false;
  }
  if (open !== undefined) leaveEmpty(draft, open);
  leaveOver(draft, left, tokens);
  return true;
}

const isAside = (label: Label) => label.kind === 'head' && label.field === 'ignored';

function headingOf(label: Label): FormDraft['heading'] {
  if (label.kind === 'goal' && label.role === 'goal') return 'goals';
  return label.kind === 'purpose' ? 'purpose' : undefined;
}

/** A label without a value: an empty amount beside it is kept; titles of parts say the unit and the points of execution. */
function leaveEmpty(draft: FormDraft, { label, token, blank }: OpenLabel): void {
  if (label.kind === 'side' || label.kind === 'goal' || label.kind === 'amount' || label.kind === 'purpose') {
    const unit = moneyUnitIn(token.text);
    if (unit !== undefined) {
      draft.fundsUnit = unit;
      draft.unit ??= unit;
    }
    if (/执行/.test(token.text)) setExecutionWeight(draft, [token]);
  }
  if (label.kind === 'amount' && blank !== undefined && !isLevel(label.part) && !/项目资金/.test(token.text))
    draft.blanks.push({ part: label.part, place: blank.place });
}

function putInline(draft: FormDraft, token: Token, label: Label, value: string, at: number): void {
  if (label.kind === 'head') {
    readGlued(draft, token);
    return;
  }
  const lines = token.lines?.map(({ offset, line }) => ({ offset: Math.max(0, offset - at), line }));
  if (value !== '') put(draft, label, { ...token, text: value, ...(lines === undefined ? {} : { lines }) });
}

function put(draft: FormDraft, label: Label, value: Token): void {
  switch (label.kind) {
    case 'head':
      setHead(draft, label.field, value);
      return;
    case 'amount':
      // 预算数（万元） 56.53 | 其中：财政资金 56.53: the parts are in the unit of the whole.
      if (label.part === 'total' && isMoneyUnit(label.unit)) draft.fundsUnit ??= label.unit;
      if (keepAmount(draft, label, value)) return;
      if (standsForAmount(value.text)) leaveAmount(draft, value);
      else addPurpose(draft, value);
      return;
    case 'fund':
      putFund(draft, label.role, value);
      return;
    case 'goal':
      setGoal(draft, label.role, value);
      return;
    case 'purpose':
      addPurpose(draft, value);
      return;
    case 'side':
    case 'plan':
      if (/\p{Script=Han}{8}/u.test(value.text)) addPurpose(draft, value);
      else unreadCells(draft, 'unreadableCell', /\d/.test(value.text) ? [value] : [], 'form');
  }
}

/** 预算资金情况（万元） 125.4: the title of the money names its unit, and an amount stands beside it: that is the whole. */
function amountOfTitle({ label, token }: OpenLabel, value: Token): Label | undefined {
  const unit = label.kind === 'side' ? moneyUnitIn(token.text) : undefined;
  if (unit === undefined || !/资金|预算/.test(token.text) || readAmount(value.text, unit).kind !== 'value') return undefined;
  return { kind: 'amount', part: 'total', name: '', unit, annual: false };
}

/** 全年执行数 5.8 | 执行率 100%: one amount of the whole, beside its label. */
function putFund(draft: FormDraft, role: FundRole, value: Token): void {
  if (role === 'rate') draft.fields.executionRate ??= percentageField(draft, value, 'executionRate');
  else if (isFundColumn(role)) setFunds(draft, [{ part: 'total', column: role, printed: value }]);
}

/** 详见批复, 按文件执行: few words in the place of an amount; a purpose that begins with what it is for is none. */
const standsForAmount = (text: string): boolean => text.length <= 10 && !/\d|用于|主要|^(?:保障|开展|支付|完成|购)/.test(text);

function leaveAmount(draft: FormDraft, cell: Printed): void {
  unreadCells(draft, 'unreadableCell', [cell], 'funds');
  draft.unsureFunds = true;
}

/** 预算数（九）928.40: a label and its amount in one cell, with something between them. */
const GLUED_AMOUNT = /^([\p{Script=Han}：]{2,10}?)(?:（.{1,3}）)? ?[+-]?\d[\d.]*(?:[万亿]?元)?$/u;

function addPurpose(draft: FormDraft, cell: Printed): void {
  const label = GLUED_AMOUNT.exec(cell.text)?.[1];
  if (label !== undefined && amountLabel(label) !== undefined) {
    leaveAmount(draft, cell);
    return;
  }
  if (draft.fields.purpose !== undefined || !/\p{Script=Han}{3}/u.test(cell.text)) return;
  draft.fields.purpose = plainField(draft, cell);
  const amounts = purposeAmounts(cell);
  if (amounts !== undefined) draft.fields.purposeAmounts = amounts;
  if (amounts?.total === undefined && statesBudget(cell.text)) unreadCells(draft, 'unreadableCell', [cell], 'purpose');
}

/** Cells that no label asks for: the body beside the unit, or figures that were not read. */
function leaveOver(draft: FormDraft, left: readonly Token[], row: readonly Token[]): void {
  const [only, ...more] = left;
  if (
    only !== undefined &&
    more.length === 0 &&
    row.some((token) => token !== only && moneyUnitIn(token.text) !== undefined) &&
    draft.fields.reportingUnit === undefined
  ) {
    draft.fields.reportingUnit = plainField(draft, only);
    return;
  }
  const figures = left.filter(({ text }) => /\d/.test(text));
  const isAmount = figures.some(({ text }) => readAmount(text, '万元').kind === 'value');
  if (isAmount && draft.amounts.length > 0 && !draft.prints.has('indicators')) draft.unsureFunds = true;
  if (figures.length > 0) unreadCells(draft, 'unreadableCell', figures, 'form');
}

/** 203001某某局本级: a reporting unit with its code and no label. */
const UNIT_CODE = /^\d{3,}\p{Script=Han}{3}/u;

/** A row without a label belongs to the one above. */
function readBareRow(draft: FormDraft, filled: readonly Token[]): boolean {
  const [first] = filled;
  if (first === undefined || loseAmounts(draft, filled) || readUnitOfTitle(draft, filled)) return true;
  if (draft.heading === 'goals' && !draft.prints.has('indicators') && !filled.some(({ text }) => isListWord(text))) {
    for (const token of filled) if (!isRepeated(draft, token) && !goesOn(draft, token)) setGoal(draft, 'goal', token);
    return true;
  }
  if (draft.heading === 'purpose') {
    for (const token of filled) addPurpose(draft, token);
    return true;
  }
  if (filled.length === 1 && first.text.length <= 60 && UNIT_CODE.test(first.text) && !/^\d{4}年/.test(first.text)) {
    draft.fields.reportingUnit ??= plainField(draft, first);
    return true;
  }
  return readBareGoals(draft, filled);
}

/** 部门整体支出（万元）: the title of a table of money says its unit, whatever it calls the money. */
function readUnitOfTitle(draft: FormDraft, [only, ...more]: readonly Token[]): boolean {
  if (only === undefined || more.length > 0 || !/^[\p{Script=Han}、]{2,16}（(?:单位：)?\p{Script=Han}?元）$/u.test(only.text)) return false;
  draft.fundsUnit = moneyUnitIn(only.text) ?? draft.fundsUnit;
  return true;
}

/** A number, the name of a level or of a column: what stands here is no goal. */
const isListWord = (text: string) =>
  /^[\d.,%]+$/.test(text) ||
  // A list run together: its header names levels side by side.
  /(?:一级指标|指标类别).{0,6}二级指标|二级指标.{0,6}(?:三级指标|指标名称)/.test(text) ||
  matchLevel1(text)?.explicit === true ||
  matchLevel2(text)?.explicit === true ||
  isColumnName(text);

/** A goal that breaks over lines: its next line begins no item, and the line before ends no sentence. */
function goesOn(draft: FormDraft, token: Token): boolean {
  const last = draft.goals.at(-1);
  if (
    last?.place === undefined ||
    !/[，、\p{Script=Han}\d]$/u.test(last.text) ||
    /^(?:目标|[（(]?\d|[一二三四五六七八九十]、)/.test(token.text)
  )
    return false;
  const text = last.text + token.text;
  draft.goals[draft.goals.length - 1] = textField(text, spanPlaces(last.place, token.place), last.uncertain);
  return true;
}

/** A cell merged over columns may be printed once for each. */
function isRepeated(draft: FormDraft, token: Token): boolean {
  return draft.goals.some((goal) => goal.text === token.text && goal.place?.line === token.place.line && token.place.line !== undefined);
}

/** Amounts of tasks or subjects that the record has no place for are said to be unread, not dropped. */
function loseAmounts(draft: FormDraft, filled: readonly Token[]): boolean {
  const text = filled.map((cell) => cell.text).join(' ');
  const amounts = /\p{Script=Han}[）)]? ?((?:-?\d+(?:\.\d+)? ){1,}-?\d+(?:\.\d+)?)$/u.exec(text)?.[1]?.split(' ');
  const [first] = filled;
  if (amounts === undefined || first === undefined || /[。；，]/.test(text)) return false;
  // Amounts right below those of the funds are of a source that is not known; others are of tasks.
  const above = draft.amounts.at(-1);
  if (above !== undefined && first.row - above.row <= 1) draft.unsureFunds = true;
  draft.cells.recognised += amounts.length;
  draft.problems.push({ code: 'unreadableRow', text: text.slice(0, 80), subject: 'funds', place: first.place });
  return true;
}

/** Two texts between funds and indicators whose headers were lost are the goal and what came of it. */
function readBareGoals(draft: FormDraft, filled: readonly Token[]): boolean {
  const { prints } = draft;
  if (prints.has('indicators') || prints.has('goals') || !prints.has('funds') || filled[0]?.block.kind !== 'table') return false;
  const [goal, achievement, ...more] = filled;
  if (goal === undefined || achievement === undefined || more.length > 0) return false;
  if (goal.text.length < 6 || achievement.text.length < 4 || /^[\d.%]+$/.test(achievement.text)) return false;
  setGoal(draft, 'goal', { ...goal, uncertain: true });
  setGoal(draft, 'achievement', { ...achievement, uncertain: true });
  return true;
}

function readYearOrUnit(draft: FormDraft, filled: TokenRow['filled']): boolean {
  const text = filled.map((token) => token.text).join('');
  const year = /^（?(20\d\d)年?度?）?$/.exec(text)?.[1];
  const unit = text.length <= 14 && /^（?(?:金额)?单位/.test(text) ? moneyUnitIn(text) : undefined;
  const attachment = !draft.prints.has('indicators') && /^附[件表]?\d*[：:]?$|^（盖章）$/.test(text);
  setYear(draft, year, text, filled[0]?.place);
  if (unit !== undefined) draft.unit = unit;
  return year !== undefined || unit !== undefined || attachment;
}
