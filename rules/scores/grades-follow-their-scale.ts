import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { type GradeScale, gradeKey, gradeOf, hasGrade, statedScale } from '../../src/engine/kit/grade-scale.ts';
import { type GradedScore, gradedScores } from '../../src/engine/kit/graded-scores.ts';
import { headedLines } from '../../src/engine/kit/headed-lines.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { AuditRecord, Project } from '../../src/model/record.ts';

/** 财预〔2020〕10号: 优, 良, 中, 差. */
const USUAL: GradeScale = [
  { grade: '优', least: 90, most: 100 },
  { grade: '良', least: 80, most: 90 },
  { grade: '中', least: 60, most: 80 },
  { grade: '差', least: 0, most: 60 },
];
/** Rows that must follow the usual scale before one that does not is doubted. */
const FOLLOWING = 4;
/** What lowers a grade whatever the score. */
const LOWERED = /一票否决|降[低]?(?:一)?(?:个)?(?:等|档|级)|直接(?:评|认|判)?定?为"?差|不得评为/;

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
  readonly groups: Graded[][];
  readonly forms: Graded[];
  readonly texts: string[];
  lowered: boolean;
}

/** The scores whose grade another band of the scale holds; without a stated scale only one among many that follow the usual one. */
function misgraded(groups: readonly (readonly Graded[])[], stated: GradeScale | undefined) {
  const judged = groups.flatMap((group) => {
    const told = group.flatMap((each) => {
      const fits = hasGrade(stated ?? USUAL, each.score, each.grade);
      return fits === undefined ? [] : [{ each, fits }];
    });
    const following = told.filter(({ fits }) => fits).map(({ each }) => each.grade);
    const isUsual = told.length - following.length <= 1 && following.length >= FOLLOWING && new Set(following).size >= 2;
    return stated === undefined && !isUsual ? [] : told;
  });
  return { wrong: judged.filter(({ fits }) => !fits).map(({ each }) => each), right: judged.filter(({ fits }) => fits).length };
}

const GRADE = /^(?:等级|结论|评价结论)?[：:"]*(优秀?|良好?|中等?|差|较差)(?:等|级)?["。]*$/;

/** The grade that a form prints beside its total. */
function formGrade({ gradeWord, totalScore, name }: Project, locate: Locate): Graded | undefined {
  const word = GRADE.exec(gradeWord?.text ?? '')?.[1];
  const score = totalScore?.value?.points;
  if (gradeWord === undefined || totalScore === undefined || word === undefined || score === undefined) return undefined;
  if (gradeWord.uncertain === true || totalScore.uncertain === true) return undefined;
  return { at: locate(gradeWord), scoreAt: locate(totalScore), name: name.text, score, printed: word, grade: gradeKey(word) };
}

function add(states: Map<string, State>, record: AuditRecord, locate: Locate): void {
  const state = states.get(record.document) ?? { groups: [], forms: [], texts: [], lowered: false };
  states.set(record.document, state);
  if (record.kind === 'project') {
    const form = formGrade(record, locate);
    if (form !== undefined) state.forms.push(form);
    return;
  }
  for (const group of gradedScores(record))
    state.groups.push(group.map((each) => ({ ...each, at: locate(each.at), scoreAt: locate(each.scoreAt) })));
  const texts = headedLines(record).map(({ text }) => text);
  append(
    state.texts,
    texts.filter((text) => /\d/.test(text) && /[优良]|合格/.test(text)),
  );
  state.lowered ||= texts.some((text) => LOWERED.test(text));
}

export const gradesFollowTheirScale = defineDatasetRule({
  id: 'scores/grades-follow-their-scale',
  version: 3,
  severity: 'error',
  concern: 'grade-word',
  title: { zh: '各项目的等级与写明的等级标准相符', en: 'Grades follow the scale that the paper states' },
  rationale: {
    zh: '文件写明了多少分为优、多少分为良，等级就由得分决定；两者不符必有一处填错。',
    en: 'Where the paper states from how many points a grade is given, the grade follows from the score; where they differ one is wrong.',
  },
  remedy: { zh: '按等级标准改正等级，或改正得分。', en: 'Correct the grade by the scale, or the score.' },
  basis: [EVALUATION_MEASURES],
  messages: {
    stated: {
      zh: '“{name}”得分{score}，按文中的等级标准为“{expected}”，却写“{printed}”',
      en: '“{name}” scored {score}, which is “{expected}” by the scale in the paper; it says “{printed}”',
    },
    usual: {
      zh: '“{name}”得分{score}，等级写“{printed}”；同表其他各行都是90分以上为优、80分以上为良、60分以上为中',
      en: '“{name}” scored {score} and is graded “{printed}”; all other rows take 90 and more as 优, 80 as 良, 60 as 中',
    },
  },
  start: (): Map<string, State> => new Map(),
  add,
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.groups, other.groups);
      append(own.forms, other.forms);
      append(own.texts, other.texts);
      own.lowered ||= other.lowered;
    }),
  finish(states, verdicts) {
    for (const { groups, forms, texts, lowered } of states.values()) {
      const all = forms.length > 0 ? [...groups, forms] : groups;
      if (all.length === 0) continue;
      if (lowered) {
        verdicts.skip('grades-may-be-lowered');
        continue;
      }
      const stated = statedScale(texts);
      const { wrong, right } = misgraded(all, stated);
      if (right > 0) verdicts.pass(right);
      for (const { at, scoreAt, name, score, printed, grade } of wrong) {
        const expected = gradeOf(stated ?? USUAL, score) ?? grade;
        const report = { at, others: [{ at: scoreAt }], provided: printed, aspect: name, possible: expected };
        const args = { name, score: String(score), printed };
        if (stated === undefined) verdicts.fail({ message: 'usual', ...report, args, severity: 'warning' });
        else verdicts.fail({ message: 'stated', ...report, args: { ...args, expected } });
      }
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
      given: paper(gradedTable(['甲', '95', '优'], ['乙', '92', '优'], ['丙', '85', '良'], ['丁', '88', '良'], ['戊', '83', '优'])),
      expect: ['usual'],
    },
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
