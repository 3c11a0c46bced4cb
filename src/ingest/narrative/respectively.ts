import { conceptOf } from './label.ts';

/** `收入总计、支出总计分别为100万元、98万元`: several names before the first of as many figures. */

const RESPECTIVELY = /^(.*?)(?:分别|各)(?:为|是|约为|达到?)?$/;

/** The names in order, each a full label; undefined when the words name one thing only. */
export function namesRespectively(words: string): string[] | undefined {
  const match = RESPECTIVELY.exec(words);
  const names = (match?.[1] ?? '').split(/[、和与及]/).filter((name) => name !== '');
  const last = names.at(-1);
  if (last === undefined || names.length < 2) return undefined;
  const both = /^(.*?)(?:收入?)(?:总计|合计|总额)?$/.exec(names[0] ?? '');
  const tail = /^支出?(总计|合计|总额)?$/.exec(last);
  if (names.length === 2 && both !== null && tail !== null) return [`${both[1] ?? ''}收入${tail[1] ?? ''}`, `支出${tail[1] ?? ''}`];
  const years = names.every((name) => /^20\d\d年(?:度)?/.test(name));
  const thing = last.replace(/^20\d\d年(?:度)?/, '');
  if (years) return names.map((name) => (/^20\d\d年(?:度)?$/.test(name) ? `${name}${thing}` : name));
  return [...names.slice(0, -1), withoutShared(last)];
}

/** 货物、工程、服务采购规模: what follows on the last name belongs to all of them. */
function withoutShared(last: string): string {
  const known = conceptOf(last)?.concept;
  for (let end = last.length - 2; end >= 2; end -= 1) {
    const name = last.slice(0, end);
    const concept = conceptOf(name)?.concept;
    if (concept !== undefined && concept !== known && (known === undefined || concept.startsWith(`${known}.`))) return name;
  }
  return last;
}
