import type { Finding } from '../../../src/model/finding.ts';
import { findingsOf } from '../../sentences/audit.ts';
import { paperAround, type Surrounding } from '../../sentences/surroundings.ts';
import accounts from './accounts.json' with { type: 'json' };
import clean from './clean.json' with { type: 'json' };
import reports from './reports.json' with { type: 'json' };

/*
 * Paragraphs by authors who did not know the program: of departmental budgets and final accounts, of evaluations and government papers, and
 * clean ones that were to be accused by fair means. All are made up. `wrong` is `right` but for one printed place, which the paragraph
 * alone proves.
 */

export interface Paragraph {
  readonly paper: Surrounding;
  readonly kind: string;
  readonly right: string;
  readonly wrong?: string;
}

export const paragraphs: Readonly<Record<'accounts' | 'reports' | 'clean', readonly Paragraph[]>> = {
  accounts: accounts as readonly Paragraph[],
  reports: reports as readonly Paragraph[],
  clean: clean as readonly Paragraph[],
};

const keyOf = ({ rule, provided }: Finding): string => `${rule} ${provided ?? ''}`;

const errorsIn = (paper: Surrounding, text: string): readonly Finding[] =>
  findingsOf(paperAround[paper](text)).filter(({ severity }) => severity === 'error');

export interface Judged {
  /** Errors in what is right. */
  readonly accused: readonly Finding[];
  /** Whether what is wrong gets an error of its own; undefined where nothing is. */
  readonly found?: boolean;
}

/** What is said of a paragraph within a paper of its kind. */
export function judgeParagraph({ paper, right, wrong }: Paragraph): Judged {
  const accused = errorsIn(paper, right);
  if (wrong === undefined) return { accused };
  const known = new Set(accused.map(keyOf));
  return { accused, found: errorsIn(paper, wrong).some((finding) => !known.has(keyOf(finding))) };
}
