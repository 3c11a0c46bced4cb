import { type Field, textField } from '../../model/field.ts';
import type { DocumentKind, RecordContext } from '../../model/record.ts';
import type { Block, HeadingBlock, ParagraphBlock } from '../block.ts';
import { readPrecision, readUnit } from './precision.ts';

/** What the document says about itself: title, department, region, year, kind, unit and precision of its amounts. */

const TITLE = /(?:预算|决算|绩效|自评|公开|情况|说明|报告|安排).*(?:公开|说明|情况|目标|报告|表|自评|预算|决算|指标)?/;
const ALLOWED_LATER = 12;

function titleBlock(blocks: readonly Block[]): HeadingBlock | ParagraphBlock | undefined {
  const early = blocks.slice(0, ALLOWED_LATER);
  const titled = early.find(
    (block) => block.kind === 'heading' && block.level === 0 && TITLE.test(block.text) && !isFormTitleLine(block.text),
  );
  if (titled?.kind === 'heading') return titled;
  for (const block of early) {
    if (block.kind === 'table') continue;
    if (block.kind === 'heading' && block.number !== undefined) continue;
    if (block.text.length <= 60 && /20\d\d年?/.test(withArabicYear(block.text)) && TITLE.test(block.text) && !/[。；]/.test(block.text))
      return block;
  }
  return undefined;
}

/** The title of one form (…绩效目标表) names a project, not the document. */
function isFormTitleLine(text: string): boolean {
  return /^\d+[.、]|(?:绩效目标|自评)(?:申报|审批)?表$/.test(text) && !/20\d\d/.test(text);
}

function allTexts(blocks: readonly Block[]): string[] {
  const texts: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') texts.push(block.text);
    else for (const row of block.rows) for (const cell of row.cells) if (cell.text !== '') texts.push(cell.text);
  }
  return texts;
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function readYear(printed: string, texts: readonly string[]): number | undefined {
  const title = withArabicYear(printed.replace(/\s/g, ''));
  const named = /(20\d\d)年/.exec(title)?.[1] ?? /(20\d\d)/.exec(title)?.[1];
  if (named !== undefined) return Number(named);
  const bracketed = mostFrequent(
    texts.flatMap(
      (text) =>
        /^（?(20\d\d)年度）?$|[（(](20\d\d)年度[)）]/
          .exec(text)
          ?.slice(1, 3)
          .filter((year) => year !== undefined) ?? [],
    ),
  );
  if (bracketed !== undefined) return Number(bracketed);
  const years = mostFrequent(
    texts.flatMap((text) => [...text.matchAll(/(?<![\d比较与同至止])(?<!截至)(20\d\d)年/g)].map((match) => match[1] ?? '')),
  );
  return years === undefined ? undefined : Number(years);
}

const UNIT_LABEL =
  /^(?:编制部门|填报单位|部门名称|预算部门|公开部门|单位名称|部门|填报部门)(?:（[^（）]*）)?：(.{2,40}?)(?:截止时间.*|\s*(?:年度|日期|单位|填报日期|项目名称|主管部门)：.*|金额单位.*|\d{4}年.*)?$/;
const CODED_UNIT = /^\d{3,9}-?([\p{Script=Han}（）]{4,40})$/u;

function readDepartment(title: string, texts: readonly string[]): string | undefined {
  const plain = withArabicYear(title.replace(/\s/g, '').replace(/^(?:关于|附件\d*：?)/, ''));
  const front =
    /^(.{3,40}?)(?:关于)?20\d\d年?(?:度)?/.exec(plain)?.[1] ??
    /20\d\d年度?(.{3,30}?)(?:部门|单位)?(?:整体)?(?:预算|决算|绩效|项目|财政拨款|一般公共)/.exec(plain)?.[1];
  if (front !== undefined && ORGANISATION.test(front)) return front;
  const named = mostFrequent(
    texts.flatMap((text) => UNIT_LABEL.exec(text)?.[1]?.replace(SEAL, '').trim() ?? []).filter((name) => /\p{Script=Han}{2}/u.test(name)),
  );
  const coded = mostFrequent(
    texts.flatMap((text) => CODED_UNIT.exec(text)?.[1] ?? []).filter((name) => ORGANISATION.test(name.replace(/本级$/, ''))),
  );
  return (named === undefined ? coded : named.replace(/^\d+/, ''))?.replace(/本级$/, '').trim();
}

/** Where the seal goes: 填报单位（盖章）：… and 填报单位：（盖章）. */
const SEAL = /（(?:盖|公|签)?章）|（公章）|（签章）/g;

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 二〇二三年 as 2023年. */
function withArabicYear(text: string): string {
  return text.replace(/[二][〇○零O0][〇一二三四五六七八九○零]{2}(?=年)/g, (year) =>
    [...year].map((digit) => (/[○零O0]/.test(digit) ? 0 : CHINESE_DIGITS.indexOf(digit))).join(''),
  );
}

/** What the name of a department or unit ends with. */
const ORGANISATION =
  /(?:[部局委办院会站所校镇乡处队园馆厅署室团社]|中心|政府|部门|单位|街道|中学|小学|大学|学院|法院|检察院|医院|集团|公司|协会|联合会)(?:（[^（）]*）)?$/;

const REGION =
  /^(?:中共|中国共产党)?(?:[\p{Script=Han}]{2,8}?(?:省|自治区))?((?:[\p{Script=Han}]{2,6}?(?:自治州|地区|市|盟))?(?:[\p{Script=Han}]{1,8}?(?:自治县|自治旗|县|区|旗))?)(?=[\p{Script=Han}])/u;

function readRegion(department: string | undefined): string | undefined {
  const region = department === undefined ? undefined : REGION.exec(department)?.[1];
  return region === undefined || region.length < 2 || /社区|辖区|园区|小区|地区$/.test(region) ? undefined : region;
}

function readKind(title: string, texts: readonly string[]): DocumentKind {
  const named = kindOfTitle(title);
  if (named !== undefined) return named;
  const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  if (count(/自评(?:表|得分|总分)/g) > 0 || count(/^(?:得分|评分规则|目标完成值|实际完成值)$/g) >= 2) return 'selfEvaluation';
  const finals = count(/决算/g);
  const budgets = count(/预算(?!执行率)/g);
  const targets = count(/绩效目标(?:申报|审批)?表|预算项目绩效目标|[一二三]级指标/g);
  if (targets >= 2 && count(/三公|机关运行经费/g) === 0) return 'performanceTargets';
  if (finals > 0 && finals * 2 > count(/部门预算/g)) return 'finalAccounts';
  return budgets > 0 ? 'departmentalBudget' : 'other';
}

function kindOfTitle(title: string): DocumentKind | undefined {
  if (/自评|绩效评价/.test(title)) return 'selfEvaluation';
  if (/决算/.test(title)) return 'finalAccounts';
  if (/绩效目标|绩效指标/.test(title)) return 'performanceTargets';
  return /预算/.test(title) ? 'departmentalBudget' : undefined;
}

/** Reads the context from all blocks, tables of forms included. `_file` is not looked at: a name proves nothing. */
export function readContext(blocks: readonly Block[], _file: string): RecordContext & { readonly title?: Field<string> } {
  const titled = titleBlock(blocks);
  const title = titled?.text ?? '';
  const texts = allTexts(blocks);
  const department = readDepartment(title, texts);
  const region = readRegion(department);
  const year = readYear(title, texts);
  const unit = readUnit(texts);
  const precision = readPrecision(blocks, unit);
  return {
    ...(titled === undefined ? {} : { title: textField(title, titled.place) }),
    ...(region === undefined ? {} : { region }),
    ...(department === undefined ? {} : { department }),
    ...(year === undefined ? {} : { year }),
    documentKind: readKind(title, texts),
    ...(unit === undefined ? {} : { unit }),
    ...(precision === undefined ? {} : { precision }),
  };
}
