import { describe, expect, it } from 'vitest';
import { extract, rows } from './extract.ts';

/** A form set in columns of blanks: what is too long for its column goes on below, under its beginning. */
const FORM = `                 省对下专项转移支付绩效目标申报表
                          （2023年度）
专项资金名称       小流域治理补助资金
省级主管部门       某省水利厅             实施地区             云溪县
总体目标     实施期目标：治理水土流失。     年度目标：完成首批治理任务。
一级指标      二级指标          三级指标              指标值
                                                      实施期          2023年度
产出指标      数量指标          治理水土流失面积      ≥150平方公里    ≥48平方公里
                                新建生态护岸及配      ≥27公里         ≥9公里
                                套步道
                                种植水土保持林        ≥40公顷         ≥14公顷
              质量指标          工程验收合格率        100%            100%
效益指标      生态效益指标      治理区域林草植被      持续提高        逐年提高
                                覆盖率
满意度指标    服务对象满意      群众满意度            ≥92%            ≥90%
              度指标
`;

describe('cells that hang below the row they begin in', () => {
  const { projects } = extract(FORM);

  it('are put together in their columns, beside each other too', () => {
    expect(rows(projects[0])).toEqual([
      '产出指标|数量指标|治理水土流失面积||≥48平方公里|',
      '产出指标|数量指标|新建生态护岸及配套步道||≥9公里|',
      '产出指标|数量指标|种植水土保持林||≥14公顷|',
      '产出指标|质量指标|工程验收合格率||100%|',
      '效益指标|生态效益指标|治理区域林草植被覆盖率||逐年提高|',
      '满意度指标|服务对象满意度指标|群众满意度||≥90%|',
    ]);
    expect(projects[0]?.indicators.map(({ periodTarget }) => periodTarget?.text)).toEqual([
      '≥150平方公里',
      '≥27公里',
      '≥40公顷',
      '100%',
      '持续提高',
      '≥92%',
    ]);
    expect(projects[0]?.problems).toEqual([]);
  });

  it('are no rows of goals', () => {
    expect(projects[0]?.goals.map(({ text }) => text)).toEqual(['治理水土流失。', '完成首批治理任务。']);
  });

  it('are put under a header that goes on below as well', () => {
    const evaluated = `项目绩效自评表
项目名称   水库除险   主管部门   云溪县水务局
一级指标   二级指标   三级指标         年度指标值   完成值   分值   得分   偏差原因分析
                                                                           及改进措施
产出指标   数量指标   加固水库数量     3座          2座      50     40     雨季停工，工期
                                                                           顺延
效益指标   社会效益   保护人口         ≥2万人       2.1万人  50     50
总分                                                         100    90
`;
    const [project] = extract(evaluated).projects;
    expect(project?.indicators.map(({ level3, explanation }) => `${level3.text}|${explanation?.text}`)).toEqual([
      '加固水库数量|雨季停工，工期顺延',
      '保护人口|',
    ]);
  });

  it('are measures of their own where the column has room left', () => {
    const short = FORM.replace('新建生态护岸及配      ', '新建护岸              ').replace('套步道', '新建步道');
    expect(extract(short).projects[0]?.indicators.map(({ level3 }) => level3.text)).not.toContain('新建护岸新建步道');
  });
});
