import { readCount } from '../../model/chinese-number.ts';
import { oncePer } from '../../model/once.ts';
import type { Section } from '../../model/record.ts';
import type { FigureParagraph } from './printed-figures.ts';

/* How a sentence says how many things there are; their names are counted by said-lists.ts, their amounts by summed-lists.ts. */

/** 共3个项目：A、B、C: a number of things with their names beside it. */
export interface SaidList {
  readonly in: FigureParagraph;
  readonly start: number;
  readonly end: number;
  /** The number as printed, with what it counts. */
  readonly said: string;
  readonly count: number;
  /** How many names there are: between words that may join two names or stand within one. */
  readonly least: number;
  readonly most: number;
}

export const COUNT = '(\\d{1,2}|[两二三四五六七八九十])';
export const NOUN =
  '(?:乡镇街道|乡镇|(?:[一二三]级)?指标|镇街|街道|镇|乡|行政村|村|社区|项目|子项目|部门|单位|标段|县区|县|区|市|学校|科室|股室|处室|中队|事业站所|站所|机构|企业|公司|工程|问题|方面|环节|系统|平台|中心|专项|类别|阶段|步骤|原因|不足|短板)';
export const numberOf = (printed: string): number => readCount(printed) ?? 0;

/** The paragraph behind each of a section. */
export const nextOf = oncePer(({ paragraphs }: Section) => new Map(paragraphs.map((each, at) => [each, paragraphs[at + 1]])));
