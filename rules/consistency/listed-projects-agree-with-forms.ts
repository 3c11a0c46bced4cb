import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { isUnder } from '../../src/engine/kit/facts.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import { append } from '../../src/model/lists.ts';
import { FEN_PER_UNIT, formatFen, type MoneyUnit } from '../../src/model/number.ts';
import { groupBy } from '../../src/model/once.ts';
import type { AuditRecord, Disclosure } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';

interface Listed {
  readonly at: Located;
  readonly label: string;
  readonly fen: number;
  readonly unit: MoneyUnit;
}

/** Name and budget of a project in its form. */
interface Form {
  readonly name: Located;
  readonly budget: Located;
  readonly fen: number;
}

/** Whether two names share a run of characters that is no word of accounting. */
function shareWords(a: string, b: string, length = 4): boolean {
  const [left, right] = [nameKey(a), nameKey(b)];
  for (let at = 0; at + length <= left.length; at += 1) {
    const run = left.slice(at, at + length);
    if (!/经费|资金|项目|补助|预算|财政|\d/.test(run) && right.includes(run)) return true;
  }
  return false;
}

/**
 * Projects that text and forms call by different names: nothing else is left over with that amount on either side, and the names have
 * words in common. Only where most of the list is found among the forms, so that it is the same list.
 */
function renamedIn(listed: State['listed'], all: readonly Form[]): { readonly item: Listed; readonly form: Form }[] {
  const formKeys = new Set(all.map(({ name }) => nameKey(name.text)));
  const items = [...listed].flatMap(([key, values]) => (formKeys.has(key) ? [] : values));
  if (items.length === 0 || items.length > listed.size / 2) return [];
  const forms = groupBy(
    all.filter(({ name }) => !listed.has(nameKey(name.text))),
    ({ fen }) => fen,
  );
  const itemsByAmount = groupBy(items, ({ fen }) => fen);
  return items.flatMap((item) => {
    const [form, second] = forms.get(item.fen) ?? [];
    const rivals = itemsByAmount.get(item.fen)?.length ?? 0;
    if (form === undefined || second !== undefined || rivals > 1 || item.fen === 0 || !shareWords(item.label, form.name.text)) return [];
    return [{ item, form }];
  });
}

interface State {
  /** By name without 项目, 经费 and the like; several of one name are not told apart. */
  readonly listed: Map<string, Listed[]>;
  /** Amounts that stand in no list, by what they are called: projects named one after the other without 其中. */
  readonly alone: Map<string, Listed[]>;
  /** Keyed only at the end: most documents list no projects. */
  readonly forms: Form[];
}

/** What a project is called without the words that one place adds and another leaves out. */
function nameKey(name: string): string {
  return matchKey(name).replace(/(?:绩效目标表|专项资金|的通知|项目|经费|资金|预算)+$/, '');
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function stateOf(states: Map<string, State>, record: AuditRecord): State {
  const known = states.get(record.document) ?? { listed: new Map(), alone: new Map(), forms: [] };
  states.set(record.document, known);
  return known;
}

function mergeLists<T>(into: Map<string, T[]>, from: ReadonlyMap<string, readonly T[]>): void {
  for (const [key, values] of from) for (const value of values) put(into, key, value);
}

/** A project may be mentioned for another reason; two that are called like forms are a list. */
const FEWEST = 2;

function namedLikeForms(alone: State['alone'], forms: readonly Form[]): State['listed'] {
  const named = new Map(
    forms.flatMap(({ name }) => [alone.get(nameKey(name.text))].map((found) => [nameKey(name.text), found ?? []] as const)),
  );
  const found = new Map([...named].filter(([, items]) => items.length > 0));
  return found.size < FEWEST ? new Map() : found;
}

/**
 * The facts whose parts are the projects: project expenditure, and the total of a list that comes to just that amount. A list that
 * comes to another may be of what was paid, bought or given by one source.
 */
function wholesOf({ facts }: Disclosure): ReadonlySet<number> {
  const current = facts.filter(({ measure, period, basis }) => measure === 'amount' && period === 'current' && basis === 'budget');
  const amountOf = ({ field: { value } }: Fact) => (value?.kind === 'amount' ? value.fen : 0);
  const projects = facts.filter(({ concept, measure }) => measure === 'amount' && isUnder(concept, 'expenditure.project'));
  const amounts = new Set(current.filter(({ concept }) => concept === 'expenditure.project').map(amountOf));
  const totals = current.filter((fact) => fact.concept === 'unknown' && amountOf(fact) > 0 && amounts.has(amountOf(fact)));
  return new Set([...projects, ...totals].map(({ id }) => id));
}

export const listedProjectsAgreeWithForms = defineDatasetRule({
  id: 'consistency/listed-projects-agree-with-forms',
  version: 2,
  severity: 'error',
  title: { zh: '正文所列项目的名称和金额与绩效目标表一致', en: 'A project has the same name and amount in the text and in its form' },
  rationale: {
    zh: '同一项目在项目支出说明和绩效目标表中的预算数应当相同。',
    en: 'A project has one budget, whether in the account of project expenditure or in its own form.',
  },
  remedy: {
    zh: '以批复的项目预算为准，统一正文和绩效目标表中的名称和金额。',
    en: 'Follow the approved project budget and make name and amount agree in text and form.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    differs: {
      zh: '项目“{name}”正文为{listed}，绩效目标表预算数为{form}，相差{difference}',
      en: 'Project "{name}" is {listed} in the text and {form} in its form, a difference of {difference}',
    },
    renamed: {
      zh: '正文称“{name}”，绩效目标表称“{form}”，金额同为{amount}，名称不一致',
      en: 'The text says "{name}", the form "{form}", both of {amount}: one project under two names',
    },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    const state = stateOf(states, record);
    if (record.kind === 'project') {
      const amount = record.budgeted?.total;
      if (amount?.value !== undefined) state.forms.push({ name: locate(record.name), budget: locate(amount), fen: amount.value.fen });
      return;
    }
    const whole = wholesOf(record);
    for (const { partOf, concept, measure, period, basis, label, field } of record.facts) {
      if (measure !== 'amount' || period !== 'current' || basis !== 'budget' || field.value?.kind !== 'amount') continue;
      const isAlone = partOf === undefined && (concept === 'unknown' || concept === 'item');
      if (!isAlone && (partOf === undefined || !whole.has(partOf))) continue;
      put(isAlone ? state.alone : state.listed, nameKey(label), {
        at: locate(field),
        label,
        fen: field.value.fen,
        unit: field.value.unit,
      });
    }
  },
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      mergeLists(own.listed, other.listed);
      mergeLists(own.alone, other.alone);
      append(own.forms, other.forms);
    }),
  finish(states, verdicts) {
    for (const { listed: inLists, alone, forms: all } of states.values()) {
      const listed = inLists.size === 0 ? namedLikeForms(alone, all) : inLists;
      if (listed.size === 0) continue;
      for (const { item, form } of renamedIn(listed, all)) {
        const amount = formatFen(item.fen, item.unit, 2);
        verdicts.fail({
          message: 'renamed',
          severity: 'warning',
          at: item.at,
          quote: item.label,
          aspect: 'name',
          args: { name: item.label, form: form.name.text, amount },
          others: [{ at: form.name, role: 'candidate', label: { zh: '绩效目标表', en: 'form' } }],
          provided: item.label,
          possible: form.name.text,
        });
      }
      const forms = new Map<string, Form[]>();
      for (const form of all) put(forms, nameKey(form.name.text), form);
      for (const [key, items] of listed) {
        const [item] = items;
        const [form, second] = forms.get(key) ?? [];
        if (item === undefined || form === undefined || items.length > 1 || second !== undefined || key.length < 3) continue;
        const difference = item.fen - form.fen;
        if (Math.abs(difference) <= FEN_PER_UNIT[item.unit] / 100) verdicts.pass(1, [item.at]);
        else {
          const print = (fen: number): string => formatFen(fen, item.unit, 2);
          const args = { name: item.label, listed: print(item.fen), form: print(form.fen), difference: print(Math.abs(difference)) };
          verdicts.fail({
            message: 'differs',
            at: item.at,
            args,
            others: [{ at: form.budget, label: { zh: '绩效目标表预算数', en: 'budget in the form' }, role: 'candidate' }],
            provided: print(item.fen),
            possible: print(form.fen),
            difference: print(difference),
          });
        }
      }
    }
  },
  examples: [
    {
      name: '正文与表一致',
      given: [
        budget([
          fact(1, 'expenditure.project', '25万元'),
          part(2, 'item', '10万元', 1, { label: '干部教育培训经费项目' }),
          part(3, 'item', '15万元', 1, { label: '设备维修' }),
        ]),
        { kind: 'project', document: 'example', year: 2022, name: '干部教育培训经费', budgeted: '10.00万元' },
      ],
      expect: 'pass',
    },
    {
      name: '正文改了，表没改',
      given: [
        budget([
          fact(1, 'expenditure.project', '27万元'),
          part(2, 'item', '12万元', 1, { label: '干部教育培训经费项目' }),
          part(3, 'item', '15万元', 1, { label: '设备维修' }),
        ]),
        { kind: 'project', document: 'example', year: 2022, name: '干部教育培训经费', budgeted: '10.00万元' },
      ],
      expect: ['differs'],
    },
    {
      name: '合计等于项目支出的项目表与绩效目标表不符',
      given: [
        budget([
          fact(1, 'expenditure.project', '27万元'),
          fact(4, 'unknown', '27万元', { label: '合计' }),
          part(2, 'item', '12万元', 4, { label: '干部教育培训' }),
          part(3, 'item', '15万元', 4, { label: '设备维修' }),
        ]),
        { kind: 'project', document: 'example', year: 2022, name: '干部教育培训', budgeted: '10.00万元' },
      ],
      expect: ['differs'],
    },
    {
      name: '合计不是项目支出的表，可以是其中一种资金',
      given: [
        budget([
          fact(1, 'expenditure.project', '30万元'),
          fact(4, 'unknown', '27万元', { label: '合计' }),
          part(2, 'item', '12万元', 4, { label: '干部教育培训' }),
          part(3, 'item', '15万元', 4, { label: '设备维修' }),
        ]),
        { kind: 'project', document: 'example', year: 2022, name: '干部教育培训', budgeted: '10.00万元' },
      ],
      expect: 'skip',
    },
    {
      name: '金额相同而名称不同',
      given: [
        budget([
          fact(1, 'expenditure.project', '26.6万元'),
          part(2, 'item', '10万元', 1, { label: '干部教育培训经费项目' }),
          part(3, 'item', '15万元', 1, { label: '社区设备维修' }),
          part(4, 'item', '1.6万元', 1, { label: '老年大学培训学习经费' }),
        ]),
        { kind: 'project', document: 'example', year: 2022, name: '干部教育培训经费', budgeted: '10.00万元' },
        { kind: 'project', document: 'example', year: 2022, name: '社区设备维修', budgeted: '15.00万元' },
        { kind: 'project', document: 'example', year: 2022, name: '老年大学培训费', budgeted: '1.60万元' },
      ],
      expect: ['renamed'],
    },
    {
      name: '两张表同名，无法对应',
      given: [
        budget([fact(1, 'expenditure.project', '12万元'), part(2, 'item', '12万元', 1, { label: '干部教育培训经费项目' })]),
        { kind: 'project', document: 'example', year: 2022, name: '干部教育培训经费', budgeted: '10.00万元' },
        { kind: 'project', document: 'example', year: 2022, name: '干部教育培训', budgeted: '2.00万元' },
      ],
      expect: 'skip',
    },
  ],
});
