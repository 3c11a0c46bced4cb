import { html, type Markup } from './markup.ts';

export interface Column {
  readonly title: string;
  /** Figures are set to the right. */
  readonly numeric?: true;
}

/** A table whose head is repeated on every printed page and whose rows are never cut; the first cell of a row is its heading. */
export function dataTable(caption: string, columns: readonly Column[], rows: readonly (readonly Markup[])[]): Markup {
  const head = columns.map(({ title, numeric }) => html`<th scope="col"${numeric === true ? html` class="figure"` : ''}>${title}</th>`);
  const body = rows.map(
    (row) => html`<tr>${row.map((cell, at) => cellOf(cell, at, columns[at]?.numeric === true))}</tr>
`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<caption><bdi>${caption}</bdi></caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>
`;
}

function cellOf(cell: Markup, at: number, numeric: boolean): Markup {
  if (at === 0) return html`<th scope="row">${cell}</th>`;
  return numeric ? html`<td class="figure">${cell}</td>` : html`<td>${cell}</td>`;
}
