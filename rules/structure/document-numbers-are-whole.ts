import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import type { Project } from '../../src/model/record.ts';

type Fault = { readonly message: 'noYear' | 'braces'; readonly number: string; readonly year?: string };

/** 发〔2020〕13号 has its year in brackets; 【发改】42号 brackets the office and leaves the year out, {2019} is no bracket of a number. */
function faultIn(text: string): Fault | undefined {
  if (!text.includes('号')) return undefined;
  const braces = /[\u4e00-\u9fa5]{1,8}\{(20\d\d)\}\d+号/.exec(text);
  if (braces?.[1] !== undefined) return { message: 'braces', number: braces[0], year: braces[1] };
  const noYear = /[【〔［[]([\u4e00-\u9fa5]{2,8})[】〕］\]]\s*\d+号(?![楼院室门])/.exec(text);
  return noYear === null ? undefined : { message: 'noYear', number: noYear[0] };
}

/** The cells that may hold a document number. */
function cellsOf(project: Project): Field<string>[] {
  const cells = [project.name, ...project.goals];
  for (const { description, basis } of project.indicators) {
    if (description !== undefined) cells.push(description);
    if (basis !== undefined) cells.push(basis);
  }
  return cells;
}

export const documentNumbersAreWhole = defineProjectRule({
  id: 'structure/document-numbers-are-whole',
  version: 1,
  severity: 'info',
  title: { zh: '文号书写完整规范', en: 'Document numbers are written in full' },
  rationale: {
    zh: '文号由机关代字、年份、序号组成，缺年份就查不到文件。',
    en: 'A document number has an office, a year and a serial number; without the year the document cannot be found.',
  },
  remedy: { zh: '按“机关代字〔年份〕序号”补全文号。', en: 'Write it as office〔year〕serial number.' },
  basis: [],
  messages: {
    noYear: { zh: '文号“{number}”没有年份', en: 'The document number “{number}” has no year' },
    braces: { zh: '文号“{number}”的年份应写在“〔〕”中', en: 'The year in “{number}” belongs in “〔〕”' },
  },
  check(project, verdicts) {
    const faulty = new Map<string, { readonly fault: Fault; readonly at: Field<string>[] }>();
    for (const field of cellsOf(project)) {
      const fault = faultIn(field.text);
      if (fault === undefined) continue;
      const known = faulty.get(fault.number);
      if (known === undefined) faulty.set(fault.number, { fault, at: [field] });
      else known.at.push(field);
    }
    if (faulty.size === 0) return verdicts.pass();
    for (const { fault, at } of faulty.values()) {
      const [first, ...others] = at;
      if (first === undefined) continue;
      const { number, year } = fault;
      verdicts.fail({
        message: fault.message,
        at: first,
        quote: number,
        aspect: number,
        args: { number },
        others: others.map((field) => ({ at: field, role: 'copy' as const })),
        provided: number,
        ...(year === undefined ? {} : { expected: number.replace(`{${year}}`, `〔${year}〕`) }),
      });
    }
  },
  examples: [
    { name: '文号完整', given: exampleIndicators({ description: '某财行〔2020〕42号' }), expect: 'pass' },
    {
      name: '没有年份',
      given: exampleProject({ indicators: [{ level3: '标准', target: '710元/人', basis: '补助通知【某财行】42号' }] }),
      expect: ['noYear'],
    },
    {
      name: '年份写在花括号里',
      given: exampleProject({ indicators: [{ level3: '考核', target: '77个', basis: '某字{2019}24号' }] }),
      expect: ['braces'],
    },
    { name: '门牌号不是文号', given: exampleProject({ goals: ['维修人民路【北段】42号楼'] }), expect: 'pass' },
  ],
});
