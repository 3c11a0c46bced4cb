import { z } from 'zod';
import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { excerpt } from '../../src/engine/kit/clusters.ts';
import { passagesOf } from '../../src/engine/kit/passages.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const disclosure = (...paragraphs: string[]) => ({
  kind: 'disclosure',
  document: 'd',
  sections: [{ heading: '总体绩效目标', paragraphs }],
});

export const sentencesDifferWithinParagraph = defineDocumentRule({
  id: 'copies/sentences-differ-within-paragraph',
  version: 1,
  severity: 'warning',
  title: { zh: '同一段落内没有重复的句子', en: 'No sentence is repeated within a paragraph' },
  rationale: {
    zh: '同一段内一句话写两三遍，是拼接时重复粘贴，影响公开文件的可读性。',
    en: 'A sentence printed two or three times in one paragraph was pasted repeatedly and makes the document hard to read.',
  },
  remedy: { zh: '删除重复的句子。', en: 'Remove the repeated sentences.' },
  basis: [DISCLOSURE_INSPECTION],
  options: z.object({
    minimumLength: z.int().min(4).default(8).describe('Shortest sentence that counts, in characters without punctuation.'),
  }),
  messages: {
    repeated: {
      zh: '段内有 {count} 句重复，如「{text}」出现 {times} 次',
      en: '{count} sentences are repeated in this paragraph, such as “{text}” ({times} times)',
    },
  },
  check(record, verdicts, { minimumLength }) {
    for (const { paragraph, sentences } of passagesOf(record)) {
      const times = new Map<string, number>();
      // Sentences with figures may rightly say the same of two things (0万元，与上年持平).
      for (const { key } of sentences) if (key.length >= minimumLength && !/\d/.test(key)) times.set(key, (times.get(key) ?? 0) + 1);
      const repeated = [...times].filter(([, count]) => count > 1).sort((a, b) => b[1] * b[0].length - a[1] * a[0].length);
      const worst = repeated[0];
      if (worst === undefined) {
        verdicts.pass();
        continue;
      }
      const text = sentences.find(({ key }) => key === worst[0])?.text ?? worst[0];
      verdicts.fail({
        message: 'repeated',
        at: paragraph,
        quote: excerpt(text, 100),
        args: { count: repeated.length, text: excerpt(text), times: worst[1] },
      });
    }
  },
  examples: [
    { name: '没有重复', given: disclosure('做好干部的日常考核工作。做好干部的年度考核工作。'), expect: 'pass' },
    { name: '同一句写了两遍', given: disclosure('做好干部的日常考核工作。做好干部的日常考核工作。完成年度任务。'), expect: ['repeated'] },
    { name: '短语重复不算', given: disclosure('按时完成；按质完成；按时完成。'), expect: 'pass' },
  ],
});
