import { oncePer } from '../../model/once.ts';
import type { Disclosure, Paragraph } from '../../model/record.ts';
import { mayBeSameBody } from './bodies.ts';
import { areOtherRegions, areOtherTowns, DECIDES, type NamedBody, standsOnce, statedBodies } from './own-bodies.ts';

/*
 * The list of the bodies that a paper is made for: its units, in a column of their names. Who is not in it has no money, vehicles or staff
 * to account for there; and a body of another town between those of the own one was left over in the list itself.
 */

const NAMES_UNITS = /^(?:预算|所属|下属|基层|纳入编报)?单位(?:全称|名称)$/;
const BODY = /(?:局|委员会|委|厅|政府|办公室|院|馆|学校|中学|小学|幼儿园|街道|办事处|中心|处|站|所|队|本级|机关)(?:（[^（）]*）)?$/;
/** 局本级及执法支队: some of them together. */
const SEVERAL = /及|和|与|本级|^[局委厅院校]/;
/** With fewer it is no list. */
const FEWEST = 2;

/** The names that columns of units print, column by column. */
const unitLists = oncePer(({ sections }: Disclosure): readonly (readonly Paragraph[])[] =>
  sections
    .flatMap(({ tables }) => tables)
    .flatMap(({ rows }) => {
      const header = rows.find((row) => row.some(({ text }) => NAMES_UNITS.test(text.replace(/\s/g, ''))));
      const column = header?.findIndex(({ text }) => NAMES_UNITS.test(text.replace(/\s/g, ''))) ?? -1;
      const names = column < 0 ? [] : rows.flatMap((row) => (BODY.test(row[column]?.text ?? '') ? (row[column] ?? []) : []));
      return names.length < FEWEST ? [] : [names];
    }),
);

const isOfOtherPlace = (name: string, own: string): boolean => areOtherTowns(name, own) || areOtherRegions(name, own);

/** The one body of another place in a list whose others are all of the own one. */
export function* strangersInLists(disclosure: Disclosure, department: string): Generator<NamedBody> {
  for (const names of unitLists(disclosure)) {
    const [stranger, another] = names.filter(({ text }) => isOfOtherPlace(text, department));
    if (stranger === undefined || another !== undefined || names.length <= FEWEST) continue;
    if (standsOnce(disclosure, stranger.text)) yield { at: stranger, name: stranger.text };
  }
}

/** Bodies whose money, vehicles or staff a paper speaks of and that its list of units, which has the own body, does not have. */
export function* unlistedBodies(disclosure: Disclosure, department: string): Generator<NamedBody> {
  const listed = unitLists(disclosure).flat();
  if (!listed.some(({ text }) => mayBeSameBody(text, department))) return;
  for (const stated of statedBodies(disclosure)) {
    const isKnown = [department, ...listed.map(({ text }) => text)].some((name) => mayBeSameBody(name, stated.name));
    if (!isKnown && !SEVERAL.test(stated.name) && !DECIDES.test(stated.name) && standsOnce(disclosure, stated.name)) yield stated;
  }
}
