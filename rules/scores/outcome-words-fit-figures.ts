import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

/** 目标≥200人，实际完成190人，超额完成目标: the target is the least, both figures have one unit, and a word says how it went. */
const OUTCOME =
  /目标值?(?:为|是)?(?:≥|不少于|不低于|至少)(\d+(?:\.\d+)?)(%|[\p{Script=Han}]{1,3})，实际(?:完成值?|达到|达|值|为)*(\d+(?:\.\d+)?)\2，([^，。；]{2,12})/gu;
const MORE = /^(?:已)?(?:超额|超过|超出)(?:完成|实现)?(?:年度)?(?:目标|任务|计划)?/;
const LESS = /^(?:尚)?(?:未|没有)(?:能)?(?:全部|足额)?(?:完成|达到|达成|实现)|^低于(?:年度)?目标/;

/** What the word says against the figures; undefined where it says nothing of them. */
function isContradicted(word: string, target: number, actual: number): boolean | undefined {
  if (MORE.test(word)) return actual <= target;
  return LESS.test(word) ? actual >= target : undefined;
}

const said = (text: string) => budget([], { documentKind: 'selfEvaluation', sections: [section('绩效目标完成情况', text)] });

export const outcomeWordsFitFigures = defineDocumentRule({
  id: 'scores/outcome-words-fit-figures',
  version: 1,
  severity: 'error',
  title: { zh: '“超额完成”“未完成”与目标值、实际值相符', en: 'Words on the outcome fit the target and the actual value' },
  rationale: {
    zh: '目标值和实际值都写在同一句里，是否完成一看便知；用词相反，必有一处写错。',
    en: 'Where target and actual value stand in one sentence the outcome is plain; words that say the opposite show that one is wrong.',
  },
  remedy: { zh: '核对目标值和实际值，改正数字或用词。', en: 'Check both values and correct the figure or the word.' },
  basis: [EVALUATION_MEASURES],
  messages: {
    opposite: {
      zh: '目标不低于{target}，实际{actual}，却写“{word}”',
      en: 'The target is at least {target}, the actual value {actual}, yet the text says "{word}"',
    },
  },
  check(disclosure, verdicts) {
    for (const { paragraph } of narrative(disclosure))
      for (const [quote, target = '', unit = '', actual = '', word = ''] of paragraph.text.matchAll(OUTCOME)) {
        const contradicted = isContradicted(word, Number(target), Number(actual));
        if (contradicted === false) verdicts.pass();
        else if (contradicted === true)
          verdicts.fail({
            message: 'opposite',
            at: paragraph,
            quote,
            aspect: quote,
            args: { target: `${target}${unit}`, actual: `${actual}${unit}`, word },
            provided: word,
          });
      }
  },
  examples: [
    { name: '超额完成', given: said('就业见习目标≥200人，实际完成210人，超额完成目标。'), expect: 'pass' },
    { name: '少了10人却写超额完成', given: said('就业见习目标≥200人，实际完成190人，超额完成目标。'), expect: ['opposite'] },
    { name: '多了却写未完成', given: said('培训目标不少于1500人次，实际1620人次，未完成目标，得9分。'), expect: ['opposite'] },
    { name: '单位不同，不判', given: said('培训目标≥200人，实际完成190人次，超额完成目标。'), expect: 'skip' },
    { name: '越低越好的目标，不判', given: said('平均用时目标≤48小时，实际41小时，超额完成目标。'), expect: 'skip' },
  ],
});
