import type { Hidden } from '../model/record.ts';

/** Tells names and telephone numbers by what stands around them. A number of money is never one, however many digits it has. */

export interface Surroundings {
  /** What the cell before, or the column, says that it holds. */
  readonly label: 'person' | 'telephone' | undefined;
}

interface Clean {
  readonly text: string;
  readonly hidden: Hidden;
}

export const NOTHING_HIDDEN: Hidden = { names: 0, telephones: 0 };

const PERSONS =
  '填报人|填表人|填列人|联系人|经办人|制表人|制表|单位负责人|项目负责人|部门负责人|负责人|分管领导|财务负责人|审核人|复核人|评价人|评价组长';
const TELEPHONES = '联系电话|办公电话|联系方式|固定电话|手机号码|手机号|电话|手机|传真';
const LABEL = `(?:${PERSONS})`;
const TELEPHONE = `(?:${TELEPHONES})`;
/** Characters that a label ends with. */
const LABEL_ENDS = new Set(
  [...PERSONS.split('|'), ...TELEPHONES.split('|'), '姓名', '）', '：'].map((word) => word.charCodeAt(word.length - 1)),
);
const BRACKETS = '(?:（[^（）]{0,8}）)?';
const PERSON_ONLY = new RegExp(`^(?:${LABEL}|${LABEL}(?:及|和|、)?${TELEPHONE}|姓名)${BRACKETS}：?$`);
const TELEPHONE_ONLY = new RegExp(`^${TELEPHONE}${BRACKETS}：?$`);

const DIGITS = '(?:1[3-9]\\d{9}|(?:（?0\\d{2,3}）?[-— ]?)?\\d{7,8}(?:(?:-|转)\\d{1,6})?)';
/** Behind a label people set their numbers apart as they like: 139 0000 0000, +86-… */
const LOOSE = '[+（]?\\d[\\d（）\\-—转 ]{3,22}\\d';
/** No telephone number goes on with a unit, wherever a blank or a bracket stands between, nor is it a part of a code or a decimal. */
const NO_UNIT = '(?![\\d.A-Za-z%]|\\s*[（(【\\[]?\\s*(?:人民币)?(?:[百千]?[万亿]?元|[万亿]|平方米|%|人|次))';
const NUMBER = `(?<![\\dA-Za-z.])${DIGITS}${NO_UNIT}`;
const WHOLE = new RegExp(`^${LOOSE}$`);
const NUMBERED = new RegExp(`(${TELEPHONE}${BRACKETS}：) ?${LOOSE}${NO_UNIT}`, 'g');
const NAME = '[\\p{Script=Han}]{2,4}|\\p{Script=Han}{1,8}(?:·\\p{Script=Han}{1,8}){1,3}';
const NAMED = new RegExp(`(${LABEL}${BRACKETS}：) ?(${NAME})(?=$|[ ，、；。/（]|${TELEPHONE})`, 'gu');
/** What a sentence says in front of a telephone number, or of several. */
const CALL = `(?:(?:${TELEPHONE}|${LABEL}|热线|拨打|致电|咨询|举报|来电)(?:(?!收入|支出|[金税余差总]额|预算|决算|资金|费)[^。；，\\d]){0,12}，?|由\\p{Script=Han}{2,4}（)`;
const CALLED = new RegExp(`(${CALL})((?:${NUMBER}[、，/ ]{0,2})+)`, 'gu');
const EACH = new RegExp(NUMBER, 'g');
const PERSON = new RegExp(`^((?:${NAME})(?:[、，/ ](?:${NAME})){0,3})?[ ，、：（]*(${DIGITS})?）?$`, 'u');
/** Words of forms that are as short as names. */
const NO_NAME =
  /[率数额费]$|指标|单位|项目|资金|预算|决算|[局科室处办]$|^(?:金额|备注|合计|小计|名称|序号|日期|职务|职称|得分|分值|权重|说明|属性|类别|年度|时间|情况|内容|目标|签[字章名]|盖章|审核意见|万元|亿元)$/;

/** Whether a text is a label and nothing else, and of what. */
export function namesLabel(text: string): 'person' | 'telephone' | undefined {
  if (text.length > 24 || !LABEL_ENDS.has(text.charCodeAt(text.length - 1))) return undefined;
  return PERSON_ONLY.test(text) ? 'person' : TELEPHONE_ONLY.test(text) ? 'telephone' : undefined;
}

/** Whether a text has the digits of a telephone number and nothing else. */
export const isTelephone = (text: string): boolean => WHOLE.test(text) && /^\D*(?:\d\D*){7,17}$/.test(text);

/** A running text without the names and numbers that its words call so. */
export function withoutNamed(text: string): Clean {
  if (text.length < 5) return { text, hidden: NOTHING_HIDDEN };
  let names = 0;
  let telephones = 0;
  let clean = text;
  if (clean.includes('：'))
    clean = clean.replace(NAMED, (printed: string, label: string, name: string) => {
      if (NO_NAME.test(name)) return printed;
      names += 1;
      return label;
    });
  if (/\d\D{0,2}\d{3}/.test(clean))
    clean = clean
      .replace(NUMBERED, (_printed: string, label: string) => {
        telephones += 1;
        return label;
      })
      .replace(CALLED, (_printed: string, call: string, numbers: string) => {
        telephones += numbers.match(EACH)?.length ?? 0;
        return call + numbers.replace(EACH, '').replace(/^[、，/ ]+/, '');
      });
  return names + telephones === 0 ? { text, hidden: NOTHING_HIDDEN } : { text: clean, hidden: { names, telephones } };
}

/** A cell without the name or number that its label announces; anything else stays. */
export function withoutPerson(text: string, { label }: Surroundings): Clean {
  if (label === undefined || text === '' || namesLabel(text) !== undefined) return withoutNamed(text);
  if (label === 'telephone') return isTelephone(text) ? { text: '', hidden: { names: 0, telephones: 1 } } : withoutNamed(text);
  const [, name, telephone] = PERSON.exec(text) ?? [];
  if ((name === undefined && telephone === undefined) || (name !== undefined && NO_NAME.test(name))) return withoutNamed(text);
  return {
    text: '',
    hidden: { names: name === undefined ? 0 : name.split(/[、，/ ]/).length, telephones: telephone === undefined ? 0 : 1 },
  };
}
