import { z } from 'zod';
import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { excerpt } from '../../src/engine/kit/clusters.ts';
import { type Passage, passagesOf } from '../../src/engine/kit/passages.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { LocalText } from '../../src/model/finding.ts';

const disclosure = (...paragraphs: string[]) => ({
  kind: 'disclosure',
  document: 'd',
  sections: [{ heading: '工作保障措施', paragraphs }],
});

interface Overlap {
  readonly earlier: Passage;
  /** Characters of the later paragraph that the earlier one holds as well. */
  readonly shared: number;
  /** The later paragraph begins in the middle of one of the earlier one's sentences. */
  readonly cut: boolean;
}

/** What stands in so many paragraphs is the wording of the paper: later ones are not compared with. */
const COMMON = 400;
/** The shortest rest of a sentence that a paragraph may begin with, in characters without punctuation. */
const REST = 8;
const SENTENCE = 10;

/** The paragraphs gone by. */
class Earlier {
  /** Those that hold a sentence; one of those that consist of the same. */
  readonly #holders = new Map<string, Passage[]>();
  /** Longer sentences by how they end. */
  readonly #endings = new Map<string, Set<string>>();
  readonly #known = new Set<string>();

  /** `whole`: it is long enough to be the one that another begins in the middle of. */
  enter(passage: Passage, whole: boolean): void {
    const keys = passage.sentences.map(({ key }) => key);
    if (whole)
      for (const key of keys) {
        const ending = key.slice(-REST);
        const sentences = this.#endings.get(ending) ?? new Set();
        if (key.length > REST && sentences.size < COMMON) this.#endings.set(ending, sentences.add(key));
      }
    const all = keys.join('。');
    if (this.#known.has(all)) return;
    this.#known.add(all);
    for (const key of keys) {
      if (key.length < SENTENCE) continue;
      const list = this.#holders.get(key);
      if (list === undefined) this.#holders.set(key, [passage]);
      else if (list.at(-1) !== passage && list.length < COMMON) list.push(passage);
    }
  }

  holding(sentence: string): readonly Passage[] {
    return this.#holders.get(sentence) ?? [];
  }

  /** Whether more paragraphs may hold it than are compared with. */
  isCommon(sentence: string): boolean {
    return this.holding(sentence).length >= COMMON;
  }

  /** Whether a longer sentence ends with these words. */
  ends(words: string): boolean {
    for (const key of this.#endings.get(words.slice(-REST)) ?? []) if (key.length > words.length && key.endsWith(words)) return true;
    return false;
  }
}

/** The earlier paragraph that shares most sentences with this one. */
function overlapOf(passage: Passage, earlier: Earlier): Overlap | undefined {
  const shared = new Map<Passage, number>();
  for (const { key } of passage.sentences)
    for (const holder of earlier.holding(key)) shared.set(holder, (shared.get(holder) ?? 0) + key.length);
  let best: Overlap | undefined;
  for (const [holder, count] of shared)
    if (best === undefined || count > best.shared) best = { earlier: holder, shared: count, cut: false };
  if (best === undefined) return undefined;
  const first = passage.sentences[0]?.key ?? '';
  const cut = first.length >= REST && earlier.holding(first).length === 0 && earlier.ends(first);
  return { ...best, shared: best.shared + (cut ? first.length : 0), cut };
}

/** 人员经费8308.53万元: an account. */
const ACCOUNT = /\d[万亿]?元/;

/** Accounts are given for 财政拨款 and again for 一般公共预算: where both are the same money, in the same words. */
const isAccountOfAnotherChapter = ({ section, paragraph }: Passage, { earlier }: Overlap): boolean =>
  section !== earlier.section && section.heading !== earlier.section.heading && ACCOUNT.test(paragraph.text);

interface Copied {
  readonly passage: Passage;
  readonly overlap: Overlap;
  /** The paragraph's place in the paper, and that of the one it repeats. */
  readonly at: number;
  readonly from: number;
}

/** Short paragraphs between two of a run do not count. */
const NEAR = 3;

/** Whether a repeated paragraph goes on with the one repeated before it. */
const goesOn = (last: Copied | undefined, { at, from }: Copied): boolean =>
  last !== undefined && at - last.at <= NEAR && from > last.from && from - last.from <= NEAR;

/** `全部`, or `约 87% 的`. */
function shareOf(share: number): LocalText {
  const percent = Math.round(100 * share);
  return percent >= 100 ? { zh: '全部', en: 'All' } : { zh: `约 ${percent}% 的`, en: `About ${percent}%` };
}

const PASTED = [
  '健全督查工作机制，对照年度任务逐项建立台账，每季度通报一次进展，对进度滞后的单位进行约谈；年末组织综合考核，结果与评先评优挂钩，确保各项任务按期完成。',
  '完善资金管理制度，严格执行政府采购和合同管理规定，按进度拨付资金，开展绩效运行监控；年末组织绩效自评，结果作为下年度预算安排的重要依据。',
];

export const paragraphsDiffer = defineDocumentRule({
  id: 'copies/paragraphs-differ',
  version: 1,
  severity: 'warning',
  title: { zh: '没有整段重复的文字', en: 'No paragraph is repeated' },
  rationale: {
    zh: '整段文字重复或从半句开始重复，是粘贴错误，公众会误以为是两项内容。',
    en: 'A paragraph repeated whole, or from the middle of a sentence on, is a pasting error that reads like a second item.',
  },
  remedy: { zh: '删除重复的段落；若原应为其他内容，补写该内容。', en: 'Remove the repeated paragraph, or write what should stand there.' },
  basis: [DISCLOSURE_INSPECTION],
  options: z.object({
    minimumLength: z.int().min(20).default(60).describe('Shortest paragraph that counts, in characters without punctuation.'),
    share: z.number().min(0.3).max(1).default(0.6).describe('Share of a paragraph that must stand in an earlier one.'),
  }),
  messages: {
    repeated: {
      zh: '这一段{share}文字（{count} 字）已在前文出现：「{text}」',
      en: '{share} of this paragraph ({count} characters) stands earlier in the document: “{text}”',
    },
    cut: {
      zh: '这一段从半句「{text}」开始，{share}文字（{count} 字）重复前文',
      en: 'This paragraph begins in mid-sentence (“{text}”). {share} of it ({count} characters) stands earlier in the document',
    },
    run: {
      zh: '从「{text}」起，连续 {paragraphs} 段（{count} 字）重复前文',
      en: '{paragraphs} paragraphs in a row ({count} characters) stand earlier in the document, from “{text}” on',
    },
  },
  check(record, verdicts, { minimumLength, share }) {
    const earlier = new Earlier();
    /** Paragraphs one behind the other that stand one behind the other before: pasted at once, and told at once. */
    let run: Copied[] = [];
    const tell = (): void => {
      const [first, ...more] = run;
      run = [];
      if (first === undefined) return;
      const { passage, overlap } = first;
      const { paragraph } = passage;
      const text = excerpt(paragraph.text, 30);
      const of = {
        at: paragraph,
        quote: excerpt(paragraph.text, 100),
        others: [{ at: overlap.earlier.paragraph, role: 'copy' as const }],
      };
      const count = [first, ...more].reduce((sum, each) => sum + each.overlap.shared, 0);
      if (more.length > 0) verdicts.fail({ ...of, message: 'run', args: { paragraphs: more.length + 1, count, text } });
      else
        verdicts.fail({
          ...of,
          message: overlap.cut ? 'cut' : 'repeated',
          args: { share: shareOf(overlap.shared / passage.key.length), count, text },
        });
    };
    const passages = passagesOf(record);
    const order = new Map(passages.map((passage, at) => [passage, at]));
    for (const [at, passage] of passages.entries()) {
      if (passage.key.length >= minimumLength) {
        const overlap = overlapOf(passage, earlier);
        if (overlap !== undefined && overlap.shared >= minimumLength && overlap.shared / passage.key.length >= share) {
          if (isAccountOfAnotherChapter(passage, overlap)) verdicts.pass();
          else {
            const copied = { passage, overlap, at, from: order.get(overlap.earlier) ?? at };
            if (!goesOn(run.at(-1), copied)) tell();
            run.push(copied);
          }
        } else {
          tell();
          if (passage.sentences.some(({ key }) => earlier.isCommon(key))) verdicts.skip('too-much-to-compare');
          else verdicts.pass();
        }
      }
      earlier.enter(passage, passage.key.length >= minimumLength);
    }
    tell();
  },
  examples: [
    {
      name: '各段不同',
      given: disclosure(
        '健全督查工作机制，对照年度任务逐项建立台账，每季度通报一次进展，对进度滞后的单位进行约谈；年末组织综合考核，结果与评先评优挂钩，确保各项任务按期完成。',
        '完善资金管理制度，严格执行政府采购和合同管理规定，按进度拨付资金，开展绩效运行监控；年末组织绩效自评，结果作为下年度预算安排的重要依据。',
      ),
      expect: 'pass',
    },
    {
      name: '整段重复',
      given: disclosure(
        '健全督查工作机制，对照年度任务逐项建立台账，每季度通报一次进展，对进度滞后的单位进行约谈；年末组织综合考核，结果与评先评优挂钩，确保各项任务按期完成。',
        '健全督查工作机制，对照年度任务逐项建立台账，每季度通报一次进展，对进度滞后的单位进行约谈；年末组织综合考核，结果与评先评优挂钩，确保各项任务按期完成。',
      ),
      expect: ['repeated'],
    },
    {
      name: '从半句开始重复',
      given: disclosure(
        '健全督查工作机制，对照年度任务逐项建立台账。每季度通报一次进展，对进度滞后的单位进行约谈；年末组织综合考核，结果与评先评优挂钩，确保各项任务按期完成，并向社会公开考核结果。',
        '对照年度任务逐项建立台账。每季度通报一次进展，对进度滞后的单位进行约谈；年末组织综合考核，结果与评先评优挂钩，确保各项任务按期完成，并向社会公开考核结果。',
      ),
      expect: ['cut'],
    },
    {
      name: '连续几段一起粘贴了两次，是一处',
      given: {
        kind: 'disclosure',
        document: 'd',
        sections: [
          { heading: '工作保障措施', paragraphs: PASTED },
          { heading: '其他', paragraphs: PASTED },
        ],
      },
      expect: ['run'],
    },
    {
      name: '财政拨款和一般公共预算两章里的基本支出相同',
      given: {
        kind: 'disclosure',
        document: 'd',
        sections: ['六、财政拨款基本支出预算情况', '八、一般公共预算基本支出预算情况'].map((heading) => ({
          heading,
          paragraphs: [
            '（一）人员经费830.53万元。主要包括：基本工资、津贴补贴、奖金、绩效工资、机关事业单位基本养老保险缴费、职业年金缴费、其他社会保障缴费、离休费、退休费、医疗费、奖励金、住房公积金。',
          ],
        })),
      },
      expect: 'pass',
    },
    { name: '短句相同不算', given: disclosure('严格按程序办理，确保工作落实。', '严格按程序办理，确保工作落实。'), expect: 'skip' },
  ],
});
