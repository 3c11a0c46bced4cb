import { HASH_START, mixHash } from '../../src/engine/hash.ts';
import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { FUNDS_KEYS } from '../../src/engine/kit/funds.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { Project } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';

/** Fewer rows are soon the same by chance. */
const FEWEST = 3;

/** All that a form says, as one number. */
function contentOf(project: Project): number {
  let hash = mixHash(HASH_START, matchKey(project.name.text));
  const add = (text: string | undefined) => {
    hash = mixHash(hash, text ?? '');
  };
  add(project.implementingUnit?.text);
  add(project.reportingUnit?.text);
  for (const key of FUNDS_KEYS) for (const field of Object.values(project[key] ?? {})) add(field?.text);
  for (const { text } of project.goals) add(text);
  for (const { level3, target, actual, weight, score } of project.indicators)
    for (const cell of [level3, target, actual, weight, score]) add(cell?.text);
  add(project.totalScore?.text);
  return hash;
}

interface PrintedForm {
  readonly content: number;
  readonly name: string;
  readonly at: Located;
}

const place = ({ at }: PrintedForm): number => at.place?.line ?? 0;

const form = (name: string, ...names: readonly string[]) =>
  exampleProject({
    name,
    budgeted: '20',
    indicators: names.map((level3) => ({ level1: '产出指标', level2: '数量指标', level3, target: '≥3次' })),
  });

export const formsArePrintedOnce = defineDatasetRule({
  id: 'copies/forms-are-printed-once',
  version: 1,
  severity: 'error',
  concern: 'copied-form',
  title: { zh: '每张绩效目标表、自评表只印一次', en: 'Each form is printed once' },
  rationale: {
    zh: '同一张表以两个编号印了两次，另一个项目的表就缺了。',
    en: 'Where one form is printed under two numbers, that of another project is missing.',
  },
  remedy: { zh: '删去重复的一张，补上所缺项目的表。', en: 'Take one out and add the form that is missing.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: { twice: { zh: '“{name}”的表与前面一张完全相同', en: 'The form of "{name}" is the same as an earlier one' } },
  start: (): Map<string, PrintedForm[]> => new Map(),
  add(states, record, locate) {
    if (record.kind !== 'project' || record.indicators.length < FEWEST || record.name.text === '' || record.cutOff !== undefined) return;
    const form = { content: contentOf(record), name: record.name.text, at: locate(record.name) };
    const forms = states.get(record.document);
    if (forms === undefined) states.set(record.document, [form]);
    else forms.push(form);
  },
  merge: (a, b) => mergeStates(a, b, append),
  finish(states, verdicts) {
    for (const forms of states.values()) {
      const first = new Map<number, PrintedForm>();
      for (const form of forms.toSorted((a, b) => place(a) - place(b))) {
        const before = first.get(form.content);
        if (before === undefined) {
          first.set(form.content, form);
          verdicts.pass();
        } else
          verdicts.fail({
            message: 'twice',
            at: form.at,
            args: { name: form.name },
            others: [{ at: before.at }],
            provided: form.name,
          });
      }
    }
  },
  examples: [
    {
      name: '两张表各是一个项目',
      given: [form('渠道维修', '维修次数', '检查次数', '培训次数'), form('水库巡查', '巡查次数', '检查次数', '培训次数')],
      expect: 'pass',
    },
    {
      name: '同一张表印了两次',
      given: [form('渠道维修', '维修次数', '检查次数', '培训次数'), form('渠道维修', '维修次数', '检查次数', '培训次数')],
      expect: ['twice'],
    },
    {
      name: '同名的项目，指标不同',
      given: [form('渠道维修', '维修次数', '检查次数', '培训次数'), form('渠道维修', '维修长度', '检查次数', '培训次数')],
      expect: 'pass',
    },
    { name: '只有一两项指标，难说是同一张', given: [form('渠道维修', '维修次数'), form('渠道维修', '维修次数')], expect: 'pass' },
  ],
});
