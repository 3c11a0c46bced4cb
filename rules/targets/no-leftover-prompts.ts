import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';

/** Anything a leftover must hold; nearly all texts end here. */
const SUSPICIOUS = /\*\*|[×xX○〇_]{2}|…|\.{3}|（[≥≤<>=]?\*|^(?:指标|目标)\d{0,2}[：:]?$|必填|下拉|^(?:示例|例如)/u;

/** What a template leaves behind; the text itself as the quotation, undefined when there is none. */
function leftover(text: string): string | undefined {
  if (!SUSPICIOUS.test(text)) return undefined;
  const blank = /\*\*+|[×xX]{2,}|○○+|〇〇+|_{2,}|（[≥≤<>=]?\*+[^）]*）/u.exec(text);
  // A real name may hold XX only in a code; codes are longer than the sign itself.
  if (blank !== null && !/[A-Za-z\d][xX]{2,}|[xX]{2,}[A-Za-z\d]/.test(text)) return blank[0];
  if (/^(?:指标|目标)\d{0,2}[：:]?$|^…+$|^\.{3,}$|^……+/.test(text)) return text;
  return /（必填）|下拉选择|^(?:示例|例如)[：:]/.exec(text)?.[0];
}

/** A comparator with nothing but the blank behind it (≥**%): wherever it stands, it was to become a value. */
const isValueSlot = (prompt: string, text: string): boolean => /[≥≤<>=]\s*(?:\*\*|[×xX]{2}|○○|〇〇|__)/u.test(`${prompt} ${text}`);

export const noLeftoverPrompts = defineProjectRule({
  id: 'targets/no-leftover-prompts',
  version: 2,
  severity: 'info',
  concern: 'leftover',
  title: { zh: '没有遗留的占位符和空白模板行', en: 'No placeholders or blank template rows are left over' },
  rationale: {
    zh: '“**”“XX”“指标1”是模板的空位，留在公开的表里说明没有填完。',
    en: '“**”, “XX” and “指标1” are blanks of the template; left in a published form they show that it was not finished.',
  },
  remedy: { zh: '填上实际内容或删去该行。', en: 'Fill in the content or delete the row.' },
  basis: [],
  messages: { leftover: { zh: '“{text}”中遗留了模板内容“{prompt}”', en: '“{text}” still holds “{prompt}” from the template' } },
  check(project, verdicts) {
    let checked = 0;
    const look = (cell: Field<unknown> | undefined, isValue: boolean): void => {
      if (cell === undefined || cell.text === '') return;
      checked++;
      const prompt = leftover(cell.text);
      if (prompt === undefined) return;
      checked--;
      verdicts.fail({
        message: 'leftover',
        at: cell,
        args: { text: cell.text.slice(0, 60), prompt },
        provided: cell.text.slice(0, 60),
        ...(isValue || isValueSlot(prompt, cell.text) ? { severity: 'warning' } : {}),
      });
    };
    look(project.name, true);
    look(project.purpose, false);
    look(project.achievement, true);
    for (const goal of project.goals) look(goal, false);
    for (const indicator of project.indicators) {
      look(indicator.level3, false);
      look(indicator.description, false);
      look(indicator.target, true);
      look(indicator.actual, true);
    }
    if (checked > 0) verdicts.pass(checked);
  },
  examples: [
    { name: '已填写', given: exampleIndicators({ level3: '指标1：宣传场次', target: '≥1场' }), expect: 'pass' },
    { name: '值里有占位符', given: exampleIndicators({ target: '≥**人' }), expect: ['leftover'] },
    { name: '名称是指标1', given: exampleIndicators({ level3: '指标1' }), expect: ['leftover'] },
    { name: '名称里留着指标值的空位', given: exampleIndicators({ level3: '合格率（≥**%）', target: '≥95%' }), expect: ['leftover'] },
    { name: '型号里的X不是占位符', given: exampleIndicators({ level3: 'DXX2000型设备数量', target: '≥2台' }), expect: 'pass' },
  ],
});
