import type { AuditResult, Severity } from '../../../src/model/finding.ts';
import type { Fault } from './spots.ts';

type Finding = AuditResult['findings'][number];

/** What one finding says, flattened for comparison with what was planted. */
export interface Claim {
  readonly rule: string;
  readonly severity: Severity;
  readonly text: string;
  readonly numbers: ReadonlySet<string>;
  readonly key: string;
}

const numbersOf = (text: string): string[] => (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) => normal(digits));

/** 1,240.0 and 1240 are one figure. */
function normal(digits: string): string {
  const bare = digits.replaceAll(',', '');
  return bare.includes('.') ? bare.replace(/\.?0+$/, '') : bare;
}

export function claimsOf(finding: Finding): Claim {
  const args = Object.entries(finding.message.args).map(
    ([name, value]) => `${name}=${typeof value === 'object' && value !== null && 'zh' in value ? value.zh : String(value)}`,
  );
  const places = finding.places.map(
    (place) => `line ${place.place !== undefined && 'line' in place.place ? place.place.line : '?'} ${place.text}`,
  );
  const text = `${finding.message.id} ${args.join('; ')} @ ${places.join(' | ')}`;
  const numbers = new Set(numbersOf(`${args.join(' ')} ${finding.places.map((place) => place.text).join(' ')}`));
  return { rule: finding.rule, severity: finding.severity, text, numbers, key: `${finding.rule}${text}` };
}

/** A finding answers a fault when it names its figures; a blank leaves none, so there a finding on completeness that the clean paper lacked will do. */
export function names(claim: Claim, fault: Fault, before: ReadonlySet<string>): boolean {
  if (before.has(claim.key)) return false;
  if (fault.figures.length === 0) return claim.rule.startsWith('completeness/');
  const isNamed = (figure: string): boolean => numbersOf(figure).every((digits) => claim.numbers.has(digits));
  // Of two figures in each other's place either is wrong.
  return fault.kind === 'swappedFigures' ? fault.figures.some(isNamed) : fault.figures.every(isNamed);
}
