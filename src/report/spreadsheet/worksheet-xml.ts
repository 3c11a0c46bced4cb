import { FORMULA_LIKE } from './csv.ts';
import { columnLetters, fitCell, type Sheet, type SheetCell, type SheetRow, type Validation } from './spreadsheet.ts';
import type { StyleTable } from './style-table.ts';
import { attributes, escapeCellText, escapeXml } from './xml-text.ts';

function cellXml(cell: SheetCell, reference: string, styles: StyleTable): string {
  const { value, look } = cell;
  if (typeof value === 'string' && value !== '') {
    const style = styles.number(look, FORMULA_LIKE.test(value));
    return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(fitCell(value))}</t></is></c>`;
  }
  const style = styles.number(look, false);
  return typeof value === 'number' ? `<c r="${reference}" s="${style}"><v>${value}</v></c>` : `<c r="${reference}" s="${style}"/>`;
}

function rowXml({ cells, height, fixed }: SheetRow, number: number, letters: readonly string[], styles: StyleTable): string {
  const head = attributes({ r: number, ht: height, customHeight: fixed === true });
  let body = '';
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell !== undefined) body += cellXml(cell, `${letters[index] ?? columnLetters(index)}${number}`, styles);
  }
  return `<row${head}>${body}</row>`;
}

function viewXml({ headerRows = 0, frozenColumns = 0 }: Sheet, active: boolean): string {
  const frozen = headerRows > 0 || frozenColumns > 0;
  const pane = headerRows > 0 ? (frozenColumns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const corner = `${columnLetters(frozenColumns)}${headerRows + 1}`;
  const inner = frozen
    ? `<pane${attributes({ xSplit: frozenColumns || undefined, ySplit: headerRows || undefined, topLeftCell: corner, activePane: pane, state: 'frozen' })}/>` +
      `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
    : '';
  return `<sheetViews><sheetView${attributes({ showGridLines: 0, tabSelected: active, workbookViewId: 0 })}>${inner}</sheetView></sheetViews>`;
}

/** What stands before the rows. */
function headXml(sheet: Sheet, active: boolean): string {
  const tab = sheet.tabColor === undefined ? '' : `<tabColor rgb="FF${sheet.tabColor}"/>`;
  const columns = sheet.columns.map(
    ({ width, hidden }, at) => `<col${attributes({ min: at + 1, max: at + 1, width, hidden: hidden === true, customWidth: true })}/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetPr>${tab}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    viewXml(sheet, active),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    '<sheetData>',
  ].join('');
}

function validationXml({ range, kind, title, prompt, error }: Validation): string {
  const common = {
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorTitle: title,
    error,
    promptTitle: title,
    prompt,
    sqref: range,
  };
  if (kind.type === 'list')
    return `<dataValidation${attributes({ type: 'list', ...common })}><formula1>${escapeXml(kind.source)}</formula1></dataValidation>`;
  return `<dataValidation${attributes({ type: 'date', operator: 'greaterThanOrEqual', ...common })}><formula1>${kind.from}</formula1></dataValidation>`;
}

/** What stands after the rows, in the order the schema demands. */
function tailXml(sheet: Sheet, styles: StyleTable): string {
  const { merges = [], validations = [], highlights = [] } = sheet;
  const parts = [
    '</sheetData>',
    // Columns may be resized and rows filtered; nothing else is given away.
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>',
  ];
  if (sheet.filter !== undefined) parts.push(`<autoFilter ref="${sheet.filter}"/>`);
  if (merges.length > 0)
    parts.push(`<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`);
  for (const [at, { range, formula, fill }] of highlights.entries())
    parts.push(
      `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${styles.highlight(fill)}" priority="${at + 1}"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`,
    );
  if (validations.length > 0)
    parts.push(`<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`);
  const { landscape = false, footer } = sheet;
  parts.push(
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.55" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
  );
  if (footer !== undefined) parts.push(`<headerFooter><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`);
  parts.push('</worksheet>');
  return parts.join('');
}

/** One sheet as XML, in pieces; rows are taken as they are written. */
export function* worksheetXml(sheet: Sheet, active: boolean, styles: StyleTable): Iterable<string> {
  const letters = sheet.columns.map((_, at) => columnLetters(at));
  yield headXml(sheet, active);
  let number = 0;
  for (const row of sheet.rows) yield rowXml(row, ++number, letters, styles);
  yield tailXml(sheet, styles);
}
