import type { LocalText } from '../src/model/finding.ts';

/** What an inspector may ask about and no rule answers, with the reason; the catalogue prints it. */
export const omissions: readonly LocalText[] = [
  {
    zh: '指标与项目内容是否相关（T10）：要读懂项目才能判断，按字面比对会误伤，留给审核人。',
    en: 'Whether an indicator has to do with its project (T10): it takes understanding; comparing words accuses the innocent. Left to the reviewer.',
  },
  {
    zh: '是否在批复后20日内公开：文件里很少印有批复日期，单凭文件无法核对。',
    en: 'Publication within 20 days of approval: documents seldom print the date of approval, so they cannot tell.',
  },
  {
    zh: '数字背后的真实性（如接待费记入食堂支出）：文件本身看不出来。',
    en: 'Whether a figure is true (hospitality booked as canteen costs): no document shows it.',
  },
];
