import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { formatCount } from '../../i18n/number-format.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { ruleTitle } from '../../i18n/rule-text.ts';
import { skipReason } from '../../i18n/skip-reasons.ts';
import { speaker } from '../../i18n/template.ts';
import type { AuditResult, RuleTally } from '../../model/finding.ts';
import type { ReportContext } from '../report.ts';
import { byFamily, familyName } from '../rule-page.ts';
import { tallyTotal } from '../summary.ts';
import { reasonRows } from './coverage-section.ts';
import { html, joined, type Markup } from './markup.ts';
import type { References } from './references.ts';
import { severityBadge } from './severity.ts';
import { printed } from './wording.ts';

function term(title: string, value: Markup): Markup {
  return html`<dt>${title}</dt><dd>${value}</dd>`;
}

/** How often the rule was applied, and what it came to. */
function denominators(tally: RuleTally | undefined, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  if (tally === undefined || tallyTotal(tally) === 0) return html`${say('notMet')}`;
  const { passed, failed, skipped } = tally;
  const counts = say('denominators', {
    all: formatCount(tallyTotal(tally)),
    passed: formatCount(passed),
    failed: formatCount(failed),
    skipped: formatCount(skipped),
  });
  const reasons = reasonRows([tally]).map(([reason, count]) =>
    printed(`${skipReason(reason, context.lang)} ×${formatCount(count)}`, context.lang),
  );
  if (reasons.length === 0) return html`${counts}`;
  return html`${counts}${context.lang === 'zh' ? '：' : ': '}${joined(reasons, context.lang === 'zh' ? '，' : ', ')}`;
}

/** A rule that found nothing is on the page, but not on paper. */
function ruleEntry(id: string, fired: boolean, tally: RuleTally | undefined, references: References, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const rule = context.rules.get(id);
  const number = references.rule(id) ?? 0;
  const title = printed(ruleTitle(id, context.rules, context.lang), context.lang);
  const terms =
    rule === undefined
      ? [html`<dt>${words('ruleLabel')}</dt><dd>${say('noWords')}</dd>`]
      : [
          ...(rule.rationale[context.lang] === ''
            ? []
            : [term(words('rationaleLabel'), printed(rule.rationale[context.lang], context.lang))]),
          ...(rule.remedy[context.lang] === '' ? [] : [term(words('remedy'), printed(rule.remedy[context.lang], context.lang))]),
          ...rule.basis.map((basis) => term(words('basisLabel'), printed(basis[context.lang], context.lang))),
        ];
  const badge = rule === undefined ? html`` : severityBadge(rule.severity, context);
  const version = rule === undefined ? '' : say('versionOf', { version: rule.version });
  return html`<section class="rule${fired ? '' : ' quiet'}" id="r${number}"><h4><span class="number">R${number}</span> ${title}</h4>
<p class="note">${badge} <code>${id}</code> ${version}</p>
<dl>${terms}${term(words('coverageTitle'), denominators(tally, context))}</dl></section>
`;
}

/** The appendix: what every rule demands, why, what to do about it, on what basis, and how often it could be checked. */
export function* rulesSection(result: AuditResult, references: References, context: ReportContext): Iterable<Markup> {
  const say = speaker(HTML_TEXTS, context.lang);
  const tallies = new Map(result.tallies.map((tally) => [tally.rule, tally]));
  const fired = new Set(result.findings.flatMap(({ rule, evidence = [] }) => [rule, ...evidence.map((said) => said.rule)]));
  yield html`<section id="rules" aria-labelledby="h-rules"><h2 id="h-rules">${say('rulesTitle')}</h2>
`;
  for (const [family, members] of byFamily(references.rules.map((id) => ({ id })))) {
    const quiet = members.every(({ id }) => !fired.has(id));
    yield html`<div class="family${quiet ? ' quiet' : ''}"><h3>${familyName(family, context.lang)}</h3>
`;
    for (const { id } of members) yield ruleEntry(id, fired.has(id), tallies.get(id), references, context);
    yield html`</div>
`;
  }
  yield html`</section>
`;
}
