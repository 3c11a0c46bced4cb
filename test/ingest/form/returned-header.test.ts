import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

/** A list that goes on over a page, with its title and header printed again. */
const FRONT = `项目绩效自评表（2022年度）

项目名称           山塘清淤         主管部门   云溪县水务局
资金情况（万元）   预算数           执行数     执行率
资金总额           120.00           114.00     95%
年度目标    完成山塘清淤，恢复蓄水。
`;
const HEADER = '一级指标   二级指标         三级指标               年度指标值      完成值          分值   得分\n';
const FIRST = `项目产出   产出数量         清淤山塘数量       ≥12座       12座        30      30
           产出质量         清淤验收合格率     100%        100%        20      20
`;
const REST = `           产出时效         清淤完成时间       2022年10月底     2022年9月20日   20      20
项目效益   社会效益         新增蓄水户数           ≥300户        310户           20      20
           服务对象满意度   村民满意度       ≥90%           93%             10     10
`;
const total = (score: number) => `自评总分                                                              100    ${score}\n`;
const names = (text: string) => extract(text).projects.map(({ indicators }) => indicators.map(({ level3 }) => level3.text).join('|'));

describe('a header printed again on the next page', () => {
  const whole = '清淤山塘数量|清淤验收合格率|清淤完成时间|新增蓄水户数|村民满意度';

  it.each([
    ['below a title that says so', '\n项目绩效自评表（续）\n'],
    ['below the title printed again', '\n项目绩效自评表（2022年度）\n'],
    ['below 续表', '\n续表\n'],
    ['alone', '\n'],
  ])('%s goes on with the form', (_where, between) => {
    const { projects } = extract(FRONT + HEADER + FIRST + between + HEADER + REST + total(100));
    expect(projects.map(({ indicators }) => indicators.map(({ level3 }) => level3.text).join('|'))).toEqual([whole]);
    expect(projects[0]?.totalScore?.text).toBe('100');
    expect(projects[0]?.problems).toEqual([]);
  });

  it('hands the levels of the page before down', () => {
    const [project] = extract(`${FRONT}${HEADER}${FIRST}\n项目绩效自评表（续）\n${HEADER}${REST}${total(100)}`).projects;
    expect(project?.indicators[2]).toMatchObject({ level1: { text: '项目产出' }, level2: { text: '产出时效' } });
  });

  it('begins another form behind a total', () => {
    const form = HEADER + FIRST + REST + total(100);
    expect(names(`项目绩效自评表\n${form}\n项目绩效自评表\n${form}`)).toEqual([whole, whole]);
  });

  it('leaves the totals of a page that stands alone unsure', () => {
    const [project] = extract(`项目绩效自评表（续）\n${HEADER}${REST}${total(99)}`).projects;
    expect(project?.totalScore).toMatchObject({ text: '99', uncertain: true });
    expect(project?.totalWeight).toMatchObject({ text: '100', uncertain: true });
  });

  it('is no mark of going on where a project continues works (续建)', () => {
    const two = `续建渠道项目绩效自评表\n${HEADER}${FIRST}${REST}\n续建山塘项目绩效自评表\n${HEADER}${FIRST}${REST}`;
    expect(names(two)).toEqual([whole, whole]);
  });
});

describe('the money of such a form', () => {
  it('is a table below its title and the names of its columns', () => {
    const [project] = extract(FRONT + HEADER + FIRST + REST + total(100)).projects;
    expect(project?.budgeted?.total?.value?.fen).toBe(120_000_000);
    expect(project?.spent?.total?.value?.fen).toBe(114_000_000);
    expect(project?.executionRate?.text).toBe('95%');
  });
});
