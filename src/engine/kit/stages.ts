/** Where a step stands in the order of the work it belongs to: not before `first`, not behind `last`. */
export interface Stage {
  readonly work: 'project' | 'evaluation' | 'rectification';
  readonly first: number;
  readonly last: number;
  /** Work of other kinds has such steps too: 汇总, 报送. */
  readonly isCommon?: true;
}

/** Words that may stand between the date of a step of a project and the word for the step. */
const FILLER =
  '(?:之?前|正式|全面|全部|顺利|基本|陆续|如期|按期|实际|即|通过|完成|组织|开展|进行|实施|发布|公开|发出|确定|取得|获得|' +
  '项目|工程|[省市县区]级|[由经与][^，。；、\\d]{2,16}?|' +
  '按照?[^，。；、\\d]{2,14}的?(?:程序|规定|要求|约定)|，){0,5}';
/** What the word for a step may not be part of. */
const WHOLE = '(?![的率]|时[间限]|日期|及时|计划|准备|条件|手续|图|标准|前|后)';

/** The steps of a project: word, first and last place in its order. What may come early in part stands in more than one place. */
const PROJECT: readonly (readonly [string, number, number])[] = [
  ['(?:批复立项|立项(?:批复|审批)?|可研批复|批复(?:可研|初步设计|实施方案))', 1, 1],
  ['(?:(?:公开)?(?:招标|采购)公告|挂网)', 2, 2],
  ['(?:开标|评标)', 3, 3],
  ['(?:中标(?:公告|公示|通知书|单位)?|成交(?:公告|公示|通知书))', 4, 4],
  ['(?:签[订署][^，。；、\\d]{0,10}合同)', 5, 5],
  ['(?:开工(?:建设)?|动工(?:建设)?|进场施工|开始施工)', 6, 6],
  ['(?:到货|交货)', 7, 7],
  ['(?:竣工验收|最终验收|终验)', 9, 9],
  ['(?:初步验收|初验)', 8, 8],
  ['验收(?:合格)?', 8, 9],
  ['(?:完工|竣工|建成)', 7, 7],
  ['(?:投用|投入使用|投入运[行营]|交付使用)', 10, 10],
];
const [STEPS, PLACES] = [PROJECT.map(([word]) => `(${word})`).join('|'), PROJECT.map(([, first, last]) => ({ first, last }))];
const STEP_BEHIND = new RegExp(`^${FILLER}(?:${STEPS})${WHOLE}`);
/** 道路工程开工, behind a date: who takes the step is named first. */
const STEP_OF = new RegExp(`^，?[^，。；、\\d]{2,16}?(?:${STEPS})${WHOLE}`);
/** 竣工日期为, 开工（: the step is named before its date. */
const STEP_BEFORE = new RegExp(`(?:计划|实际|合同|约定|项目|工程)*(?:${STEPS})(?:日期|时间)?(?:为|是|于|在|：|（)?$`);

/** Where a step of a project stands by the match of one of the patterns over it. */
function placed(match: RegExpExecArray | null): Stage | undefined {
  const place = match === null ? undefined : PLACES[match.slice(1).findIndex((word) => word !== undefined)];
  return place === undefined ? undefined : { work: 'project', ...place };
}

/** A step as the text puts it. */
export interface SaidStage extends Stage {
  /** Nobody is named who takes it: it is taken by whom the text spoke of before. */
  readonly isBare: boolean;
  /** The words for it, with what stands between them and the date. */
  readonly words: string;
}

/** The step of a project that stands right before its date, or right behind it. */
export function projectStage(before: string, behind: string): SaidStage | undefined {
  const named = STEP_BEFORE.exec(before);
  const stage = placed(named);
  if (named !== null && stage !== undefined) return { ...stage, isBare: named.index === 0, words: '' };
  for (const pattern of [STEP_BEHIND, STEP_OF]) {
    const match = pattern.exec(behind);
    const following = placed(match);
    if (match !== null && following !== undefined) return { ...following, isBare: pattern === STEP_BEHIND, words: match[0] };
  }
  return undefined;
}

/** What has an order of its own beside that of an evaluation. */
const ASIDE = /《|文件|的通知|已|监控|监督|整改|公开|公示|培训|前期调研|预调|预算|决算|目标|申报|结果|审计|验收|事前|复评|再评价/;
/** What an evaluation begins with, whatever else is said of it: 方案经专家评审. */
const PREPARED = /准备|方案|指标体系|通知|委托|部署|启动|开始|资料|数据|填[报表]|问卷设计/;
/** The steps of an evaluation, each taken out of the clause before the next is looked for. */
const EVALUATION: readonly (readonly [RegExp, number, number])[] = [
  [/(?:报告)?（?(?:初稿|征求意见稿|讨论稿)）?|初评意见|初步(?:评价)?(?:意见|结论)/g, 3, 3],
  [/征求[^，。；]{0,6}意见|交换意见|反馈意见|专家(?:组)?(?:评审|论证)/g, 4, 4],
  [/(?:正式|最终)[^，。；]{0,8}报告|定稿|终稿/g, 5, 5],
  [/(?:形成|完成|撰写|出具|提交|报送|编制|起草)[^，。；]{0,10}报告(?!的|征求|提纲)|审定/g, 3, 5],
  [/(?:成立|组建|组成|抽调)[^，。；]{0,16}(?:组|专班)/g, 1, 1],
  [/现场|实地|进场|调研|[踏查]勘|勘查|走访|抽查|核查|问卷|座谈/g, 2, 2],
];
const COMMON: readonly (readonly [RegExp, number, number])[] = [
  [/审议|审核|复核|汇总|打分/g, 3, 5],
  [/报送|上报|印发/g, 5, 5],
];

/** The places of the steps that a clause tells of together. */
function placesIn(clause: string, steps: typeof EVALUATION): Pick<Stage, 'first' | 'last'> | undefined {
  let [rest, first, last] = [clause, Number.POSITIVE_INFINITY, 0];
  for (const [word, from, to] of steps) {
    const left = rest.replace(word, '');
    if (left !== rest) [first, last] = [Math.min(first, from), Math.max(last, to)];
    rest = left;
  }
  return last === 0 ? undefined : { first, last };
}

/** The step of an evaluation that a clause tells of. */
export function evaluationStage(clause: string): Stage | undefined {
  if (ASIDE.test(clause)) return undefined;
  // 收集资料、现场抽查 may begin before the group is founded, never behind the report.
  if (PREPARED.test(clause)) return { work: 'evaluation', first: 0, last: /资料|数据|填[报表]/.test(clause) ? 2 : 1 };
  const own = placesIn(clause, EVALUATION);
  const common = placesIn(clause, COMMON);
  if (own !== undefined) return { work: 'evaluation', ...own, ...(common === undefined ? {} : { last: Math.max(own.last, common.last) }) };
  return common === undefined ? undefined : { work: 'evaluation', ...common, isCommon: true };
}

/** The steps by which faults that were found are mended, told alike: a plan, the work, a report on it. */
const RECTIFICATION: readonly (readonly [RegExp, number, number])[] = [
  [/整改(?:工作|实施)?(?:方案|计划|台账|清单)/g, 1, 1],
  [/整改(?:落实|完成)?(?:情况|结果)?(?:的)?报告/g, 3, 3],
  [/(?:完成|落实)(?:全部)?整改(?!的|任务的)|整改(?:完毕|到位|完成)(?!的|情况)/g, 2, 2],
];
/** Faults that are mended in turns, each by its own plan. */
const IN_TURNS = /其中|[首各分\d一二三]批|部分|立行立改|阶段|再次|进一步|\d/;

/** The step of a rectification that a clause tells of. */
export function rectificationStage(clause: string): Stage | undefined {
  const places = /整改/.test(clause) && !IN_TURNS.test(clause) ? placesIn(clause, RECTIFICATION) : undefined;
  return places === undefined ? undefined : { work: 'rectification', ...places };
}
