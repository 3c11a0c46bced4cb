import { type Sheet, sheetName, type Workbook } from './spreadsheet.ts';
import { StyleTable } from './style-table.ts';
import { worksheetXml } from './worksheet-xml.ts';
import { escapeXml } from './xml-text.ts';
import { zipPieces } from './zip-pieces.ts';

/**
 * Writes a workbook of several sheets as a stream of bytes: rows are taken from their source, put into XML and compressed one by
 * one, so that the size of a list does not matter. Own code, because the library's stream writes one bare sheet (no drop-downs, no
 * protection, no second sheet) and its full writer holds everything. The same workbook gives the same bytes.
 */
export function* writeWorkbook(workbook: Workbook): Iterable<Uint8Array> {
  yield* zipPieces(entries(workbook));
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function* entries(workbook: Workbook): Iterable<readonly [path: string, pieces: Iterable<string>]> {
  const styles = new StyleTable();
  const { sheets } = workbook;
  yield ['[Content_Types].xml', [contentTypes(sheets)]];
  yield ['_rels/.rels', [rootRelations()]];
  yield ['docProps/core.xml', [coreProperties(workbook.title)]];
  yield ['xl/workbook.xml', [workbookXml(sheets)]];
  yield ['xl/_rels/workbook.xml.rels', [workbookRelations(sheets)]];
  for (const [at, sheet] of sheets.entries()) yield [`xl/worksheets/sheet${at + 1}.xml`, worksheetXml(sheet, at === 0, styles)];
  yield ['xl/styles.xml', lazily(() => styles.xml())];
}

function* lazily(text: () => string): Iterable<string> {
  yield text();
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  return [
    DECLARATION,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', `${CONTENT}.sheet.main+xml`),
    ...sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, `${CONTENT}.worksheet+xml`)),
    override('/xl/styles.xml', `${CONTENT}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
}

function rootRelations(): string {
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
}

/** Without the dates that are usual here: the same list has the same bytes on every day. */
function coreProperties(title: string): string {
  return `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const listed = sheets.map(({ name, hidden }, at) => {
    const state = hidden === undefined ? '' : ` state="${hidden === 'very' ? 'veryHidden' : 'hidden'}"`;
    return `<sheet name="${escapeXml(sheetName(name))}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const names = sheets.flatMap(({ name, headerRows = 0, filter }, at) => {
    const quoted = `'${sheetName(name).replaceAll("'", "''")}'`;
    const absolute = (range: string) => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const define = (what: string, range: string, more = '') =>
      `<definedName name="_xlnm.${what}" localSheetId="${at}"${more}>${escapeXml(`${quoted}!${range}`)}</definedName>`;
    return [
      ...(filter === undefined ? [] : [define('_FilterDatabase', absolute(filter), ' hidden="1"')]),
      ...(headerRows === 0 ? [] : [define('Print_Titles', `$1:$${headerRows}`)]),
    ];
  });
  return [
    DECLARATION,
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    '<workbookPr/><workbookProtection lockStructure="1"/>',
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>',
    `<sheets>${listed.join('')}</sheets>`,
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}

function workbookRelations(sheets: readonly Sheet[]): string {
  const listed = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`;
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}">${listed.join('')}${styles}</Relationships>`;
}
