import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { signatures } from '../../src/engine/kit/own-bodies.ts';
import { documentCell } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const paper = (name: string, sentence = '以上各数不含基层学校。') => ({
  ...budget([], {
    documentKind: 'governmentReport',
    department: '苍浦县财政局',
    sections: [section('二、说明', sentence, name, '2023年8月')],
  }),
  title: { text: '苍浦县2022年“三公”经费决算汇总情况' },
});

export const signedByItsOwnPlace = defineDocumentRule({
  id: 'consistency/signed-by-its-own-place',
  version: 1,
  severity: 'error',
  concern: 'department-name',
  title: { zh: '落款是本地的单位', en: 'The paper is signed by a body of its own place' },
  rationale: {
    zh: '标题是一个县，落款是另一个县的单位，而这个县全文别处没有，是套用他人文稿未改的痕迹。',
    en: 'A paper of one county signed by a body of another, which it names nowhere else, was copied and not adapted.',
  },
  remedy: { zh: '改为本地单位的名称。', en: 'Put in the body of the own place.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    other: { zh: '落款为“{name}”，与标题不是一个地方', en: 'The paper is signed by "{name}", which is of another place than its title' },
  },
  check(disclosure, verdicts) {
    for (const { at, name, foreign } of signatures(disclosure))
      if (foreign)
        verdicts.fail({ message: 'other', at, aspect: name, args: { name }, others: [{ at: documentCell(disclosure) }], provided: name });
      else verdicts.pass();
  },
  examples: [
    { name: '本县的局', given: paper('苍浦县财政局'), expect: 'pass' },
    { name: '另一个县的局', given: paper('霁川县财政局'), expect: ['other'] },
    { name: '文中还说到这个县', given: paper('霁川县财政局', '本次汇总由霁川县财政局代编。'), expect: 'pass' },
    { name: '上级的局', given: paper('云岭市财政局'), expect: 'pass' },
  ],
});
