import type { CellLook } from './spreadsheet.ts';
import { attributes, escapeXml } from './xml-text.ts';

/** A font that Excel, WPS and LibreOffice know or replace by another Chinese one (the character set says so). */
const FONT_NAME = '宋体';
const BASE_SIZE = 10;
const HAIR = 'FFBFBFBF';

/** A list of distinct fragments, numbered in the order in which they were first needed. */
class Fragments {
  readonly #numbers = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const fragment of first) this.number(fragment);
  }

  number(fragment: string): number {
    const known = this.#numbers.get(fragment);
    if (known !== undefined) return known;
    this.#numbers.set(fragment, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  element(name: string): string {
    return `<${name} count="${this.#numbers.size}">${[...this.#numbers.keys()].join('')}</${name}>`;
  }
}

function fontOf({ size = BASE_SIZE, bold = false, color = '000000' }: CellLook): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${color}"/><name val="${FONT_NAME}"/><family val="3"/><charset val="134"/></font>`;
}

function fillOf(fill: string | undefined): string {
  return fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderOf(border: boolean | undefined): string {
  if (border !== true) return '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const side = (name: string) => `<${name} style="thin"><color rgb="${HAIR}"/></${name}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}

/** 49 is the built-in text format; days have a format of their own, because the built-in one follows the country of the machine. */
const DAY_FORMAT = 164;
const FORMATS = { text: 49, date: DAY_FORMAT } as const;

/** The looks of cells as a style sheet; numbers are given while the sheets are written, the part itself is written last. */
export class StyleTable {
  readonly #fonts = new Fragments([fontOf({})]);
  readonly #fills = new Fragments([fillOf(undefined), '<fill><patternFill patternType="gray125"/></fill>']);
  readonly #borders = new Fragments([borderOf(false)]);
  readonly #formats = new Fragments(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  readonly #highlights = new Fragments([]);
  readonly #known = new Map<CellLook, readonly [plain: number, quoted: number]>();

  /**
   * The number of a look. `quoted` marks a text that begins like a formula: it stays a text even when somebody edits the cell.
   */
  number(look: CellLook, quoted: boolean): number {
    let numbers = this.#known.get(look);
    if (numbers === undefined) {
      numbers = [this.#formats.number(this.#format(look, false)), this.#formats.number(this.#format(look, true))];
      this.#known.set(look, numbers);
    }
    return numbers[quoted ? 1 : 0];
  }

  /** The number of a highlight's fill. */
  highlight(fill: string): number {
    return this.#highlights.number(
      `<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`,
    );
  }

  #format(look: CellLook, quoted: boolean): string {
    const head = attributes({
      numFmtId: look.format === undefined ? 0 : FORMATS[look.format],
      fontId: this.#fonts.number(fontOf(look)),
      fillId: this.#fills.number(fillOf(look.fill)),
      borderId: this.#borders.number(borderOf(look.border)),
      xfId: 0,
      quotePrefix: quoted,
      applyNumberFormat: look.format !== undefined,
      applyFont: true,
      applyFill: look.fill !== undefined,
      applyBorder: look.border === true,
      applyAlignment: true,
      applyProtection: look.unlocked === true,
    });
    const alignment = attributes({ horizontal: look.horizontal, vertical: look.vertical ?? 'center', wrapText: look.wrap === true });
    return `<xf${head}><alignment${alignment}/>${look.unlocked === true ? '<protection locked="0"/>' : ''}</xf>`;
  }

  xml(): string {
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      `<numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
      this.#fonts.element('fonts'),
      this.#fills.element('fills'),
      this.#borders.element('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#formats.element('cellXfs'),
      `<cellStyles count="1"><cellStyle name="${escapeXml('Normal')}" xfId="0" builtinId="0"/></cellStyles>`,
      this.#highlights.element('dxfs'),
      '</styleSheet>',
    ].join('');
  }
}
