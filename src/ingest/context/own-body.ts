import { withArabicYear } from '../../model/arabic-year.ts';
import { bodyOfTitle, isBody } from '../../model/body-name.ts';
import type { Block } from '../block.ts';

/** Whose paper it is: from its title, from the lines and cells that name the body, from headings, from what its text begins with. */

const UNIT_LABEL =
  /^(?:编制部门|编制单位|填报单位|报告单位|自评单位|部门名称|预算部门|预算单位|公开部门|公开单位|单位名称|部门|填报部门)(?:（[^（）]*）)?：(.{2,40}?)(?:截止时间.*|\s*(?:年度|日期|单位|填报日期|项目名称|主管部门)：.*|金额单位.*|\d{4}年.*)?$/;
const CODED_UNIT = /^\d{3,9}-?([\p{Script=Han}（）]{4,40})$/u;
/** Where the seal goes: 填报单位（盖章）：… and 填报单位：（盖章）. */
const SEAL = /（(?:盖|公|签)?章）|（公章）|（签章）/g;

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const withoutRank = (name: string) => name.replace(/(?:本级|（本级）)$/, '').trim();

function labelled(texts: readonly string[]): string | undefined {
  const named = texts
    .flatMap((text) => UNIT_LABEL.exec(text)?.[1]?.replace(SEAL, '').trim() ?? [])
    .filter((name) => /\p{Script=Han}{2}/u.test(name));
  const coded = texts.flatMap((text) => CODED_UNIT.exec(text)?.[1] ?? []).filter((name) => isBody(withoutRank(name)));
  const name = mostFrequent(named)?.replace(/^\d+-?/, '') ?? mostFrequent(coded);
  return name === undefined ? undefined : withoutRank(name);
}

/** 云溪县水务局2023年部门预算信息公开 among the headings, 云溪县残联2022年部门预算安排… at the beginning of a paragraph. */
function introduced(blocks: readonly Block[], kind: 'heading' | 'paragraph'): string | undefined {
  const names = blocks.flatMap((block) => {
    if (block.kind !== kind) return [];
    const name =
      kind === 'heading' ? bodyOfTitle(block.text) : /^([\p{Script=Han}（）]{4,30}?)20\d\d年/u.exec(withArabicYear(block.text))?.[1];
    return name !== undefined && isBody(name) ? [withoutRank(name)] : [];
  });
  // Two bodies in running text may be any two.
  return new Set(names).size === 1 || kind === 'heading' ? mostFrequent(names) : undefined;
}

/** The body of a paper, or undefined; never guessed. */
export function ownBody(title: string, blocks: readonly Block[], texts: readonly string[]): string | undefined {
  return bodyOfTitle(title) ?? labelled(texts) ?? introduced(blocks, 'heading') ?? introduced(blocks, 'paragraph');
}
