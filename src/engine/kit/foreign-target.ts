import type { Indicator } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import { impliedUnit } from './implied-unit.ts';

function shareBigram(left: string, right: string): boolean {
  for (let index = 0; index + 1 < left.length; index++) if (right.includes(left.slice(index, index + 2))) return true;
  return false;
}

/**
 * Whether a target speaks about something else than its indicator: the words before its number share not two characters running with
 * the indicator, and they are measured in another kind of unit (`县市区督查覆盖率`, target `本年招募志愿者人数≥10000人`).
 */
export function isForeignTarget(indicator: Indicator): boolean {
  const target = indicator.target.value;
  if (target?.kind !== 'quantity' || target.lead === undefined || target.lead.length < 5) return false;
  const named = impliedUnit(indicator.level3.text);
  if (named === undefined) return false;
  const unit = target.unit?.unitClass ?? impliedUnit(target.lead)?.fits[0];
  if (unit === undefined || named.fits.includes(unit)) return false;
  const lead = matchKey(target.lead.replace(/^(?:本年度?|全年|年度|年内)/, ''));
  const own = matchKey(`${indicator.level2.text}/${indicator.level3.text}/${indicator.description?.text ?? ''}`);
  return lead.length >= 4 && !shareBigram(lead, own);
}
