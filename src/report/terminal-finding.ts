import { REPORT_TEXTS } from '../i18n/report-texts.ts';
import { ruleTitle } from '../i18n/rule-text.ts';
import { speaker } from '../i18n/template.ts';
import { type Finding, SEVERITIES, type Severity } from '../model/finding.ts';
import { append, greatest } from '../model/lists.ts';
import { exampleLine, type FindingView, placeLine, severityWord, viewFinding } from './finding-view.ts';
import { columns, padEnd } from './layout.ts';
import { type Fold, lineRanges } from './outline.ts';
import { plainText } from './plain-text.ts';
import type { ReportContext } from './report.ts';
import type { Page } from './terminal-page.ts';

const INDENT = 2;
const PLACES_SHOWN = 6;
const RANGES_SHOWN = 36;
const EVIDENCE_SHOWN = 4;
const PLACE_TEXT = 48;

/** Writes findings on a page; remembers which rules have had their remedy said, so that it is said once. */
export interface FindingWriter {
  finding(finding: Finding): string[];
  fold(fold: Fold): string[];
}

export function createFindingWriter(page: Page, context: ReportContext): FindingWriter {
  const say = speaker(REPORT_TEXTS, context.lang);
  const comma = context.lang === 'zh' ? '、' : ', ';
  const remedied = new Set<string>();
  const severityWidth = greatest(SEVERITIES.map((severity) => columns(severityWord(severity, context))));
  const body = INDENT + severityWidth + 1;
  const labelKeys = [
    'provided',
    'arithmetic',
    'placesLabel',
    'copiesLabel',
    'candidatesLabel',
    'explanationLabel',
    'evidenceLabel',
    'remedy',
    'ruleLabel',
    'allPlaces',
    'sourceLabel',
  ] as const;
  const labelWidth = greatest(labelKeys.map((key) => columns(say(key))));

  const head = (severity: Severity, text: string): string[] => {
    const lead = `${page.severityStyle[severity](padEnd(severityWord(severity, context), severityWidth))} `;
    return page.hang(INDENT, lead, text, page.chalk.bold);
  };
  const labelled = (label: string, text: string, style?: (line: string) => string): string[] =>
    text === '' ? [] : page.hang(body, `${page.chalk.dim(padEnd(label, labelWidth))} `, text, style);

  const placeLines = (view: FindingView): string[] => {
    const groups = [
      ['candidate', 'candidatesLabel'],
      ['culprit', 'candidatesLabel'],
      ['operand', 'placesLabel'],
      ['copy', 'copiesLabel'],
    ] as const;
    return groups.flatMap(([role, label]) => {
      const places = view.places.filter((place) => place.role === role);
      const shown = places.slice(0, PLACES_SHOWN).map((place) => placeLine(place, PLACE_TEXT, context));
      if (places.length > PLACES_SHOWN) shown.push(say('andMore', { count: places.length - PLACES_SHOWN }));
      return shown.flatMap((line, at) => labelled(at === 0 ? say(label) : '', line));
    });
  };

  const remedy = (rule: string): string[] => {
    if (remedied.has(rule)) return [];
    remedied.add(rule);
    const text = context.rules.get(rule)?.remedy[context.lang];
    return [...labelled(say('remedy'), text ?? ''), ...labelled(say('ruleLabel'), plainText(rule), page.chalk.dim)];
  };

  const details = (view: FindingView): string[] => [
    ...placeLines(view),
    ...view.explanations.flatMap((line, at) => labelled(at === 0 ? say('explanationLabel') : '', line)),
    ...view.evidence.slice(0, EVIDENCE_SHOWN).flatMap((line, at) => labelled(at === 0 ? say('evidenceLabel') : '', line)),
    ...(view.evidence.length > EVIDENCE_SHOWN ? labelled('', say('andMore', { count: view.evidence.length - EVIDENCE_SHOWN })) : []),
  ];

  return {
    finding(finding) {
      const view = viewFinding(finding, context);
      const title = [view.away ? '' : view.spot, view.cell].filter((part) => part !== '').join('  ');
      const sentence =
        title === '' ? head(finding.severity, view.sentence) : [...head(finding.severity, title), ...page.hang(body, '', view.sentence)];
      return [
        ...sentence,
        ...(view.change === '' ? [] : page.hang(body, '', view.change, page.chalk.cyan)),
        ...labelled(say('arithmetic'), view.arithmetic),
        ...details(view),
        ...remedy(finding.rule),
        ...(view.away ? labelled(say('sourceLabel'), view.spot, page.chalk.dim) : []),
      ];
    },
    fold(fold) {
      const lines = head(
        fold.severity,
        plainText(say('broken', { title: ruleTitle(fold.rule, context.rules, context.lang), count: fold.findings.length })),
      );
      for (const finding of fold.examples) {
        const view = viewFinding(finding, context);
        append(lines, page.hang(body, '· ', exampleLine(finding, view)));
        if (view.change !== '') append(lines, page.hang(body + 2, '', view.change, page.chalk.cyan));
        append(
          lines,
          page.hang(body + 2, '', view.arithmetic).filter((line) => line.trim() !== ''),
        );
      }
      const more = fold.findings.length - fold.examples.length;
      if (more > 0) append(lines, page.hang(body, '', say('andMore', { count: more })));
      const ranges = lineRanges(fold.findings, comma);
      const shown = ranges.slice(0, RANGES_SHOWN).join(comma);
      const rest = ranges.length > RANGES_SHOWN ? ` ${say('andMore', { count: ranges.length - RANGES_SHOWN })}` : '';
      append(lines, labelled(say('allPlaces'), ranges.length === 0 ? '' : `${say('linesList', { lines: shown })}${rest}`));
      append(lines, remedy(fold.rule));
      return lines;
    },
  };
}
