import { attainmentOf } from '../../src/engine/kit/attainment.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { pointsOf } from '../../src/engine/kit/self-evaluation.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import { memoise } from '../../src/model/memoise.ts';
import type { Indicator, Project } from '../../src/model/record.ts';

const UNSOLVED =
  /(?:尚未|仍未|还未|还没有|未能|没有|未)(?:全面|完全|全部|及时|按时)?(?:实现|完成|达到|落实|建成|解决|开展|到位|通过)([\p{L}\p{N}]{2,20})/gu;
const LONGEST_SHARED = 4;

/** What a text says is not done yet: 互联互通 in 尚未实现互联互通. */
const unsolvedIn: (text: string) => readonly string[] = memoise((text) =>
  text.includes('未') || text.includes('没有') ? [...text.matchAll(UNSOLVED)].map((match) => match[1] ?? '') : [],
);

/** Whether the name holds four characters running of the phrase, or all of it. */
function speaksOf(name: string, phrase: string): boolean {
  const length = Math.min(LONGEST_SHARED, phrase.length);
  if (length < 3) return false;
  for (let start = 0; start + length <= phrase.length; start++) if (name.includes(phrase.slice(start, start + length))) return true;
  return false;
}

/** Full marks and a target met, in words or figures. */
function isPerfect(project: Project, indicator: Indicator): boolean {
  const actual = indicator.actual?.value;
  const done =
    attainmentOf(indicator, project).kind === 'met' || (actual?.kind === 'quantity' && actual.number === 100) || actual?.kind === 'graded';
  const score = indicator.score?.value?.points;
  const points = pointsOf(project, indicator)?.value?.points;
  return done && score !== undefined && (points === undefined || score >= points);
}

const row = (level3: string) => ({ level1: '产出指标', level2: '质量指标', level3, target: '100%', actual: '100%', score: '25' });

export const problemsFitScores = defineProjectRule({
  id: 'scores/problems-fit-scores',
  version: 1,
  severity: 'warning',
  concern: 'issues',
  title: { zh: '存在的问题与得分不矛盾', en: 'Problems reported do not contradict the scores' },
  rationale: {
    zh: '问题一栏说还没有实现，指标却填100%并给满分，两处必有一处不实。',
    en: 'What the problems section calls undone cannot be 100% with full marks.',
  },
  remedy: { zh: '按实际情况改正完成值和得分，或改正问题一栏。', en: 'Correct result and score, or the problems section.' },
  basis: [],
  messages: {
    contradicts: {
      zh: '存在问题中说“{issue}”还没有做到，指标“{name}”却填“{actual}”并得{score}分',
      en: 'The problems section says that “{issue}” is not done, yet “{name}” reports “{actual}” and scores {score}',
    },
  },
  check(project, verdicts) {
    const { issues } = project;
    if (issues === undefined || issues.text === '') return;
    const phrases = unsolvedIn(issues.text);
    if (phrases.length === 0) return verdicts.pass();
    for (const indicator of project.indicators) {
      const about = `${nameOf(indicator)}/${indicator.description?.text ?? ''}`;
      const issue = phrases.find((phrase) => speaksOf(about, phrase));
      if (issue === undefined) continue;
      if (!isPerfect(project, indicator)) verdicts.pass(1, [indicator.actual, indicator.score]);
      else
        verdicts.fail({
          message: 'contradicts',
          at: indicator.actual ?? indicator.target,
          args: { issue, name: nameOf(indicator), actual: indicator.actual?.text ?? '', score: indicator.score?.text ?? '' },
          others: [{ at: issues }],
          provided: indicator.actual?.text ?? '',
        });
    }
  },
  examples: [
    {
      name: '问题与指标无关',
      given: exampleProject({ issues: '培训经费尚未到位部分资金', indicators: [row('网络互联互通')] }),
      expect: 'pass',
    },
    {
      name: '未实现的事项填了100%',
      given: exampleProject({ issues: '县直单位尚未实现互联互通。', indicators: [row('网络互联互通')] }),
      expect: ['contradicts'],
    },
    {
      name: '问题中没有未完成的事项',
      given: exampleProject({ issues: '需进一步加大宣传。', indicators: [row('网络互联互通')] }),
      expect: 'pass',
    },
  ],
});
