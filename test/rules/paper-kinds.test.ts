import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { render } from '../../src/index.ts';
import { auditText, brief } from './audit-text.ts';

const VEHICLES = '2023年“三公”经费预算15.00万元，其中：因公出国（境）费0万元，公务用车购置及运行费15.00万元，公务接待费0万元。';
const UNBALANCED = '2023年收入总计100.00万元，支出总计120.00万元。';

const audited = (...lines: readonly string[]) => brief(auditText('d.txt', `${lines.join('\n')}\n`)).map((each) => each.replace(/@.*/, ''));
const SPLIT = 'completeness/vehicle-expenses-are-split/unsplit';

describe('rules for departments', () => {
  it('apply to the paper of one', () => {
    expect(audited('云溪县水务局2023年部门预算', VEHICLES)).toContain(SPLIT);
    expect(audited('云溪县水务局2023年部门预算', UNBALANCED)).toContain('arithmetic/revenue-equals-expenditure/broken');
  });

  it('are left out for a government, whose totals and lists are others', () => {
    expect(audited('云溪县2023年预算执行情况的报告', VEHICLES, UNBALANCED)).toEqual([]);
    expect(audited('云溪县2023年“三公”经费预算情况', VEHICLES)).toEqual([]);
  });

  it('are left out where nothing says what the paper is, and the report says so', () => {
    const result = auditText('d.txt', `${VEHICLES}\n`);
    expect(brief(result)).toEqual([]);
    const [summary] = result.documents;
    expect(summary?.kindUnsure).toBe(true);
    expect(render(result, { format: 'markdown', lang: 'zh', rules })).toContain('依正文推断');
  });
});
