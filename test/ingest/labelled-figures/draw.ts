import { Random } from '../../accuracy/model/random.ts';
import { pdfPapers, textOf, textPapers } from './papers.ts';

/**
 * Draws figures at random from the texts of the papers, not from what the reader made of them, and prints them with their
 * surroundings, to be labelled by hand: npx tsx test/ingest/labelled-figures/draw.ts
 */

type Stratum = 'amount' | 'change' | 'rate' | 'share' | 'count' | 'cell' | 'funds' | 'plan' | 'weight' | 'form';
/** More than are wanted: what cannot be told from the paper, and what is no figure, is left out by hand. */
const WANTED: Readonly<Record<'text' | 'pdf', Readonly<Record<Stratum, number>>>> = {
  text: { amount: 66, change: 34, rate: 20, share: 16, count: 22, cell: 34, funds: 26, plan: 12, weight: 12, form: 90 },
  pdf: { amount: 16, change: 14, rate: 10, share: 10, count: 8, cell: 30, funds: 0, plan: 0, weight: 0, form: 12 },
};

interface Candidate {
  readonly paper: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly nth: number;
  readonly stratum: Stratum;
}

const NUMBER = /(?<![\dA-Za-z.,])\d[\d,]*(?:\.\d+)?(?![\dA-Za-z])/g;
/** Lists, dates, years, codes, documents, limits: no figures. */
const NO_FIGURE_AFTER = /^\s*(?:年|月|日|号|〕|\]|届|周年|款|项级)/;
const NO_FIGURE_BEFORE = /(?:第|〔|\[|号|附件|公开|表|[“"+-])\s*$/;
const FORM_TITLE = /绩效目标(?:申报|审批)?表|自评表|项目支出绩效/;
const FORM_END = /政府采购预算情况|国有资产信息|名词解释/;

function isFigure(line: string, column: number, text: string): boolean {
  const before = line.slice(0, column);
  const after = line.slice(column + text.length);
  if (NO_FIGURE_AFTER.test(after) || NO_FIGURE_BEFORE.test(before)) return false;
  if (/^\s*[（(]?$/.test(before) && /^[.、．）)]/.test(after)) return false;
  if (/^\d{6,}$/.test(text) && !/^\s*元/.test(after)) return false;
  return !(/^\s*$/.test(before) && /^\d{3,7}$/.test(text) && after.trim() !== '');
}

function stratumOf(line: string, column: number, text: string, inForm: boolean, near: string): Stratum {
  const before = line.slice(0, column);
  const after = line.slice(column + text.length);
  if (inForm) {
    if (/[（(]\s*$/.test(before) && /^\s*分?\s*[）)]/.test(after)) return 'weight';
    if (/(?:预算数|到位数|执行数|资金|总额|其他)[^\t]*[:：]?\s*$/.test(before) || /(?:预算数|资金|总额)\s*$/.test(near)) return 'funds';
    return /计划/.test(near) && /^\s*$/.test(before) ? 'plan' : 'form';
  }
  const prose = /[，。；、：]/.test(line) && /[一-龥]{5}/.test(line);
  if (!prose) return 'cell';
  const money = /^\s*(?:万|亿|千)?元/.test(after);
  const moved = /(?:增加|减少|增长|下降|降低|增收|减收|上升|提高)\s*(?:了|额)?\s*$/.test(before);
  if (money) return moved ? 'change' : 'amount';
  if (/^\s*[%％]/.test(after)) return moved ? 'rate' : 'share';
  return 'count';
}

function candidatesOf(paper: string, text: string): Candidate[] {
  const found: Candidate[] = [];
  const lines = text.split('\n');
  let inForm = false;
  for (const [index, whole] of lines.entries()) {
    const line = whole.replace(/\[bookmark:[^\]]*\]/g, (mark) => ' '.repeat(mark.length));
    if (FORM_TITLE.test(line)) inForm = true;
    if (FORM_END.test(line)) inForm = false;
    const near = lines
      .slice(Math.max(0, index - 10), index)
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .slice(-4)
      .join(' ');
    const seen = new Map<string, number>();
    for (const match of line.matchAll(NUMBER)) {
      const printed = match[0].replace(/,$/, '');
      const nth = (seen.get(printed) ?? 0) + 1;
      seen.set(printed, nth);
      if (!isFigure(line, match.index, printed)) continue;
      const stratum = stratumOf(line, match.index, printed, inForm, near);
      found.push({ paper, line: index + 1, column: match.index, text: printed, nth, stratum });
    }
  }
  return found;
}

/** At most `wanted` of each stratum, spread over the papers by chance. */
function draw(papers: readonly string[], wanted: Readonly<Record<Stratum, number>>, random: Random): Candidate[] {
  const all = papers.flatMap((paper) => candidatesOf(paper, textOf(paper) ?? ''));
  const drawn: Candidate[] = [];
  for (const stratum of ['amount', 'change', 'rate', 'share', 'count', 'cell', 'funds', 'plan', 'weight', 'form'] as const)
    drawn.push(...random.shuffle(all.filter((each) => each.stratum === stratum)).slice(0, wanted[stratum]));
  return drawn.sort((a, b) => a.paper.localeCompare(b.paper) || a.line - b.line || a.column - b.column);
}

const random = new Random(20240617);
for (const { paper, line, column, text, nth, stratum } of [
  ...draw(textPapers(), WANTED.text, random),
  ...draw(pdfPapers(), WANTED.pdf, random),
]) {
  const whole = (textOf(paper) ?? '').split('\n')[line - 1] ?? '';
  const around = `${whole.slice(Math.max(0, column - 60), column)}⟦${text}⟧${whole.slice(column + text.length, column + text.length + 24)}`;
  process.stdout.write(`${paper}:${line} #${nth} ${stratum}\t${around.trim()}\n`);
}
