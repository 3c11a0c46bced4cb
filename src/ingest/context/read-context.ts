import { regionOfTitle } from '../../model/body-name.ts';
import type { Field } from '../../model/field.ts';
import type { RecordContext } from '../../model/record.ts';
import type { Block } from '../block.ts';
import { readPrecision, readUnit } from '../narrative/precision.ts';
import { ownBody } from './own-body.ts';
import { readPaperKind } from './paper-kind.ts';
import { readYear } from './printed-year.ts';
import { readTitles } from './title.ts';

/** What the document says about itself: titles, body, region, year, kind, unit and precision of its amounts. */

function allTexts(blocks: readonly Block[]): string[] {
  const texts: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') texts.push(block.text);
    else for (const row of block.rows) for (const cell of row.cells) if (cell.text !== '') texts.push(cell.text);
  }
  return texts;
}

const REGION =
  /^(?:中共|中国共产党|共青团)?(?:[\p{Script=Han}]{2,8}?(?:省|自治区))?((?:[\p{Script=Han}]{2,6}?(?:自治州|地区|州|市|盟))?(?:[\p{Script=Han}]{1,8}?(?:自治县|自治旗|县|区|旗))?)(?=[\p{Script=Han}])/u;

function readRegion(department: string | undefined): string | undefined {
  const region = department === undefined ? undefined : REGION.exec(department)?.[1];
  return region === undefined || region.length < 2 || /社区|辖区|园区|小区|地区$/.test(region) ? undefined : region;
}

interface OwnContext extends RecordContext {
  readonly title?: Field<string>;
  readonly otherTitle?: Field<string>;
}

/** Reads the context from all blocks, tables of forms included. `_file` is not looked at: a name proves nothing. */
export function readContext(blocks: readonly Block[], _file: string): OwnContext {
  const titles = readTitles(blocks);
  const title = titles.title?.text ?? '';
  const texts = allTexts(blocks);
  const kind = readPaperKind(title, blocks, texts);
  const department = kind.level === 'government' ? undefined : ownBody(title, blocks, texts);
  const region = readRegion(department) ?? regionOfTitle(title);
  const year = readYear(title, texts);
  const unit = readUnit(blocks);
  const precision = readPrecision(blocks, unit);
  return {
    ...titles,
    ...(region === undefined ? {} : { region }),
    ...(department === undefined ? {} : { department }),
    ...(year === undefined ? {} : { year }),
    ...kind,
    ...(unit === undefined ? {} : { unit }),
    ...(precision === undefined ? {} : { precision }),
  };
}
