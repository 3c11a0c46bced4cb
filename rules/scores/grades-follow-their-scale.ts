import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { gradeOf, statedScale, USUAL_SCALE } from '../../src/engine/kit/grade-scale.ts';
import { formGrade, type GradedScore, gradedScores } from '../../src/engine/kit/graded-scores.ts';
import { headedLines } from '../../src/engine/kit/headed-lines.ts';
import { aloneOffScale, contradictsCounts, misgraded, outOfOrder } from '../../src/engine/kit/misgraded.ts';
import { saidEvaluations, saidGrades } from '../../src/engine/kit/said-evaluation.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located, type Verdicts } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { AuditRecord } from '../../src/model/record.ts';

/** What lowers a grade whatever the score. */
const LOWERED = /一票否决|降[低]?(?:一)?(?:个)?(?:等|档|级)|直接(?:评|认|判)?定?为"?差|不得评为/;

const MESSAGES = {
  stated: {
    zh: '“{name}”得分{score}，按文中的等级标准为“{expected}”，却写“{printed}”',
    en: '“{name}” scored {score}, which is “{expected}” by the scale in the paper; it says “{printed}”',
  },
  usual: {
    zh: '“{name}”得分{score}，等级写“{printed}”；同表其他各行都是90分以上为优、80分以上为良、60分以上为中',
    en: '“{name}” scored {score} and is graded “{printed}”; all other rows take 90 and more as 优, 80 as 良, 60 as 中',
  },
  counted: {
    zh: '“{name}”得分{score}，等级写“{printed}”；正文各等级的个数按90分以上为优、80分以上为良计，应为“{expected}”',
    en: '“{name}” scored {score} and is graded “{printed}”; the numbers by grade in the text make it “{expected}”',
  },
  order: {
    zh: '“{name}”得分{score}，等级写“{printed}”；同表“{other}”得分{least}，等级却是“{grade}”：得分高的等级不会低',
    en: '“{name}” scored {score} and is graded “{printed}”; “{other}” in the same table scored {least} and is “{grade}”',
  },
  national: {
    zh: '得分{score}，等级写“{printed}”；文中没有写等级标准，按通行标准（90分以上为优、80分以上为良、60分以上为中）为“{expected}”',
    en: 'A score of {score} is graded “{printed}”; the paper states no scale, by the usual one it is “{expected}”',
  },
} as const;

const gradedTable = (...rows: readonly (readonly string[])[]) => ({
  heading: '评价结果',
  level: 1,
  tables: [{ rows: [['项目名称', '得分', '等级'], ...rows] }],
});
const paper = (...sections: readonly object[]) => budget([], { document: 'd', documentKind: 'selfEvaluation', sections });
const SCALE = section('评价等级', '90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。');

interface Graded extends Omit<GradedScore, 'at' | 'scoreAt'> {
  readonly at: Located;
  readonly scoreAt: Located;
}

/** What a paper says of grades: in its tables and sentences, group by group, and on its forms. */
interface State {
  /** Numbers of projects by grade that the text gives. */
  readonly counted: Readonly<Record<string, number>>[];
  readonly groups: Graded[][];
  readonly forms: Graded[];
  readonly texts: string[];
  lowered: boolean;
}

const located = (each: GradedScore, locate: Locate): Graded => ({ ...each, at: locate(each.at), scoreAt: locate(each.scoreAt) });

function add(states: Map<string, State>, record: AuditRecord, locate: Locate): void {
  const state = states.get(record.document) ?? { counted: [], groups: [], forms: [], texts: [], lowered: false };
  states.set(record.document, state);
  if (record.kind === 'project') {
    const form = formGrade(record);
    if (form !== undefined) state.forms.push(located(form, locate));
    return;
  }
  for (const group of gradedScores(record)) state.groups.push(group.map((each) => located(each, locate)));
  for (const { grades } of [...saidGrades(record), ...saidEvaluations(record)])
    if (grades.length > 1) state.counted.push(Object.fromEntries(grades.map(({ grade, count }) => [grade, count])));
  const texts = headedLines(record).map(({ text }) => text);
  append(
    state.texts,
    texts.filter((text) => /\d/.test(text) && /[优良]|合格/.test(text)),
  );
  state.lowered ||= texts.some((text) => LOWERED.test(text));
}

const reportOn = ({ at, scoreAt, name, printed }: Graded, expected: string) => ({
  at,
  others: [{ at: scoreAt }],
  provided: printed,
  aspect: name,
  possible: expected,
});

/** Rows of tables that have a lower grade than one with a lower score, where the paper states no scale. */
function judgeOrder(groups: readonly (readonly Graded[])[], verdicts: Verdicts<typeof MESSAGES>): ReadonlySet<Graded> {
  const found = groups.flatMap((group) => outOfOrder(group.filter(({ inTable }) => inTable)) ?? []);
  for (const { row, against } of found) {
    const expected = gradeOf(USUAL_SCALE, row.score) ?? '';
    const other = { other: against.name, least: String(against.score), grade: against.grade };
    verdicts.fail({
      message: 'order',
      ...reportOn(row, expected),
      others: [{ at: row.scoreAt }, { at: against.at }],
      args: { name: row.name, score: String(row.score), printed: row.printed, ...other },
    });
  }
  return new Set(found.map(({ row }) => row));
}

/** The one score that can be said to be off the usual scale where the paper states none: by the numbers by grade in the text, or alone. */
function judgeByTheUsual(off: Graded, isCounted: boolean, verdicts: Verdicts<typeof MESSAGES>): void {
  const { name, score, printed } = off;
  const expected = gradeOf(USUAL_SCALE, score) ?? '';
  const args = { name, score: String(score), printed, expected };
  if (isCounted) verdicts.fail({ message: 'counted', ...reportOn(off, expected), args });
  else verdicts.fail({ message: 'national', ...reportOn(off, expected), args, severity: 'warning' });
}

export const gradesFollowTheirScale = defineDatasetRule({
  id: 'scores/grades-follow-their-scale',
  version: 8,
  severity: 'error',
  concern: 'grade-word',
  title: { zh: '各项目的等级与写明的等级标准相符', en: 'Grades follow the scale that the paper states' },
  rationale: {
    zh: '文件写明了多少分为优、多少分为良，等级就由得分决定；两者不符必有一处填错。',
    en: 'Where the paper states from how many points a grade is given, the grade follows from the score; where they differ one is wrong.',
  },
  remedy: { zh: '按等级标准改正等级，或改正得分。', en: 'Correct the grade by the scale, or the score.' },
  basis: [EVALUATION_MEASURES],
  messages: MESSAGES,
  start: (): Map<string, State> => new Map(),
  add,
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.counted, other.counted);
      append(own.groups, other.groups);
      append(own.forms, other.forms);
      append(own.texts, other.texts);
      own.lowered ||= other.lowered;
    }),
  finish(states, verdicts) {
    for (const { counted, groups, forms, texts, lowered } of states.values()) {
      const all = forms.length > 0 ? [...groups, forms] : groups;
      if (all.length === 0) continue;
      if (lowered) {
        verdicts.skip('grades-may-be-lowered');
        continue;
      }
      const stated = statedScale(texts);
      const { wrong, right } = misgraded(all, stated);
      if (right > 0) verdicts.pass(right);
      const contradicting = stated === undefined ? contradictsCounts(all, counted) : undefined;
      const disordered = stated === undefined ? judgeOrder(all, verdicts) : new Set<Graded>();
      for (const each of wrong) {
        if (disordered.has(each) || each === contradicting) continue;
        const { name, score, printed, grade } = each;
        const expected = gradeOf(stated ?? USUAL_SCALE, score) ?? grade;
        const args = { name, score: String(score), printed };
        if (stated === undefined) verdicts.fail({ message: 'usual', ...reportOn(each, expected), args, severity: 'warning' });
        else verdicts.fail({ message: 'stated', ...reportOn(each, expected), args: { ...args, expected } });
      }
      if (stated !== undefined || disordered.size > 0) continue;
      const off = contradicting ?? (wrong.length === 0 ? aloneOffScale(all) : undefined);
      if (off !== undefined) judgeByTheUsual(off, off === contradicting, verdicts);
    }
  },
  examples: [
    {
      name: '等级都与标准相符',
      given: paper(SCALE, gradedTable(['河道清淤', '85.6', '良'], ['校舍维修', '91', '优'])),
      expect: 'pass',
    },
    {
      name: '84.35分写优',
      given: paper(SCALE, gradedTable(['河道清淤', '84.35', '优'], ['校舍维修', '91', '优'])),
      expect: ['stated'],
    },
    {
      name: '标准写作80分以上（含80分）不足90分为良',
      given: paper(
        section('评价等级', '90分以上（含90分）为优，80分以上（含80分）不足90分为良，60分以上（含60分）不足80分为中。'),
        gradedTable(['河道清淤', '89.6', '优'], ['校舍维修', '91', '优']),
      ),
      expect: ['stated'],
    },
    {
      name: '80-89分为良，79.2分写良',
      given: paper(section('评价结论', '评价得分79.2分，评价等级为“良”。等级划分：优（90分及以上）、良（80-89分）、中（60-79分）。')),
      expect: ['stated'],
    },
    {
      name: '自评表的等级与文中标准不符',
      given: [paper(SCALE), exampleProject({ document: 'd', totalScore: '94.3', gradeWord: '良' })],
      expect: ['stated'],
    },
    {
      name: '90分正在界限上，不判',
      given: paper(section('评价等级', '90分以上为优，80-90分为良。'), gradedTable(['校舍维修', '90', '良'])),
      expect: 'skip',
    },
    {
      name: '文中的得分与等级不符',
      given: paper(SCALE, section('存在问题', '河道清淤项目得分85.6分，评价等级为“中”，支付偏慢。')),
      expect: ['stated'],
    },
    {
      name: '本地标准不同：95分以上为优',
      given: paper(
        section('评价等级', '95分（含）以上为优，85（含）-95分为良，70（含）-85分为中。'),
        gradedTable(['校舍维修', '94.9', '良']),
      ),
      expect: 'pass',
    },
    {
      name: '没有写标准，其余各行都合通行标准',
      given: paper(gradedTable(['甲', '95', '优'], ['乙', '92', '优'], ['丙', '85', '良'], ['丁', '88', '良'], ['戊', '89.5', '优'])),
      expect: ['usual'],
    },
    {
      name: '没有写标准，各等级的个数与得分相符，只有一行不符',
      given: paper(
        gradedTable(['甲', '91', '良'], ['乙', '96', '优'], ['丙', '85', '良']),
        section('自评结果', '评价等级：优2个、良1个。'),
      ),
      expect: ['counted'],
    },
    {
      name: '没有写标准，优、良的个数与得分相符，中等没有说',
      given: paper(
        gradedTable(['甲', '91', '优'], ['乙', '96', '优'], ['丙', '85', '良'], ['丁', '97', '优'], ['戊', '79.5', '良']),
        section('自评结果', '评价等级：优3个、良1个。'),
      ),
      expect: ['counted'],
    },
    {
      name: '没有写标准，各等级的个数与列表相符',
      given: paper(
        gradedTable(['甲', '98', '优'], ['乙', '92', '良'], ['丙', '85', '良']),
        section('自评结果', '评价等级：优1个、良2个。'),
      ),
      expect: 'skip',
    },
    {
      name: '没有写标准，得分高的等级反而低',
      given: paper(gradedTable(['甲', '97.5', '良'], ['乙', '94', '优'], ['丙', '99', '优'])),
      expect: ['order'],
    },
    {
      name: '没有写标准，97分以上才是优',
      given: paper(gradedTable(['甲', '95.5', '良'], ['乙', '97.2', '优'], ['丙', '99', '优'])),
      expect: 'skip',
    },
    {
      name: '自评得分旁是复核等级',
      given: paper({
        heading: '复核结果',
        level: 1,
        tables: [
          {
            rows: [
              ['项目名称', '自评得分', '复核等级'],
              ['甲', '97.5', '良'],
              ['乙', '94', '优'],
              ['丙', '99', '优'],
            ],
          },
        ],
      }),
      expect: 'skip',
    },
    { name: '没有写标准，87.4分写优', given: paper(section('评价结论', '综合得分87.4分，评价等级为“优”。')), expect: ['national'] },
    { name: '没有写标准，只有两行，不判', given: paper(gradedTable(['甲', '95', '优'], ['戊', '83', '优'])), expect: 'skip' },
    {
      name: '标准写在各等级的个数旁',
      given: paper(
        section('等级分布', '评为优（90分以上）的1个；评为良（80—90分）的1个。', '1、河道清淤：预算20万元，得80.11分，等级优。'),
      ),
      expect: ['stated'],
    },
    {
      name: '一部分的得分没有等级标准',
      given: paper(SCALE, section('分项得分', '产出部分满分45分，得40.5分，等级优。')),
      expect: 'skip',
    },
    {
      name: '有降档规定，不判',
      given: paper(SCALE, section('说明', '审计查出问题的降低一个等次。'), gradedTable(['河道清淤', '84.35', '中'])),
      expect: 'skip',
    },
  ],
});
