/** Words that begin an explanation. 因公 is no reason; 系统, 系列 neither. */
const REASON =
  /原因|变动情况[：:]|由于|因为|缘于|源于|归因|所致|主要[为是系因用]|(?:^|[，。；：（])(?:是|系|因)(?![公此])(?!统|列|数)|因(?=[^公此素]{2,24}(?:增加|减少|调整|变动|变化|无|取消|新增))|受.{2,20}影响|厉行节约|压减|压缩|落实|取消|用于|为了|贯彻|严控|严格控制/;

/** Whether a text explains something. */
export function givesReason(text: string): boolean {
  return REASON.test(text);
}

/** Explanations that explain nothing. */
const EMPTY_REASON =
  /(?:原因(?:主要)?(?:是|为|系|：)?|主要(?:是|为|系|因)|由于|因为?)(?:因|由于|为|是)?(?:根据|按照)?(?:单位|部门|我?单位|本年|工作)?(实际情况|正常(?:变动|增减|调整|变化|波动)|可变性(?:因素)?|工作需要|实际需要|业务需要|预算安排|(?:编制时)?系统(?:卡顿|问题|原因|故障)[^。；]*)(?:变化|变动|调整|安排|需要|所致)?(?=[，。；）]|$)/;

/** The empty words of an explanation that explains nothing; undefined when there are none. */
export function emptyReason(text: string): string | undefined {
  return EMPTY_REASON.exec(text)?.[1];
}
