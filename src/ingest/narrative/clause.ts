import { addFact } from './add-fact.ts';
import { namedInClause } from './clause-name.ts';
import { comparisonOf } from './comparison.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import { lastNear, someLast } from './fact-index.ts';
import { readIntro } from './intro.ts';
import { itemNameOf } from './item-name.ts';
import { type Label, readLabel } from './label.ts';
import { strangeSubject } from './make-subject.ts';
import { mentionedSubject } from './mentioned.ts';
import { numberOf } from './numbering.ts';
import { isClassName } from './partition.ts';
import { openList } from './parts-list.ts';
import { announcesPerUnit } from './per-hundred.ts';
import { isPlainName } from './plain-name.ts';
import type { ProseState } from './prose-state.ts';
import { reachOf } from './reach.ts';
import { namesIn } from './respectively.ts';
import { askedFor } from './role.ts';
import type { Segment } from './segment.ts';
import { subjectOf } from './subject.ts';
import { nameReach } from './subject-frame.ts';
import { wholeOfParagraph } from './whole-named.ts';
import { directionOf, flatOf, introOf } from './words.ts';

/** Clauses without a figure: what they name, which year they speak of, what they say without a number. */

/** 其中①至③项合计为基本支出: what follows is the sum of some, and no whole of what comes next. */
const SUM_OF_NUMBERED =
  /(?:第?[\d一二三四五六七八九十]{1,2}|[①-⑳])(?:项)?[至到—-]第?(?:[\d一二三四五六七八九十]{1,2}|[①-⑳])项?(?:合计|之和|相加|共计)/;

/** 分为4类: what follows are some of them. */
const DIVIDED =
  /^(?:共|可|主要|大致|其中)?(?:分|分为|分成|归为|细分为)(?:了)?(?:[两三四五六七八九十]|\d{1,2})(?:大)?(?:个)?(?:类|块|部分|项|方面|种)$/;

/** 若不计购置费，“三公”经费为182万元: the account of a part, and no second one of the whole. */
const LEAVES_OUT = /^(?:若|如|如果|假如|在)?(?:不计|不考虑|不含|不包括|剔除|扣除|除去|抛开|去掉)[^，。；：]{2,24}$/;

const ASPECT =
  /^(?:\d{1,2}[.、．]|（[一二三四五六七八九十\d]{1,2}）|[一二三四五六七八九十]是)?([^，。；：\d]{2,16}?)(方面)?：[^：]*(?:无|没有|未)/;

/** 1.出国（境）方面：全年没有安排，费用为0元; 1.因公出国（境）费：无此项支出，决算0元: the expense that the paragraph is about. */
function aspectOf(text: string): Label | undefined {
  const [, name, ofAspect] = ASPECT.exec(text) ?? [];
  const label = name === undefined ? undefined : readLabel(ofAspect === undefined ? name : `${name}费`, undefined);
  return label?.concept === undefined ? undefined : label;
}

/** A clause without a figure. */
export function readClause(state: ProseState, segment: Extract<Segment, { kind: 'text' }>, text: string): void {
  // …调资。2.社会保障和就业支出（类）…（项）。年初预算为…: lines run together leave the number of an item behind a full stop.
  if (segment.before === 'start' || (segment.before === '。' && numberOf(text) !== undefined)) {
    // 住房保障支出决算高于预算 says something of the class, and names it for nothing that follows.
    if (segment.before === 'start' && state.topic !== undefined) return;
    const aspect = segment.before === 'start' ? aspectOf(text) : undefined;
    if (aspect !== undefined) {
      state.topic = aspect;
      return;
    }
    const item = comparisonOf(text, state.context.year) === undefined ? itemNameOf(text) : undefined;
    if (item !== undefined) {
      state.topic = { text: item };
      return;
    }
  }
  if (LEAVES_OUT.test(text) && state.brackets.length === 0) {
    const { head } = state;
    state.leftOut = strangeSubject(state, { text }, '，');
    state.head = head;
    return;
  }
  if (announcesPerUnit(state, text)) return;
  if (DIVIDED.test(text) && state.current !== undefined && state.current.figures.at(-1)?.block === state.block) {
    openList(state, 'sample', state.current, true);
    return;
  }
  if (/^主要用于|^用于/.test(text)) {
    backToWhole(state);
    return;
  }
  nameReach(state, reachOf(text));
  if (SUM_OF_NUMBERED.test(text)) {
    strangeSubject(state, { text }, '，');
    return;
  }
  const compared = comparisonOf(text, state.context.year);
  const rest = compared === undefined ? text : compared.before + compared.after;
  if (compared !== undefined) state.memory.base = compared.base;
  // 支出100万元。其中：基本支出60万元；项目支出40万元。与上年对比，减少5万元: a new sentence without a name speaks of the whole.
  if (compared?.before === '' && rest === '' && segment.before === '。')
    state.current = wholeOfParagraph(state.facts, state.block, state.lead) ?? state.current;
  const flat = flatOf(rest) ?? flatOf(text);
  if (flat !== undefined) {
    readFlat(state, segment, rest.slice(0, Math.min(flat.start, rest.length)), flat.word);
    return;
  }
  if (compared !== undefined && readOrder(state, segment, compared, rest)) return;
  // 可用财力与上年对比，减少5万元: what was spoken of before, and not the amount printed last.
  if (compared?.after === '' && namedInClause(state, readLabel(compared.before, state.context.year)) !== undefined) return;
  const intro = introOf(rest);
  // 其中商品和服务支出中，药品费…; 其中数额最大的是药品费，为…: a part is named, and what follows divides that, or is of that.
  if (intro !== undefined && intro.before === '' && (/.{2,}(?:中|里)$/.test(intro.after) || RANKED_BEHIND.test(intro.after))) {
    readMention(state, segment, intro.after);
    return;
  }
  state.listed = namesIn(intro?.after ?? '');
  if (intro === undefined) {
    readMention(state, segment, rest);
    return;
  }
  readIntro(state, { ...intro, punctuated: intro.punctuated || segment.before !== '' }, segment.before);
  // 采购预算由货物（55万元）、…组成: the first part is named in front of the bracket with its amount.
  if (intro.kind === 'whole' && segment.opens === true && isPlainName(intro.after)) readMention(state, segment, intro.after);
}

/** 决算较年初安排偏低: which of the two is greater. */
const SIZED = /^(?:(?:有所|总体|整体|明显|明显地|略)?偏|略|明显更|更|要)([高低])$/;

/** `决算数大于年初预算数`, `比年初预算数减少`: a direction without a figure. */
function readOrder(
  state: ProseState,
  segment: Extract<Segment, { kind: 'text' }>,
  compared: NonNullable<ReturnType<typeof comparisonOf>>,
  rest: string,
): boolean {
  const sized = SIZED.exec(compared.after)?.[1];
  const found = compared.direction === undefined && sized === undefined ? directionOf(rest) : undefined;
  const held = found?.tail === '' ? found.direction : undefined;
  const direction = compared.direction ?? (sized === undefined ? held : sized === '高' ? 'up' : 'down');
  if (direction === undefined) return false;
  const name = found === undefined ? compared.before : rest.slice(0, found.start);
  const ofClass = name.replace(/(?:决算|执行|实际)数?$/, '');
  const isClass = isClassName(ofClass);
  const label = isClass
    ? { text: ofClass }
    : readLabel(name.replace(/(?:支出)?(?:决算|执行|实际)(?:支出)?数?$|(?:有所|略有|大幅|明显)$/g, ''), state.context.year);
  const subject =
    label.text === ''
      ? state.current
      : (mentionedSubject(state, label.text) ?? (isClass ? subjectOf(state, label, segment.before) : undefined));
  // 相比上年有所减少 says something of a thing that was named; where it was not, there is nothing to hold it against.
  if (subject === undefined || (label.text !== '' && label.concept === undefined && !isClass)) return label.text !== '';
  addFact(state, subject, {
    measure: 'change',
    value: undefined,
    text: segment.text.replace(/\s/g, '').slice(-40),
    start: segment.start,
    end: segment.end,
    direction,
    against: compared.base,
  });
  return true;
}

/** 农林水支出在各类中最高，达到533万元: what follows speaks of the thing that is ranked. */
const RANKED = /^(.{2,20}?)(?:在|居|位居|位列|排|是|为|占)[^，。；]*(?:最[高大多低小少]|首位|第[一二三]|之首|居前)/;
/** 兑付金额最多的是南湾乡，为5万元: the same, with its name behind. */
const RANKED_BEHIND = /^(.*?)(?:最[高大多低小少快慢]|垫底|居首|靠后)(?:的|者)?(?:[^，。；]{0,6}?)(?:是|为|系|有)(.{2,20})$/;
/** 甲支出最多，为320万元. */
const RANKED_ALONE = /^(.{2,24}?)(?:规模|金额|数额)?最[高大多低小少]$/;

/** 前两项即基本支出，合计80万元: some of what was named, and what they are together. */
const NAMELY = /^(?:(?:前|后|上述|以上|这)?[两二三四五六]项|[两三]者|合计)(?:合计|之和|相加)?(?:即|就是|也就是)(?:为|是)?/;

/** （四）关于财政拨款支出与年初预算的差异。: a title in the line names what its paragraph speaks of. */
const ABOUT =
  /^(?:（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．]|[一二三四五六七八九十]{1,3}、)?关于([^，。；：]{2,24}?)(?:的)?(?:总体|增减|差异|情况|说明|变化|变动|对比|比较)*$/;

/** 调出资金全部调入一般公共预算，占…: the sentence says something of a thing, and goes on with a figure of it. */
const SAYS_OF = /^(.{2,20}?)(?:全部|全额|全数|均|都|主要|重点|已|由|按|用于)./;

/** A clause that names what the next figures speak about, or whose year it is. */
function readMention(state: ProseState, segment: Extract<Segment, { kind: 'text' }>, said: string): void {
  const text = said.replace(NAMELY, '');
  const about = readLabel(ABOUT.exec(text)?.[1] ?? '', state.context.year);
  if (about.concept !== undefined && (segment.before === '。' || segment.before === 'start')) {
    subjectOf(state, about, segment.before);
    return;
  }
  // 公务用车费0万元，学校无公务用车；…: what is not there is no further part of the list.
  if ((state.lists.at(-1)?.parts.length ?? 0) > 0 && /无(?![形线障害烟])|没有|未(?:安排|发生|购置|开展|列支)/.test(text)) return;
  const begins = segment.before === '。' ? SAYS_OF.exec(text)?.[1] : undefined;
  if (begins !== undefined && namedInClause(state, readLabel(begins, state.context.year)) !== undefined) return;
  const among = /(?:中|里)$/.test(text);
  const label = readLabel(among ? text.slice(0, -1) : text, state.context.year);
  if (among && label.concept !== undefined) {
    const whole =
      mentionedSubject(state, text.slice(0, -1)) ??
      (state.carriedHead?.concept === label.concept ? state.carriedHead : subjectOf(state, label, segment.before));
    if (whole === undefined) return;
    state.head = whole;
    state.current = whole;
    openList(state, 'among', whole, false);
    return;
  }
  if (among && isClassName(label.text)) {
    // 住房保障支出中，…: what is named divides it, whether or not its amount was printed.
    const whole = printedClass(state, label.text);
    state.current = whole ?? state.current;
    openList(state, 'among', whole, true);
    return;
  }
  if (label.text === '' || /^20\d\d年(?:度|末)?$/.test(label.text)) {
    if (label.year !== undefined || label.previous === true || label.own === true) state.sentenceYear = label;
    return;
  }
  if (label.concept !== undefined && text.length <= 40) {
    subjectOf(state, label, segment.before);
    return;
  }
  const behind = RANKED_BEHIND.exec(text);
  const ranked = behind?.[2] ?? RANKED.exec(text)?.[1] ?? RANKED_ALONE.exec(text)?.[1];
  if (ranked !== undefined) {
    if ((behind?.[1] ?? '') !== '') state.memory.asked = askedFor(behind?.[1] ?? '');
    const name = readLabel(ranked, state.context.year);
    if ((name.concept !== undefined || isPlainName(name.text)) && !isOutsideList(state, name.text)) subjectOf(state, name, segment.before);
    else strangeSubject(state, { text: '' }, segment.before);
    return;
  }
  if (label.year !== undefined && /^20\d\d年/.test(text)) state.sentenceYear = { text: '', year: label.year };
}

/** A list of paragraphs above, and what is ranked in this one is none of its parts: 应缴利润最多的企业是城轨集团，1298万元 below kinds of revenue. */
function isOutsideList({ lists, carriedLists, block }: ProseState, name: string): boolean {
  const parts = [...carriedLists, ...lists].flatMap((list) => list.parts);
  const last = parts.at(-1)?.figures.at(-1);
  return last !== undefined && last.block !== block && !parts.some(({ label }) => label === name);
}

/** The class of that name printed last in the section. */
function printedClass(state: ProseState, label: string): Subject | undefined {
  return lastNear(
    state.index.ofLabel(label),
    ({ section }) => section === state.sectionIndex,
    () => true,
  )?.subject;
}

/**
 * `其中：基本支出5万元，项目支出0万元，主要用于…，比上年减少1万元`: when an item was divided whole, what follows speaks of the item again, not of
 * its last part.
 */
function backToWhole(state: ProseState): void {
  const list = state.lists.at(-1);
  const isItem = list?.parent?.concept === 'item' || list?.parent?.concept === 'unknown';
  if (list?.parent === undefined || !isItem || list.parts.length < 2 || list.semicolons || state.brackets.length > 0) return;
  state.current = list.parent;
  state.lists.pop();
}

function readFlat(state: ProseState, segment: Extract<Segment, { kind: 'text' }>, labelText: string, word: string): void {
  const { base } = state.memory;
  // 与收入预算一致: that is no earlier year and no budget of the same thing.
  if (base === undefined && /^(?:与|和|同|跟)/.test(labelText)) return;
  const equals = /^等于|相同|一致|相等/.test(word);
  const label = readLabel(labelText.replace(equals ? /(?:支出)?(?:决算|预算)数?$/ : /^$/, ''), state.context.year);
  const subject = subjectOf(state, label, segment.before);
  if (subject === undefined || (base === undefined && !equals && word !== '持平' && subject.figures.length === 0)) return;
  const against = base ?? (equals && word.startsWith('等于') ? ({ kind: 'budget', basis: 'budget' } as const) : undefined);
  const again = (figure: DraftFact) => figure.measure === 'change' && figure.against?.kind === (against?.kind ?? figure.against?.kind);
  if (someLast(subject, again, state.block)) return;
  const at = segment.start + Math.max(0, segment.text.indexOf(word));
  addFact(state, subject, {
    measure: 'change',
    value: { kind: 'amount', fen: 0, unit: unitFor(state, subject), decimals: 0 },
    text: word,
    start: at,
    end: at + word.length,
    direction: 'flat',
    ...(against === undefined ? {} : { against }),
    ...(subject.concept === 'unknown' ? { uncertain: true } : {}),
  });
}

function unitFor(state: ProseState, subject: Subject) {
  const own = subject.figures.findLast((figure) => figure.value?.kind === 'amount')?.value;
  return own?.kind === 'amount' ? own.unit : (state.context.unit ?? '万元');
}
