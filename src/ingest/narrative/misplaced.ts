import { figuresOf } from './figure.ts';

/** What a chapter without accounts holds and is no illustration. */

const GLOSSARY = /名词(?:解释|说明)|术语/;
const MEANS = /指|解释|含义|定义/;
const OVERVIEW = /概况|基本情况|职责|职能|机构|人员|编制/;
const ACCOUNT = /收入|支出|收支|三公|运行经费|政府采购/;
const GOALS = /绩效(?:预算|目标|信息)|总体目标/;
/** 2024年预算收入1128万元，其中…: how a chapter of the accounts begins. 纳入绩效管理的项目支出356万元 is none. */
const HEAD_OF_ACCOUNTS =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])?(?:20\d\d年度?，?)?(?:[我本][^，。]{0,4})?(?:当年|年初)?(?:安排)?(?:部门)?(?:财政拨款)?(?:预算)?(?:总)?(?:收入|支出|收支|"三公"经费|机关运行经费|政府采购)(?:总计|合计|总额|预算数?|决算数?|总预算|总体)?(?:共计|安排|总额|总计|合计|为|：|共|\s)*\d/;
/** An amount with its parts. */
const FEWEST_AMOUNTS = 3;

/**
 * Accounts under the wrong heading: in the glossary a paragraph that explains no term and prints amounts, in the chapter on the body
 * itself one that names an account and divides it, in that on goals one that begins as the chapter of an account does.
 */
export function statesAccounts(heading: string, text: string): boolean {
  const isGlossary = GLOSSARY.test(heading);
  const isMeant = OVERVIEW.test(heading) || (GOALS.test(heading) && HEAD_OF_ACCOUNTS.test(text));
  if (isGlossary ? MEANS.test(text) : !isMeant || !/其中|包括/.test(text)) return false;
  const figures = figuresOf(text).filter(({ bound, value }) => bound !== true && value !== undefined);
  // 共有车辆9辆，其中…: a count that is divided is one of the assets.
  if (isGlossary && /其中/.test(text) && figures.filter(({ kind }) => kind === 'count').length >= FEWEST_AMOUNTS) return true;
  const amounts = figures.filter(({ kind }) => kind === 'amount');
  const [first] = amounts;
  if (first === undefined) return false;
  return isGlossary || (amounts.length >= FEWEST_AMOUNTS && ACCOUNT.test(text.slice(0, first.start)));
}

const CELLS = /(?:^|[；|：]|……)(?=[；|：]|……)|(?:[；|：]|……)[≥≤><=]?\d[\d.]*[^；|：…，。\d为是有]{0,3}(?=[；|：]|……|$)/g;
const FEWEST_CELLS = 2;

/** A row of a form with other signs between its cells: empty cells and bare numbers stand in no sentence. */
export const isRowOfForm = (text: string): boolean => (text.match(CELLS)?.length ?? 0) >= FEWEST_CELLS;
