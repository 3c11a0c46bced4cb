import { append } from '../../model/lists.ts';
import type { Section, SectionTable } from '../../model/record.ts';
import type { Block, HeadingBlock, ParagraphBlock, TableBlock } from '../block.ts';
import { isBareUnit, isMeta } from '../table/cells.ts';
import { figuresOf } from './figure.ts';
import { itemsAsSentences } from './item-series.ts';
import { kindOfHeading, type SectionKind } from './section-kind.ts';

/** A heading with what stands below it up to the next one, and whether its figures are figures of the accounts. */
export interface SectionBlocks {
  readonly heading?: HeadingBlock;
  readonly level: number;
  /** Undefined before the first heading that says so: figures count there when their sentence speaks of money. */
  readonly kind?: SectionKind;
  /** The heading that says so: the section's own, or that of the chapter it stands in. */
  readonly announcedBy?: string;
  readonly blocks: readonly (ParagraphBlock | TableBlock)[];
}

/** Lines that only name the person who filled in the form, or say how to reach them. */
const PERSONAL =
  /^(?:填报人|填表人|填列人|联系人|经办人|制表人?|审核人|复核人|负责人|单位负责人|联系电话|办公电话|电话|传真)(?:（[^（）]*）)?：/;

/** Names and telephone numbers were taken out before: a figure that is left behind such a label is one of the paper, whatever it says. */
const isPersonal = (text: string): boolean => PERSONAL.test(text) && text.length <= LONGEST_LINE && figuresOf(text).length === 0;
const LONGEST_LINE = 60;

/** `1、收入：792.22万元。同比…` reads like a heading and is a sentence; so is a heading with amounts. */
function asParagraph(heading: HeadingBlock): ParagraphBlock | undefined {
  const figures = figuresOf(heading.text);
  if (!figures.some((figure) => figure.kind === 'amount' || figure.kind === 'blank')) return undefined;
  const text = `${heading.number ?? ''}${heading.text}`;
  return {
    kind: 'paragraph',
    text,
    place: heading.place,
    lines: heading.place.line === undefined ? [] : [{ offset: 0, line: heading.place.line }],
  };
}

/** `一般公共预算支出决算情况说明` on a line of its own, without a number, above sentences: the heading of a section. */
function asHeading({ text, place }: ParagraphBlock, below: Block | undefined): HeadingBlock | undefined {
  const plain = text.replace(/。$/, '');
  if (plain.length > 40 || below?.kind !== 'paragraph' || below.text.length <= plain.length) return undefined;
  if (!/(?:情况|说明|概况|解释|安排|占用)$/.test(plain) || /[，。；：？]|\d(?!\d*年)/.test(plain.replace(/20\d\d年/g, '')))
    return undefined;
  return kindOfHeading(plain) === undefined ? undefined : { kind: 'heading', text: plain, level: 2, place };
}

interface OpenSection {
  readonly heading?: HeadingBlock;
  readonly level: number;
  readonly kind?: SectionKind;
  readonly announcedBy?: string;
  readonly blocks: (ParagraphBlock | TableBlock)[];
}

/** What a heading says of the sections below it. */
type Above = Pick<SectionBlocks, 'level' | 'kind' | 'announcedBy'>;

/** A heading that says nothing goes on with the chapter it stands in, and not with the chapter before. */
function announced({ text, level }: HeadingBlock, above: Above | undefined, start: SectionKind | undefined): Above {
  const own = level === 0 ? undefined : kindOfHeading(text);
  if (own !== undefined) return { level, kind: own, announcedBy: text };
  if (level === 0 || above === undefined) return start === undefined ? { level } : { level, kind: start };
  return { ...above, level };
}

/**
 * Cuts blocks into sections. Every block stands in exactly one; the first section has no heading when blocks precede them all.
 * `start` is what figures mean before the first heading that says so.
 */
export function sectionBlocks(blocks: readonly Block[], start: SectionKind | undefined): SectionBlocks[] {
  const sections: SectionBlocks[] = [];
  let open: OpenSection = { level: 0, ...(start === undefined ? {} : { kind: start }), blocks: [] };
  const above: Above[] = [];
  const close = () => {
    if (open.heading !== undefined || open.blocks.length > 0) sections.push(open);
  };
  const joined = itemsAsSentences(blocks);
  for (const [at, given] of joined.entries()) {
    const block = given.kind === 'paragraph' ? (asHeading(given, joined[at + 1]) ?? given) : given;
    if (block.kind !== 'heading') {
      if (block.kind !== 'paragraph' || !isPersonal(block.text)) open.blocks.push(block);
      continue;
    }
    const paragraph = asParagraph(block);
    if (paragraph !== undefined) {
      open.blocks.push(paragraph);
      continue;
    }
    close();
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= block.level) above.pop();
    const said = announced(block, above.at(-1), start);
    above.push(said);
    open = { ...said, heading: block, blocks: [] };
  }
  close();
  return sections;
}

function sectionTable(table: TableBlock, title: string | undefined): SectionTable {
  return {
    ...(title === undefined ? {} : { title }),
    rows: table.rows.map((row) => row.cells.map((cell) => ({ text: cell.text, place: cell.place }))),
    place: table.place,
  };
}

const TABLE_NUMBER =
  /^(?:附|公开|预算|决算)?(?:表|件)(?:格)?[ ]?[一二三四五六七八九十\d]|^(?:附|公开|预算|决算)\d{1,2}表[ ：]?[\p{Script=Han}"《]{3}/u;
/** Lines between a title and its table. */
const FEW = 3;

export interface Caption {
  readonly title?: string;
  /** The lines between the title and the table. */
  readonly below: readonly string[];
}

/** What stands right above a table: a short line is its title where it ends like one or is numbered as one. */
export function captionOf(blocks: readonly (ParagraphBlock | TableBlock)[], index: number): Caption {
  const below: string[] = [];
  for (let at = index - 1; at >= 0 && below.length <= FEW; at -= 1) {
    const above = blocks[at];
    if (above?.kind === 'table' && isAllMeta(above)) {
      append(
        below,
        above.rows.flatMap((row) => row.cells.map(({ text }) => text)),
      );
      continue;
    }
    if (above?.kind !== 'paragraph' || above.text.length > 40) break;
    // 单位：万元, 公开09表, 编制部门：云溪县水务局 stand between a title and its table.
    if (isMeta(above.text.replace(/^[（(]/, '')) && !isNumberedTitle(above.text)) below.push(above.text);
    // 与上年对比（万元）：
    else if (!isTitle(above.text) && endsWithUnit(above.text)) return { below: [...below, above.text] };
    else return { below, ...(isTitle(above.text) ? { title: above.text } : {}) };
  }
  return { below };
}

/** 编制部门：云溪县水务局 | 单位：元 in cells of their own: said of the table below, too. */
const isAllMeta = ({ rows }: TableBlock): boolean =>
  rows.length <= FEW && rows.every(({ cells }) => cells.every(({ text }) => text === '' || isMeta(text) || isBareUnit(text)));

/** 二、与上年对比（万元）: said of the table below. */
export const endsWithUnit = (text: string): boolean => /（(?:单位：)?(?:[百千]?万|亿|千)?元）：?$/.test(text);

const isTitle = (text: string): boolean => /表$|表（|预算$|决算$|情况$/.test(text) || isNumberedTitle(text);

/** 附表一 分科室床位、工作量及收入: it says what the table is about, and no heading above does. */
export const isNumberedTitle = (text: string): boolean => TABLE_NUMBER.test(text) && !/[。；]/.test(text);

/** The sections as records keep them. */
export function sectionsOf(sections: readonly SectionBlocks[]): Section[] {
  return sections.map((section) => {
    const { heading } = section;
    const first = section.blocks[0];
    const place = heading?.place ?? first?.place;
    return {
      heading: heading?.text ?? '',
      level: section.level,
      ...(heading?.number === undefined ? {} : { number: heading.number }),
      ...(place === undefined ? {} : { place }),
      paragraphs: section.blocks.filter((block) => block.kind === 'paragraph').map(({ text, place: at }) => ({ text, place: at })),
      tables: section.blocks.flatMap((block, index) =>
        block.kind === 'table' ? [sectionTable(block, captionOf(section.blocks, index).title)] : [],
      ),
    };
  });
}
