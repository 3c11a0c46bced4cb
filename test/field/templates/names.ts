import type { FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { body, claim, money, paper, place, text, year } from './made-up.ts';
import { move, word } from './wording.ts';

const nameThenYear: FieldTemplate = {
  id: 'body-on-first-line-year-on-second',
  number: 89,
  phenomenon: 'the body on the first line, 2023年度部门决算说明 on the second',
  make(draw) {
    const { amount, print } = money(draw);
    const department = `${place(draw)}${draw.pick(['中医医院', '妇幼保健院', '人民医院'])}`;
    const shownYear = year(draw);
    const { total, base } = drawUntil(
      () => ({ total: amount(9600), base: amount(9000) }),
      ({ total, base }) => Math.abs(total - base) > base * 0.01,
    );
    const { up, by, rate, verb, rateVerb } = move(draw, total, base);
    const reason = up ? '就诊人数增长' : '就诊人数下降';
    return {
      ...paper(
        draw,
        [
          department,
          `${shownYear}年度部门决算说明`,
          `${shownYear}年度收、支总计${print(total)}，${word(draw, '比上年')}${verb}${print(by)}，${rateVerb}${rate}%，主要原因：${reason}。`,
        ],
        'after',
      ),
      department,
      year: shownYear,
    };
  },
};

const yearThenName: FieldTemplate = {
  id: 'title-begins-with-the-year',
  number: 90,
  phenomenon: 'a title that begins with the year: 2019年云溪县初级中学',
  make(draw) {
    const { amount, print } = money(draw);
    const department = `${place(draw)}${draw.pick(['初级中学', '第二小学', '青禾镇中心小学', '特殊教育学校'])}`;
    const shownYear = year(draw, 2019);
    const income = amount(10);
    return {
      ...paper(
        draw,
        [
          `${shownYear}年${department}`,
          draw.pick(['部门项目支出预算绩效目标公开', '部门预算公开']),
          `${shownYear}年收入预算${print(income)}，其中：一般公共预算拨款收入${print(income)}。`,
        ],
        'after',
      ),
      department,
      year: shownYear,
    };
  },
};

const lastYearTwice: FieldTemplate = {
  id: 'last-year-differs-between-documents',
  number: 91,
  phenomenon: 'last year has one total in its own document and another in the next one',
  make(draw) {
    const { amount, print } = money(draw);
    const before = year(draw, 2021);
    const { name } = body(draw, '农业局');
    const drawn = drawUntil(
      () => {
        const own = { abroad: amount(60), running: amount(180), reception: amount(50) };
        const next = { abroad: amount(80), running: amount(300), reception: amount(70) };
        const step = amount(70);
        const ownTotal = draw.sum(own.abroad, own.running, own.reception);
        const nextTotal = draw.sum(next.abroad, next.running, next.reception);
        return { own, next, step, ownTotal, nextTotal, base: draw.sum(nextTotal, step) };
      },
      ({ ownTotal, base }) => Math.abs(ownTotal - base) > ownTotal * 0.05,
    );
    const split = ({ abroad, running, reception }: typeof drawn.own): string =>
      draw
        .shuffle([
          `因公出国（境）费支出${print(abroad)}`,
          `公务用车购置费支出${print(0)}`,
          `公务用车运行维护费支出${print(running)}`,
          `公务接待费支出${print(reception)}`,
        ])
        .join('，');
    const document = (shownYear: number, sentence: string): string =>
      text(draw, [`${name}${shownYear}年度部门决算`, '“三公”经费支出决算情况说明', `${shownYear}年度“三公”经费支出决算为${sentence}`]);
    const own = document(before, `${print(drawn.ownTotal)}，其中：${split(drawn.own)}。`);
    const fall = `${word(draw, '下降')}${draw.percent(drawn.step, drawn.base)}%`;
    const next = document(
      before + 1,
      `${print(drawn.nextTotal)}，比${before}年度的${print(drawn.base)}减少${print(drawn.step)}，${fall}，${word(draw, '主要原因是')}压缩公务用车。${word(draw, '其中：')}${split(drawn.next)}。`,
    );
    return {
      files: [
        { name: 'last-year.txt', text: own },
        { name: 'this-year.txt', text: next },
      ],
      findings: [claim('warning', draw.print(drawn.ownTotal), draw.print(drawn.base))],
    };
  },
};

export const names: readonly FieldTemplate[] = [nameThenYear, yearThenName, lastYearTwice];
