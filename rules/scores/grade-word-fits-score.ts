import { z } from 'zod';
import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { scoredRows } from '../../src/engine/kit/self-evaluation.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import type { Project } from '../../src/model/record.ts';

type Band = '优' | '良' | '中' | '差';

/** The band a printed word names; undefined for words of other scales (合格, 一般). */
function bandOf(word: string): Band | undefined {
  const match = /^(?:等级|结论|评价结论)?[：:"]*(优秀?|良好?|中等?|差|较差)(?:等|级)?["。]*$/.exec(word);
  const first = match?.[1]?.replace('较', '')[0];
  return first === '优' || first === '良' || first === '中' || first === '差' ? first : undefined;
}

/** What the scores add up to; undefined when a row has none. */
function sumOfScores(project: Project): number | undefined {
  let sum = project.executionScore?.value?.points ?? 0;
  for (const row of scoredRows(project)) {
    if (row.score?.value === undefined) return undefined;
    sum += row.score.value.points;
  }
  return project.indicators.length === 0 ? undefined : sum;
}

export const gradeWordFitsScore = defineProjectRule({
  id: 'scores/grade-word-fits-score',
  version: 1,
  severity: 'warning',
  concern: 'grade-word',
  title: { zh: '等级与总分相符', en: 'The grade fits the total score' },
  rationale: {
    zh: '优、良、中、差由总分决定，两者不符必有一处填错。',
    en: 'The grade follows from the total; where they differ one is wrong.',
  },
  remedy: { zh: '按总分改正等级，或改正总分。', en: 'Correct the grade by the total, or the total.' },
  basis: [EVALUATION_MEASURES],
  options: z.object({ excellent: z.number().default(90), good: z.number().default(80), fair: z.number().default(60) }),
  messages: {
    differs: {
      zh: '总分{score}应为“{expected}”，等级却写“{printed}”',
      en: 'A total of {score} is “{expected}”, the grade given is “{printed}”',
    },
  },
  check(project, verdicts, options) {
    const { gradeWord, totalScore } = project;
    if (gradeWord === undefined || gradeWord.text === '') return;
    const band = bandOf(gradeWord.text);
    const score = totalScore?.value?.points;
    if (band === undefined || score === undefined || totalScore === undefined) return verdicts.skip('grade-or-score-not-readable');
    const bandFor = (points: number): Band =>
      points >= options.excellent ? '优' : points >= options.good ? '良' : points >= options.fair ? '中' : '差';
    const expected = bandFor(score);
    // A grade that fits the scores beside a total that does not: the total is wrong, and total-equals-scores says so.
    const sum = sumOfScores(project);
    if (band === expected || (sum !== undefined && band === bandFor(sum))) return verdicts.pass(1, [totalScore]);
    verdicts.fail({
      message: 'differs',
      at: gradeWord,
      args: { score: totalScore.text, expected, printed: gradeWord.text },
      others: [{ at: totalScore }],
      provided: gradeWord.text,
      expected,
    });
  },
  examples: [
    { name: '93分为优', given: exampleProject({ totalScore: '93', gradeWord: '优' }), expect: 'pass' },
    { name: '88分写优', given: exampleProject({ totalScore: '88', gradeWord: '优' }), expect: ['differs'] },
    { name: '90分为优', given: exampleProject({ totalScore: '90', gradeWord: '优秀' }), expect: 'pass' },
  ],
});
