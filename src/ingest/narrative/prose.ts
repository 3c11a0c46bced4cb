import { cutsSoFar } from '../bound.ts';
import { readClause } from './clause.ts';
import type { PartsList } from './fact-draft.ts';
import { factsOfBlock } from './fact-index.ts';
import { type Figure, figuresOf } from './figure.ts';
import { itemOfSentence } from './item-name.ts';
import { strangeSubject } from './make-subject.ts';
import { counted, type Numbered, numberOf } from './numbering.ts';
import { closeListsAtStop, dropEmptyLists, openList } from './parts-list.ts';
import { passNamed } from './per-hundred.ts';
import { closeBracket, type FigureDraft, noteFigure, openBracket, type ProseState, startSentence } from './prose-state.ts';
import { readFigure } from './read-figure.ts';
import { type Segment, type Separator, segmentsOf } from './segment.ts';
import { subjectOf } from './subject.ts';
import { leaveFact } from './unread-parts.ts';
import { wholeOfParagraph } from './whole-named.ts';
import { flatOf, introOf, reasonAt, trailsOff } from './words.ts';

/** 收，支总计各增加: typed with a comma, and one name still. */
const NAME_WITH_COMMA = /(?<=(?:^|[^税])收)，(?=支出?(?:总|合|均|各|相))/g;

/** 2.政府采购。预算总额77.70万元: what stands before the full stop names the total, as it would before a colon. */
const HEAD_OF_TOTAL =
  /^((?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．])?["“]?\p{Script=Han}[\p{Script=Han}"”（）]{2,14})。(?=(?:20\d\d年度?)?(?:年初|当年|全年)?(?:预算|决算)?(?:总额|规模)\D{0,4}\d)/u;

/** Reads the figures of one paragraph into facts. The state knows section and document; `placeOf` gives the place of a stretch. */
export function readParagraph(state: ProseState, given: string, placeOf: ProseState['placeOf']): void {
  const text = given.replace(NAME_WITH_COMMA, '、').replace(HEAD_OF_TOTAL, '$1：');
  state.block += 1;
  state.placeOf = placeOf;
  state.head = undefined;
  state.lead = undefined;
  state.current = undefined;
  state.lists = [];
  state.brackets = [];
  state.topic = undefined;
  state.addends = [];
  state.reach = undefined;
  startSentence(state);
  state.spokenOf = undefined;
  state.lastNamed = undefined;
  const number = numberOf(text);
  state.numbered = number !== undefined;
  if (number !== undefined) endAtNumber(state, number);
  const opened = state.allLists.length;
  const figures = figuresOf(text);
  const item = itemOfSentence(text, figures.find(({ kind }) => kind === 'amount')?.start);
  if (item !== undefined) state.topic = { text: item };
  let cuts = cutsSoFar();
  // A threshold or a price is a part of the words: 单价50万元以上通用设备3台.
  for (const figure of figures) if (figure.bound === true) passOver(state, figure);
  for (const segment of segmentsOf(
    text,
    figures.filter((figure) => figure.bound !== true),
  )) {
    switch (segment.kind) {
      case 'open':
        openBracket(state);
        break;
      case 'close':
        closeBracket(state);
        break;
      case 'text':
        turn(state, segment.before, segment.text);
        readText(state, segment);
        break;
      case 'figure': {
        turn(state, segment.before, segment.text);
        const note = noteOf(state, segment.figure);
        readFigure(state, segment.figure, note, wordsBefore(segment.text), segment.before, segment.after);
        if (cutsSoFar() > cuts && note.fact !== undefined) leaveFact(state, note.fact);
        cuts = cutsSoFar();
      }
    }
  }
  carryOn(state, text);
  // 主要税种完成情况：names something else, and what stands below it goes on with nothing before.
  const isHeading = figures.length === 0 && !state.numbered && /：$/.test(text);
  if (isHeading && state.lead === undefined && state.allLists.length === opened)
    state.carriedLists = state.carriedLists.filter((list) => list.parts.length === 0);
}

/** 《差旅费》, “项目支出增加”, 增长人民币: a name in marks is the name, and the sign of a currency says nothing that its unit does not. */
const wordsBefore = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/(?:人民币|[￥¥])+$/, '')
    .replace(/(?:《([^《》]{2,30})》|"([^"]{2,30})")$/, '$1$2');

/** `2.社会保障和就业支出（类）…` behind `1.教育支出（类）…其中：`: a number ends the lists that its sibling left open. */
function endAtNumber(state: ProseState, number: Numbered): void {
  state.numbers = counted(state.numbers, number);
  const depth = state.numbers.length;
  const goesOn = (list: PartsList) => list.inline === true && number.count === list.parts.length + 1;
  state.carriedLists = state.carriedLists.filter((list) =>
    list.inline === true ? goesOn(list) : list.depth === undefined || list.depth < depth,
  );
}

/** An unfilled slot is no figure: it is read for its name and counted nowhere. */
function noteOf(state: ProseState, figure: Figure): FigureDraft {
  const note = noteFigure(state, figure);
  if (figure.kind === 'blank') state.figures.pop();
  return note;
}

function passOver(state: ProseState, figure: Figure): void {
  noteFigure(state, figure).reason = 'bound';
  state.recognised += 1;
  state.read += 1;
}

/** What a punctuation mark ends. `words` follow it. */
function turn(state: ProseState, before: Separator, words: string): void {
  if (before === '。') {
    startSentence(state);
    dropEmptyLists(state, true);
    closeListsAtStop(state);
    // A。加上B…: the sum goes on behind the full stop.
    if (!/^\s*(?:再?加上?|另加)/.test(words)) state.addends = [];
  } else if (before === '；') {
    if (state.reason !== false) state.reason = 'soft';
    state.memory.pending = undefined;
    dropEmptyLists(state, false);
  }
}

/** Leaves a list that the paragraph announces at its end, and its head, to the next paragraph. */
function carryOn(state: ProseState, text: string): void {
  const open = state.lists.findLast((list) => list.parts.length === 0 && list.kind !== 'carried');
  const inline = state.lists.find(({ parts, kind }) => kind !== 'carried' && parts.length > 0 && /^1[.、．]/.test(parts[0]?.label ?? ''));
  if (inline !== undefined && /[；;]$/.test(text)) {
    inline.inline = true;
    inline.semicolons = true;
    state.carriedLists.push(inline);
    state.carriedListsLevel = state.defaults.level;
    return;
  }
  if (open !== undefined && /[：:]$|如下[。：]?$/.test(text)) {
    if (state.numbered) open.depth = state.numbers.length;
    state.carriedLists.push(open);
    state.carriedListsLevel = state.defaults.level;
  } else if (state.lead !== undefined && (state.lead.list === undefined || !state.carriedLists.includes(state.lead.list)))
    state.carriedLists = [];
  // An item that stands alone on its line is what the next paragraph speaks of.
  if (state.topic !== undefined) subjectOf(state, { text: '' }, '。');
  // A paragraph that begins with a part of the whole before it, and names no other, is about that part.
  const { lead } = state;
  // 具体安排情况如下： what stands below divides the part, whatever the paragraph says of it besides.
  const announces = /如下[：。]?$/.test(text);
  const alone =
    lead?.list?.kind === 'carried' && (announces || factsOfBlock(state.facts, state.block).every(({ subject }) => subject === lead));
  const head = wholeOfParagraph(state.facts, state.block, lead) ?? state.head ?? (alone ? lead : undefined);
  if (head === undefined || head.concept === 'unknown' || head.scope !== undefined) return;
  if (head.list !== undefined && !alone) return;
  state.carriedHead = head;
  state.carriedLevel = state.defaults.level;
}

/**
 * 最后三项按项目管理，共240万元; 服务0万元，全部授予中小企业，占100%: rows that are counted and not named, and all of them together, are none of
 * what was named before.
 */
const SOME =
  /^(?:前|后|最后|末|其余|余下|剩余)(?:的?这?)[一二三四五六七八九十两]+[项类个笔]|^(?:全部|全数|全额|均|都)(?:授予|面向|授给|由(?:中小|小微))/;

function readText(state: ProseState, segment: Extract<Segment, { kind: 'text' }>): void {
  const text = segment.text.replace(/\s/g, '');
  if (segment.before === '') {
    if (passNamed(state)) return;
    const list = state.lists.at(-1);
    if (list !== undefined && list.parts.length > 0 && trailsOff(text)) list.softened ??= 'trailing';
    if (/^[中里]$/.test(text) && state.current !== undefined && state.reason === false) {
      // 本年收入891.26万元中，…: the figure just printed is divided.
      openList(state, 'among', state.current, true);
      return;
    }
    if (reasonAt(text) < 0 && flatOf(text) === undefined && introOf(text) === undefined) return;
  }
  const reason = reasonAt(text);
  const spoken = reason < 0 ? text : text.slice(0, reason).replace(/的$/, '');
  const some = state.reason === false ? SOME.exec(spoken)?.[0] : undefined;
  if (some !== undefined) strangeSubject(state, { text: some }, segment.before);
  else if (state.reason === false && spoken !== '') readClause(state, segment, spoken);
  if (reason < 0) return;
  // 受减税影响，收入…: a reason that comes first ends with its clause.
  const comesFirst = reason === 0 && /^(?:受|由于|因)/.test(text) && (segment.before !== '，' || /(?:影响|所致|带动)$/.test(text));
  if (!comesFirst) {
    state.reason = true;
    state.reasonFigures = 0;
  }
}
