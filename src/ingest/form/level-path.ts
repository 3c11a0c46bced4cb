import { matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { IndicatorRole } from './define-form.ts';
import type { Token } from './form-row.ts';

/** What divides the names of levels that stand in one cell. */
const DIVIDER = /\s*(?:[—–→/\\>·|]+|-+)\s*/;

const NAMES = ['level1', 'level2', 'level3'] as const satisfies readonly IndicatorRole[];

/**
 * `产出指标—数量指标—养护农村公路里程`: levels that stand in one cell with the name of the measure go to columns of their own. Only
 * what says 指标 is a level there, since names of measures hold dashes and slashes as well, and the bare name of a level in front of a
 * dot or dash that divides nothing else (`产出·改造母婴室`).
 */
export function spreadLevels(at: Map<IndicatorRole, Token>): void {
  for (const role of NAMES) {
    const token = at.get(role);
    if (token === undefined) continue;
    const parts = partsOf(token.text);
    if (parts === undefined) continue;
    for (const name of NAMES) {
      const text = parts[name];
      if (text !== undefined) at.set(name, { ...token, text });
      else if (name === role) at.delete(name);
    }
    return;
  }
}

/** 产出 and 效益 are words of measures, too: 成本-效益分析. */
const SURE = /^(?:[·—–]+|\s)+$/;
const isLevel1 = (name: string, divider: string): boolean => {
  const level = matchLevel1(name);
  return level?.explicit === true || (level !== undefined && level.kind !== 'execution' && SURE.test(divider));
};

function partsOf(text: string): Partial<Record<(typeof NAMES)[number], string>> | undefined {
  const first = DIVIDER.exec(text);
  if (first === null) return undefined;
  const [level1, rest] = [text.slice(0, first.index), text.slice(first.index + first[0].length)];
  if (rest === '' || !isLevel1(level1, first[0])) return undefined;
  const second = DIVIDER.exec(rest);
  const level2 = second === null ? rest : rest.slice(0, second.index);
  if (matchLevel2(level2)?.explicit !== true) return { level1, level3: rest };
  const level3 = second === null ? '' : rest.slice(second.index + second[0].length);
  return level3 === '' ? { level1, level2 } : { level1, level2, level3 };
}
