import type { Disclosure, Paragraph } from '../../model/record.ts';

const HEADING = /职责|职能/;
/** 1.主要职能：…, （一）部门职责。… */
const RUN_IN =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]{1,2})?(?:本?(?:部门|单位))?(?:主要)?(?:职能职责|工作职责|职责|职能)(?:情况)?[：。]/;

/** The paragraphs in which a paper says what its body is there for; empty when it has no such chapter. */
export function dutiesOf({ sections }: Disclosure): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let level: number | undefined;
  for (const { heading, level: own, paragraphs } of sections) {
    if (level !== undefined && own <= level) level = undefined;
    if (level === undefined && HEADING.test(heading) && !/机构|编制|人员|履职|完成/.test(heading)) level = own;
    for (const paragraph of paragraphs) if (level !== undefined || RUN_IN.test(paragraph.text)) found.push(paragraph);
  }
  return found;
}
