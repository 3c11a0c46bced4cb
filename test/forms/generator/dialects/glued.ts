import type { Random } from '../../../accuracy/wording/random.ts';
import type { Page } from '../grid.ts';
import { type Dialect, renderPage } from './dialect.ts';

/** No separators at all; the titles run into their table, or keep a line of their own. */
function render(page: Page, random: Random): string {
  const titled = random.chance(0.5);
  let text = '';
  for (const [at, block] of page.entries()) {
    if (block.kind === 'table')
      text += `${renderPage([block], ({ rows }) => [
        rows
          .flat()
          .map((cell) => cell.text)
          .join(''),
      ])}`;
    else {
      const near = page.slice(at + 1, at + 3).some(({ kind }) => kind === 'table') && block.text.length < 60;
      text += near && titled ? block.text : `${block.text}\n`;
    }
  }
  return text;
}

export const glued: readonly Dialect[] = [{ name: 'glued', limits: { empties: false, glued: true }, render }];
