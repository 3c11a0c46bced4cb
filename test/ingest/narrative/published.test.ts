import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/ingest/blocks.ts';
import { readContext } from '../../../src/ingest/context/read-context.ts';
import { readDocument } from '../../../src/ingest/read-document.ts';
import { briefs, FINAL, heading, paragraph, read } from './given.ts';

/** Wordings of departments far and wide: what each figure speaks about. */

describe('wordings of final accounts', () => {
  it('keeps changes on the budget and on the year before with the part they follow', () => {
    const { facts } = read(
      [
        heading('三公经费支出决算情况'),
        paragraph('2022年“三公”经费支出共计35.6万元。', 2),
        paragraph('1.公务接待费支出4.4万元，较预算减少1.6万元，降低26.67%，主要是厉行节约；较上年减少1万元，降低18.52%。', 3),
      ],
      FINAL,
    );
    expect(briefs(facts).slice(1)).toEqual([
      'hospitality f 4.4 <35.6?',
      'hospitality f Δ-1.6',
      'hospitality f Δ-26.67%',
      'hospitality f Δ-1',
      'hospitality f Δ-18.52%',
    ]);
    const reception = facts[1]?.id;
    expect(facts.slice(2).map((fact) => fact.of)).toEqual([reception, reception, reception, reception]);
  });

  it('gives shares of kinds of procurement no amount of their own', () => {
    const { facts } = read(
      [
        heading('政府采购支出情况'),
        paragraph(
          '政府采购支出总额620.5万元，其中：政府采购货物支出480.3万元、政府采购工程支出60万元、政府采购服务支出80.2万元。授予中小企业合同金额434.35万元，占政府采购支出总额的70%。货物采购授予中小企业合同金额占货物支出金额的65%。',
        ),
      ],
      FINAL,
    );
    expect(facts.filter((fact) => fact.measure === 'share').map((fact) => briefs([fact])[0])).toEqual(['smallEnterprises f 占70%']);
  });

  it('counts equipment beside the vehicles', () => {
    const { facts } = read(
      [
        heading('国有资产占有使用情况'),
        paragraph(
          '本单位共有车辆5辆，其中：特种专业技术用车4辆、其他用车1辆；单价50万元（含）以上的通用设备8台（套），单价100万元（含）以上专用设备12台（套）。',
        ),
      ],
      FINAL,
    );
    expect(briefs(facts)).toEqual([
      'vehicles f #5',
      'item:特种专业技术用车 f #4 <5!',
      'item:其他用车 f #1 <5!',
      'generalEquipment f #8',
      'specialEquipment f #12',
    ]);
  });
});

describe('figures', () => {
  it('reads thousands set apart by blanks, and totals behind a department and its year', () => {
    const { facts } = read([paragraph('某某局2022年度收入总计2 356.80万元，收入增加156.8万元。')], FINAL);
    expect(briefs(facts)).toEqual(['revenue f 2356.8', 'revenue f Δ156.8']);
    expect(facts[1]?.of).toBe(facts[0]?.id);
  });

  it('knows the cars of the leaders from a list of main items', () => {
    const { facts } = read(
      [heading('国有资产占有使用情况'), paragraph('共有车辆3辆，其中：主要领导干部用车1辆、应急保障用车2辆。')],
      FINAL,
    );
    expect(facts.slice(1).map((fact) => [fact.label, fact.list?.exhaustive])).toEqual([
      ['主要领导干部用车', true],
      ['应急保障用车', true],
    ]);
  });
});

describe('headings', () => {
  it('ends a list of the section before with a heading of its level', () => {
    const { facts } = read(
      [
        heading('支出决算具体情况', 3),
        paragraph('2022年度一般公共预算财政拨款支出决算为10万元。其中：', 2),
        paragraph('1.教育支出（类）培训支出（项）。支出决算为10万元。', 3),
        heading('基本支出决算情况', 2, 4),
        paragraph('一般公共预算财政拨款基本支出8万元。', 5),
      ],
      FINAL,
    );
    expect(briefs(facts).at(-1)).toBe('basic f 8');
  });

  it('names the other side of the accounts', () => {
    const { facts } = read([
      heading('收入预算', 2),
      paragraph('2022年年初预算数100万元。', 2),
      heading('支出预算', 2, 3),
      paragraph('2022年年初预算数100万元。', 4),
    ]);
    expect(facts.map((fact) => fact.concept)).toEqual(['revenue', 'expenditure']);
  });

  it('puts （一） below a nested 一、', () => {
    const text =
      '第一部分 概况\n一、职责\n第二部分 决算情况说明\n一、收入情况\n收入10万元。\n二、支出情况\n（一）总体情况\n支出10万元。\n三、其他情况\n';
    const levels = readBlocks('x.txt', text).blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []));
    expect(levels.slice(-4)).toEqual(['2 收入情况', '2 支出情况', '3 总体情况', '2 其他情况']);
  });
});

describe('context', () => {
  const contextOf = (text: string) => readContext(readBlocks('x.txt', text).blocks, 'x.txt');

  it('reads a year in Chinese digits and the department behind it', () => {
    expect(contextOf('二〇二三年某某区住房和城乡建设局部门预算说明\n一、收入情况\n收入10万元。')).toMatchObject({
      year: 2023,
      department: '某某区住房和城乡建设局',
    });
  });

  it('takes neither the place of the seal nor the title of a form for a department', () => {
    expect(contextOf('2023年项目支出绩效目标申报表\n填报单位：（盖章） 单位：万元\n').department).toBeUndefined();
    expect(contextOf('2023年某某加工园建设项目支出绩效目标审批表\n').department).toBeUndefined();
  });
});

describe('budgets and final accounts in one sentence', () => {
  it('measure the change since last year against what was spent', () => {
    const { facts } = read(
      [
        heading('三公经费支出决算情况'),
        paragraph('“三公”经费财政拨款支出预算为20万元，支出决算为18.2万元，其中：', 2),
        paragraph('公务接待费支出预算为8万元，支出决算为6.7万元，完成预算的83.75%；与上年相比减少1.3万元，减少16.25%。', 3),
      ],
      FINAL,
    );
    const spent = facts.find((fact) => fact.field.text === '6.7万元');
    expect(facts.filter((fact) => fact.measure === 'change' || fact.measure === 'changeRate').map((fact) => fact.of)).toEqual([
      spent?.id,
      spent?.id,
    ]);
  });

  it('find what is compared behind a heading with a colon', () => {
    const { facts } = read([paragraph('3、与上年对比：2022年收入预算比2021年增加5万元。')]);
    expect(briefs(facts)).toEqual(['revenue Δ5']);
  });

  it('divide the figure of the section before where a chapter is called 结构情况', () => {
    const { facts } = read([
      heading('一般公共预算当年拨款规模变化情况', 2),
      paragraph('2022年一般公共预算当年拨款100万元。', 2),
      heading('一般公共预算当年拨款结构情况', 2, 3),
      paragraph('公共安全支出60万元，占60%；住房保障支出40万元，占40%。', 4),
    ]);
    expect(briefs(facts).filter((text) => !text.includes('占'))).toEqual([
      'generalPublicBudget 100',
      'item:公共安全支出 60 <100!',
      'item:住房保障支出 40 <100!',
    ]);
  });
});

describe('the head of a document', () => {
  it('ends a name at the next label', () => {
    const text = '部门预算收支情况说明\n单位名称：某某县实验中学    年度：2020    单位：元\n1、收入预算：32元。';
    expect(readContext(readBlocks('x.txt', text).blocks, 'x.txt')).toMatchObject({ department: '某某县实验中学', unit: '元' });
  });
});

describe('a summary table whose names stand under 项目名称', () => {
  it('is no form of a project', () => {
    const text = `某某局2022年“三公”经费预算公开表
单位：万元
项目名称\t2021年预算数\t2022年预算数\t同比增减额\t同比增减%
合计\t52.3\t46.4\t-5.9\t-11.28
一、因公出国（境）费用\t—\t—\t—\t—
二、公务接待费\t12.3\t10.4\t-1.9\t-15.45
三、公务用车购置及运行维护费\t40\t36\t-4\t-10
`;
    const reading = readDocument('x.txt', new TextEncoder().encode(text));
    expect(reading.projects).toEqual([]);
    expect(briefs(reading.disclosure.facts)).toContain('hospitality Δ-1.9 <-5.9!');
  });
});

describe('what a figure is measured against', () => {
  it('is divided by no list, and 占预算数…的 is a completion', () => {
    const { facts } = read(
      [
        paragraph('“三公”经费财政拨款支出决算20.6万元，占预算数25万元的82.4%。其中：'),
        paragraph('（一）公务用车购置及运行维护费12.4万元，公务用车保有量3辆，平均每辆4.13万元。', 2),
        paragraph('（二）公务接待费8.2万元。', 3),
      ],
      FINAL,
    );
    expect(briefs(facts)).toEqual([
      'threePublicExpenses f 20.6',
      'threePublicExpenses 25',
      'threePublicExpenses f 完成82.4%',
      'officialVehicles f 12.4 <20.6?',
      'vehiclesOwned f #3',
      'hospitality f 8.2 <20.6?',
    ]);
  });
});

describe('summary tables', () => {
  const factsOf = (text: string) => briefs(readDocument('x.txt', new TextEncoder().encode(text)).disclosure.facts);

  it('know 决算数为预算数的% for a completion, and a total in the column of codes', () => {
    const facts = factsOf(`某某区2022年度一般公共预算支出决算表
单位：万元
科目编码\t科目名称\t年初预算数\t决算数\t决算数为预算数的%
201\t一般公共服务支出\t32560\t33860\t103.99
205\t教育支出\t86500\t88230\t102.00
支出合计\t\t119060\t122090\t102.55
`);
    expect(facts.slice(0, 3)).toEqual([
      'item:一般公共服务支出 32560 <119060!',
      'item:一般公共服务支出 f 33860 <122090!',
      'item:一般公共服务支出 f 完成103.99%',
    ]);
  });

  it('have two sides where both are named with 项目', () => {
    const facts = factsOf(`2023年某某局部门预算
单位：万元
| 收入项目 | 金额 | 支出项目 | 金额 |
|---|---|---|---|
| 一般公共预算 | 656.3 | 基本支出 | 506.3 |
| 政府性基金 | 0 | 项目支出 | 150 |
| 收入总计 | 656.3 | 支出总计 | 656.3 |
`);
    expect(facts).toContain('project 150 <656.3!');
  });
});
