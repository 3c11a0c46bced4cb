import type { LocalText } from '../model/finding.ts';
import type { Language } from './language.ts';

/** Why a rule could not be applied, in words. The keys are the reasons that the rules give. */
const SKIP_REASONS: Readonly<Record<string, LocalText>> = {};

/** The reason in words; one that is not in the catalogue (a bureau's own rule) is printed with blanks for its hyphens. */
export function skipReason(reason: string, lang: Language): string {
  return Object.hasOwn(SKIP_REASONS, reason) ? (SKIP_REASONS[reason]?.[lang] ?? reason) : reason.replaceAll('-', ' ');
}
