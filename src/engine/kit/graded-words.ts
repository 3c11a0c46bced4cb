/** Targets and results in words: 优 against 良, 显著提升 against 有所提升, 完成 against 未完成. */

const SCALES: ReadonlyArray<readonly (readonly string[])[]> = [
  [
    ['差', '较差', '不合格'],
    ['中', '中等', '合格', '一般'],
    ['良', '良好'],
    ['优', '优秀'],
  ],
  [['不满意'], ['基本满意', '一般'], ['较满意', '比较满意'], ['满意'], ['非常满意', '很满意']],
];
const rankIn = (scale: (typeof SCALES)[number], word: string): number => scale.findIndex((words) => words.includes(word));

/** How far something changed, from little to much; words of one line say as much as each other. */
const DEGREES: readonly RegExp[] = [/^(?:有所|略有|稍有|部分|基本|一定)/, /^(?:明显|显著|大幅|极大|有效|较大|很大)/];
const degreeOf = (text: string): number => DEGREES.findIndex((pattern) => pattern.test(text));
const stemOf = (text: string): string =>
  text.replace(/^(?:有所|略有|稍有|部分|基本|一定|明显|显著|大幅|极大|有效|较大|很大)(?:程度)?(?:的|地)?/, '');

/** Denials of what was to be reached, and not of what was to be avoided. */
const DENIED =
  /^(?:尚?未(?:达标|达到|达成|完成|能|明显|有效|实现|按时|及时|按期|如期|开展|落实|建成|实施)|没有(?:完成|达到|实现|明显)|无明显|不(?:达标|合格|及时|到位|明显|满意)|未见明显)/;
const AVOIDED = /^(?:无|未|不|零|没有|杜绝|避免|防止)/;

const bare = (text: string): string => text.replace(/["“”‘’。\s]/g, '').replace(/(?:等级|等次|等|级|档)?(?:（含）)?(?:及以上|以上)?$/, '');

/** Whether words reach a target in words; `sure` where both are grades of one scale. Undefined where they cannot be told apart. */
export function wordsReach(target: string, actual: string): { readonly met: boolean; readonly sure: boolean } | undefined {
  const [wanted, got] = [bare(target), bare(actual)];
  if (wanted === '' || got === '' || wanted === got || /\d/.test(target + actual)) return undefined;
  for (const scale of SCALES) {
    const [least, rank] = [rankIn(scale, wanted), rankIn(scale, got)];
    // 满意 is said of what is 基本满意; grades are given.
    if (least >= 0 && rank >= 0) return { met: rank >= least, sure: scale === SCALES[0] };
  }
  if (DENIED.test(got) && !AVOIDED.test(wanted)) return { met: false, sure: false };
  const [much, reached] = [degreeOf(wanted), degreeOf(got)];
  const same = stemOf(wanted) !== '' && stemOf(wanted) === stemOf(got);
  return same && much > reached && reached >= 0 ? { met: false, sure: false } : undefined;
}
