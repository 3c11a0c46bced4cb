import { describe, expect, it } from 'vitest';
import { rowsOf, show, tabs } from './show.ts';

describe('tab-separated rows', () => {
  const text = tabs(
    '附件2：\n自评表\n一、基本情况→项目名称→印刷费→\n→预算数：→82.00→\n→指标→完成率 $\\geq 90\\%$→100%\n\n填报单位：某局\n',
  );

  it('keeps the cells of each row, empty ones too', () => {
    expect(rowsOf(text)).toEqual([
      ['一、基本情况', '项目名称', '印刷费', ''],
      ['', '预算数：', '82.00', ''],
      ['', '指标', '完成率≥90%', '100%'],
    ]);
    expect(show(text).at(-1)).toBe('P 7 填报单位：某局');
  });

  it('goes on with a cell that holds a line break', () => {
    expect(rowsOf(tabs(`甲→乙→丙\n一→二→三\n四→五上\n五下→六\n${'七→八→九\n'.repeat(4)}`))[2]).toEqual(['四', '五上五下', '六']);
    expect(rowsOf(tabs('甲→乙→丙\n一→二→三\n四→五\n六→七\n'))[2]).toEqual(['四', '五']);
    expect(rowsOf(tabs('甲→乙→丙\n一→二→三\n四→五→"六\n七"\n八→九→十\n'))[2]).toEqual(['四', '五', '六七']);
  });
});

describe('the number of a table and its title in cells of their own', () => {
  const rows = ['险种→收入→支出→结余', '养老保险→39.85→36.10→3.75', '失业保险→1.68→1.82→-0.14', '合计→41.53→37.92→3.61'];

  it('are the title of the table and no row of it', () => {
    const shown = show(tabs(['表4→上半年社会保险基金收支', ...rows].join('\n')));
    expect(shown[0]).toMatch(/1 .*表4 ?上半年社会保险基金收支$/);
    expect(shown[2]).toBe('险种 / 收入 / 支出 / 结余');
    expect(
      rowsOf(['| 附表2 | 基金收支 | | |', '|---|---|---|---|', ...rows.map((row) => `| ${row.replaceAll('→', ' | ')} |`)].join('\n'))[0],
    ).toEqual(['险种', '收入', '支出', '结余']);
  });

  it('are a list where several stand below one another', () => {
    expect(rowsOf(tabs('表1→收支总表\n表2→收入总表\n表3→支出总表'))).toEqual([
      ['表1', '收支总表'],
      ['表2', '收入总表'],
      ['表3', '支出总表'],
    ]);
  });
});

describe('rows with bars', () => {
  it('reads rows, rules and cells that wrap', () => {
    const text = '| 项目 | 金额 |\n|---|---|\n| 培训费 | 3.5 |\n| 会议\n费 | 1 |\n| 合计 | 4.5 |\n';
    expect(rowsOf(text)).toEqual([
      ['项目', '金额'],
      ['培训费', '3.5'],
      ['会议费', '1'],
      ['合计', '4.5'],
    ]);
  });
});

describe('tables of Markdown', () => {
  const first = ['| 一级指标 | 满分 | 得分 |', '|---|---|---|', '| 产出 | 60 | 58.00 |', '| 效益 | 40 | 39.00 |'];
  const second = ['| 一级指标 | 二级指标 | 满分 | 得分 |', '|---|---|---|---|', '| 产出 | 数量 | 60 | 58.00 |'];

  it('are two where other names stand below an empty line', () => {
    expect(show([...first, '', ...second].join('\n')).filter((line) => line.startsWith('T'))).toHaveLength(2);
    expect(
      show([...first, '', ...first.slice(0, 2), '| 满意度 | 10 | 9.00 |'].join('\n')).filter((line) => line.startsWith('T')),
    ).toHaveLength(1);
  });

  it('stand in text with tabs, too, with whatever cells', () => {
    const text = [
      tabs('甲→乙→丙'),
      tabs('一→二→三'),
      '',
      '年度绩效指标',
      '| 三级指标 | 指标值 |',
      '|---|---|',
      '| 检测车辆 | ≥9000台次 |',
    ].join('\n');
    expect(show(text)).toContain('检测车辆 / ≥9000台次');
  });
});

describe('cells without rows', () => {
  it('reads a numbered table', () => {
    const text = '序号 |\n乡镇 |\n金额 |\n1 |\n甲镇 |\n20 |\n2 |\n乙镇 |\n15 |\n合计 |\n35 |\n';
    expect(rowsOf(text)).toEqual([
      ['序号', '乡镇', '金额'],
      ['1', '甲镇', '20'],
      ['2', '乙镇', '15'],
      ['', '合计', '35'],
    ]);
  });
});

describe('rows with blanks', () => {
  const text =
    '项目支出自评表\n项目名称 禁毒经费\n主管部门 某局 实施单位 某队\n一级\n指标\n二级指标 三级指标 年度指标值 实际完成值 分值 得分\n产出指标 数量指标 宣传场次 ≥1场 1场 12 12\n试剂数量 ≥2400份 3200份 12 12\n';

  it('cuts at blanks and joins a header that wraps', () => {
    expect(rowsOf(text)).toEqual([
      ['项目名称', '禁毒经费'],
      ['主管部门', '某局', '实施单位', '某队'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '宣传场次', '≥1场', '1场', '12', '12'],
      ['试剂数量', '≥2400份', '3200份', '12', '12'],
    ]);
  });
});
