/* The words of means, and what each is a mean over. */

/** A mean by its word: the unit that it is over stands in one of the groups. */
export const MEAN =
  /(人次|人|车|辆|台|户|生|亩|批次|批|村|镇|乡|班|校|件|场|站|月)均|折合每(人次|人|户|亩|村)|单(车)(?:年?(?:均|平均)|(?=(?:运行|运维|维护)?费?\d))|每(人次|批次|人|批|辆|户|亩)平均|平均每(人次|个团组|个|辆|笔|户|亩|人|台|所|家|件|座|床|批次|批|村|镇|乡|班|公里|处|吨|场|站|口)(?=[\u4e00-\u9fa5]{0,6}\d)|每(辆|台|户|人|人次|批次?|间|套|所|家|个?村)年?(?=[\u4e00-\u9fa5]{1,6}(?:费|费用|成本|支出|经费)(?:为|约|计)?\d)|(年)均(?=(?:支出|投入|安排|投资|收入|使用|拨付|完成)?(?:为|约)?\d)|每(公里|座|处|亩|户|口)(?=(?:平均)?(?:造价|投资|成本)(?:为|约)?\d)/g;
/** What may stand between the word and its figure: the name of what is shared out. */
export const AFTER = /^([\u4e00-\u9fa5]{0,10}?)(?:为|是|达|计)?$/;
/** What was last year, a standard, a target or a figure of statistics is no mean of what stands beside it. */
export const NO_MEAN =
  /上年|去年|往年|标准|定额|目标|不超过|不低于|不高于|≤|≥|限额|原则|预期|可支配|纯收入|增收|生产总值|产值|水平|提高|增长|下降|由|从|(?<!单车)年均(?!\d|支出|投入|安排|投资|收入|使用|拨付|完成)/;
/** 较2016年班均30.1人, 全市人均: what is compared with, and a mean of another year (the group) or place. */
export const OTHER_MEAN = /(?:[较比与同](?:20\d\d年|全[国省市县区])?|(20\d\d)年)(?:度|末)?的?$/;
/** The units that a mean over such a thing may be made of. */
export const COUNTED: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '人次', '名'],
  人次: ['人次'],
  生: ['人', '人次', '名'],
  车: ['辆'],
  辆: ['辆'],
  台: ['台', '套'],
  户: ['户'],
  亩: ['亩'],
  批: ['批次', '批'],
  批次: ['批次', '批'],
  村: ['村', '个'],
  镇: ['个'],
  乡: ['个'],
  班: ['个', '班'],
  校: ['所'],
  所: ['所'],
  家: ['家'],
  件: ['件'],
  座: ['座'],
  床: ['张', '床'],
  公里: ['公里', '千米'],
  处: ['处'],
  吨: ['吨'],
  场: ['场', '场次'],
  笔: ['笔'],
  站: ['站', '个', '所'],
  个团组: ['团组'],
  口: ['口'],
  个: ['个'],
  间: ['间'],
  套: ['套', '台'],
  个村: ['村', '个'],
};
/** What is counted one by one, with its own word behind the number. */
export const NAMED_ONLY = /^[镇乡村班校]$/;
