import { type Finding, formatFinding, rules, ruleTextsOf } from '../../src/index.ts';
import { type Audited, figureCount, printedAmounts } from './audit-paper.ts';
import type { Claim, FieldPaper, Level } from './case.ts';
import { namesAll, onlyFigures, type Printed, printedIn, type Said, said } from './figures.ts';

export interface Verdict {
  readonly right: boolean;
  /** What is wrong, one line each. */
  readonly faults: readonly string[];
  /** Findings of which the paper says whether they are right; of other warnings it says nothing. */
  readonly labelled: readonly { readonly rule: string; readonly severity: Level; readonly right: boolean }[];
}

const RANK: Readonly<Record<Level, number>> = { info: 0, warning: 1, error: 2 };
const texts = ruleTextsOf(rules);

/** One thing that a finding says: itself, or another rule's word that was laid to it. */
interface Statement {
  readonly level: Level;
  readonly rule: string;
  readonly whole: Said;
  /** What is printed, expected and computed, without the sentence around it. */
  readonly core: Said;
  readonly sentence: string;
}

const argument = (given: unknown): string | undefined => (typeof given === 'string' ? given : undefined);

function statementsOf(finding: Finding): Statement[] {
  const { rule, severity: level, provided, expected, arithmetic } = finding;
  const sentence = formatFinding(finding, texts, 'zh');
  const printed = finding.places.filter(({ role }) => role === 'culprit').map(({ text }) => text);
  const core = said(provided, expected, arithmetic);
  const own = { level, rule, sentence, core, whole: said(sentence, provided, expected, arithmetic, ...printed) };
  const laid = (finding.evidence ?? []).map((evidence): Statement => {
    const words = formatFinding(evidence, texts, 'zh');
    const { args } = evidence.message;
    const claimed = said(argument(args['provided']), argument(args['expected']), argument(args['arithmetic']));
    return { level, rule: evidence.rule, sentence: words, core: claimed, whole: said(words) };
  });
  return [own, ...laid];
}

const reaches = (level: Level, least: Level): boolean => RANK[level] >= RANK[least];

/** Whether it says what must not be said. A warning may name such figures in passing, but not set them against each other. */
function isForbidden({ level, whole, core }: Statement, claim: Claim, printed: Printed): boolean {
  if (!reaches(level, claim.level ?? 'warning') || !namesAll(whole, claim.figures, printed)) return false;
  return level === 'error' || namesAll(core, onlyFigures(claim.figures), printed);
}

const shown = ({ level, rule, sentence }: Statement): string => `${level} ${rule}: ${sentence}`;
const list = (figures: readonly string[]): string => `[${figures.join(', ')}]`;

function readingFaults(paper: FieldPaper, { result, refused }: Audited): string[] {
  const { seen, unread } = figureCount(result);
  const amounts = printedAmounts(paper);
  const atMost = paper.unread === 'any' ? Number.POSITIVE_INFINITY : (paper.unread?.atMost ?? 0);
  const [document] = result.documents;
  return [
    ...refused.map((file) => `refused ${file}`),
    ...result.crashes.map((crash) => `crashed ${JSON.stringify(crash)}`),
    ...(unread > atMost ? [`unread ${unread} figures`] : []),
    ...(seen < amounts && refused.length === 0 ? [`silent about ${amounts - seen} of ${amounts} figures`] : []),
    ...(paper.department !== undefined && document?.department !== paper.department
      ? [`department ${document?.department ?? 'none'}, not ${paper.department}`]
      : []),
    ...(paper.year !== undefined && document?.year !== paper.year ? [`year ${document?.year ?? 'none'}, not ${paper.year}`] : []),
  ];
}

/** Holds what an audit says of a paper against what has to be said of it. */
export function judge(paper: FieldPaper, audited: Audited): Verdict {
  const printed = printedIn(paper.files.map(({ text }) => text));
  const findings = audited.result.findings.map((finding) => ({
    rule: finding.rule,
    level: finding.severity,
    statements: statementsOf(finding),
  }));
  const wanted = paper.findings ?? [];
  const names = (statements: readonly Statement[], figures: readonly string[]): boolean =>
    namesAll(said(...statements.map(({ whole }) => whole.text)), figures, printed);

  const missing = wanted
    .filter(
      ({ level, anyOf }) => !findings.some((found) => reaches(found.level, level) && anyOf.some((each) => names(found.statements, each))),
    )
    .map(({ level, anyOf }) => `missing ${level} ${anyOf.map(list).join(' or ')}`);

  const allowed = [
    ...wanted.flatMap(({ anyOf }) => anyOf),
    ...(paper.may ?? []).filter(({ level }) => level === 'error').map(({ figures }) => figures),
  ];
  const wrong = findings
    .filter(({ level, statements }) => level === 'error' && !allowed.some((figures) => names(statements, figures)))
    .flatMap(({ statements }) => statements.slice(0, 1).map((statement) => `false ${shown(statement)}`));

  const forbidden = findings.flatMap(({ statements }) =>
    statements.flatMap((statement) =>
      (paper.mustNot ?? [])
        .filter((claim) => isForbidden(statement, claim, printed))
        .map(({ figures }) => `forbidden ${list(figures)} ${shown(statement)}`),
    ),
  );
  const faults = [...missing, ...wrong, ...forbidden, ...readingFaults(paper, audited)];
  const known = [...wanted.flatMap(({ anyOf }) => anyOf), ...(paper.may ?? []).map(({ figures }) => figures)];
  const labelled = findings.flatMap(({ rule, level, statements }) => {
    const isAllowed = (level === 'error' ? allowed : known).some((figures) => names(statements, figures));
    const isWrong =
      level === 'error' ? !isAllowed : statements.some((each) => (paper.mustNot ?? []).some((claim) => isForbidden(each, claim, printed)));
    return isAllowed === isWrong ? [] : [{ rule, severity: level, right: isAllowed }];
  });
  return { right: faults.length === 0, faults, labelled };
}
