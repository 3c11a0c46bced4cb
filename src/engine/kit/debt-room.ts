import { groupBy } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import type { PrintedFigure } from './printed-figures.ts';
import { printedLike, type SaidClaim, slackOf } from './said-claims.ts';
import { type SaidFigure, type SaidSentence, saidSentences } from './said-figures.ts';

/* 债务限额20.00亿元，债务余额19.60亿元，低于限额0.40亿元: the limit, the balance and the room between them. */

const LINK = '(?:的数额|金额|合计|总额|总计|还有|尚有|为|是|达到?|约)*$';
const OF_LIMIT = '[^，。；：、]{0,12}限额';
const ROOM = new RegExp(
  `(?:(?:低于|少于|小于|距离?|离)${OF_LIMIT}|比${OF_LIMIT}(?:少|低)|限额(?:结余|剩余|空间)|剩余(?:债务)?限额|(?:尚有|还有|剩余|留有|举债|债务)的?空间)${LINK}`,
);
const EXCESS = new RegExp(`(?:(?:高于|超过|超出|突破|大于)${OF_LIMIT}|比${OF_LIMIT}(?:多|高))${LINK}`);
const LIMIT = new RegExp(`限额${LINK}`);
const BALANCE = new RegExp(`余额${LINK}`);
/** A kind of debt, another year, or what was added: no whole that the room is left of. */
const NO_WHOLE = /一般|专项|新增|上年|去年|年初|其中|本级|所辖|[比较]/;

type Role = 'room' | 'excess' | 'limit' | 'balance';

function roleOf({ name, figure }: SaidFigure): Role | undefined {
  if (figure.unit !== '元') return undefined;
  if (ROOM.test(name)) return 'room';
  if (EXCESS.test(name)) return 'excess';
  if (NO_WHOLE.test(name)) return undefined;
  return LIMIT.test(name) ? 'limit' : BALANCE.test(name) ? 'balance' : undefined;
}

/** The one figure of a role; where two differ nobody knows which is meant. */
function onlyOf(found: readonly { readonly role: Role; readonly figure: PrintedFigure }[], role: Role): PrintedFigure | undefined {
  const [first, ...others] = found.flatMap((each) => (each.role === role ? [each.figure] : []));
  return others.every(({ value }) => value === first?.value) ? first : undefined;
}

/** Every room below a debt limit, and excess above it, that a paragraph prints with its one limit and its one balance. */
export function* debtRooms(disclosure: Disclosure): Generator<SaidClaim> {
  for (const sentences of paragraphsOf(saidSentences(disclosure))) {
    const [{ in: at } = {}] = sentences;
    if (at === undefined || !/债/.test(at.paragraph.text)) continue;
    const found = sentences.flatMap(({ figures }) =>
      figures.flatMap((said) => {
        const role = roleOf(said);
        return role === undefined ? [] : [{ role, figure: said.figure, start: said.figure.start - said.name.length }];
      }),
    );
    const [limit, balance] = [onlyOf(found, 'limit'), onlyOf(found, 'balance')];
    const [said, another] = found.filter(({ role }) => role === 'room' || role === 'excess');
    if (limit === undefined || balance === undefined || said === undefined || another !== undefined) continue;
    const [more, less] = said.role === 'room' ? [limit, balance] : [balance, limit];
    const right = more.value - less.value;
    yield {
      in: at,
      start: Math.min(said.start, limit.start, balance.start),
      end: Math.max(said.figure.end, limit.end, balance.end),
      label: said.role === 'room' ? '低于限额' : '高于限额',
      figure: said.figure,
      holds: Math.abs(right - said.figure.value) <= slackOf([limit, balance, said.figure]),
      right: printedLike(right, said.figure),
      terms: `${more.text} - ${less.text}`,
    };
  }
}

/** Sentences of one paragraph together. */
function paragraphsOf(sentences: readonly SaidSentence[]): readonly (readonly SaidSentence[])[] {
  return [...groupBy(sentences, ({ in: at }) => at).values()];
}
