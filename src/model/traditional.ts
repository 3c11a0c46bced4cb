/**
 * Traditional and variant forms of the characters that names of accounts, forms and units are made of: a label typed 公務接待費 is that of
 * 公务接待费, and 支岀 is 支出.
 */

const FORMS =
  '務費機關運經預數項資產總財購業萬億圓執補貼類級單價額標準績評實際達質時會計劃畫決負債結轉餘專報徵稅歸撥調與處衛療醫險養護農鄉縣區國員車輛設備採辦構職責說認證檢驗發體場館園環節減長續開滿選擇條岀収亊爲為佔臺塊遷從無個門較貨對應營積術幣還';
const SIMPLE =
  '务费机关运经预数项资产总财购业万亿元执补贴类级单价额标准绩评实际达质时会计划画决负债结转余专报征税归拨调与处卫疗医险养护农乡县区国员车辆设备采办构职责说认证检验发体场馆园环节减长续开满选择条出收事为为占台块迁从无个门较货对应营积术币还';
const SIMPLIFIED: ReadonlyMap<string, string> = new Map([...FORMS].map((form, index) => [form, [...SIMPLE][index] ?? form]));
const ANY = new RegExp(`[${FORMS}]`, 'g');

/** A text with these characters in their simplified form. */
export const simplified = (text: string): string => text.replace(ANY, (form) => SIMPLIFIED.get(form) ?? form);

const FIRST_HAN = 0x4e00;
const KNOWN = new Uint8Array(0xa000 - FIRST_HAN);
for (const form of FORMS) KNOWN[form.charCodeAt(0) - FIRST_HAN] = 1;

/** Whether the code of a Hanzi (U+4E00 and up) is one of these forms. */
export const isVariantForm = (code: number): boolean => KNOWN[code - FIRST_HAN] === 1;
