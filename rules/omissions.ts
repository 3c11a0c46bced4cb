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
  {
    zh: '一般的错别字（同音、形近、替换造成的）：没有词典和语境就分不清错字与专名；只查写了两遍的词和法定名称漏字。',
    en: 'Misspelt words in general (by sound, shape or replacement): without a dictionary and the sense they cannot be told from names. Only words printed twice and legal names with a character lost are looked for.',
  },
  {
    zh: '弯引号是否成对：读取时引号统一为直引号，看不出方向。',
    en: 'Whether curly quotation marks pair up: reading makes them straight, so that their direction is lost.',
  },
  {
    zh: '隐藏在标题里的域代码：转成文字时才会露出，公开的文件上看不见，读取时去掉。',
    en: 'Field codes hidden in a title: they show only in text made from the file, not in what was published, and reading drops them.',
  },
  {
    zh: '指标名称相近而口径不同的数字（如正文“培训满意度90%”、表中“学员满意度85%”）：只比较名称相同或同属一个项目的。',
    en: 'Figures under similar names (satisfaction with training 90% in the text, of trainees 85% in a table): only those of one name or one project are compared.',
  },
];
