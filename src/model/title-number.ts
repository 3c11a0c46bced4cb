const HAN = '[一二三四五六七八九十]{1,3}';

/** 附表2、表一、报表五、公开10表、附件2-1、附表2—附表5: not 附表一般公共预算…, whose 一 is no number. */
const CAPTION = `(?:(?:附|公开|预算|决算|表)?\\d{1,2}表|(?:附|公开|预算|决算|报)?[表件](?:格)?(?:\\d{1,3}|${HAN}(?![般级次期批类]|公经费)))(?:[-—~至.](?:附?[表件])?(?:\\d{1,3}|${HAN}))?[：:、.．]?`;
const NUMBER = new RegExp(`^(?:第${HAN}部分|${HAN}、|（(?:${HAN}|\\d{1,3})）|\\d{1,3}[.、．]|${HAN}）|${CAPTION})\\s*`, 'u');

const WHOLE_CAPTION = new RegExp(`^${CAPTION}$`, 'u');

/** Whether a text is nothing but the number of a table or annex: 表1, 附表2-1, 公开03表. The text is canonical. */
export const isCaptionNumber = (text: string): boolean => WHOLE_CAPTION.test(text);

/** A title without the number by which it is counted: 附表2 项目支出绩效目标表, 12.河道清淤绩效目标表. The text is canonical. */
export const withoutTitleNumber = (title: string): string => title.replace(NUMBER, '');
