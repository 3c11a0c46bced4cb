import type { LocalText } from '../../model/finding.ts';

const CAUSE_LIMIT = 300;

/** What a rule of one's own did wrong, in words that name its module. */
export class RuleFault extends Error {
  override readonly name = 'RuleFault';
  readonly said: LocalText;

  constructor(module: string, said: LocalText) {
    super(`rule module ${module}: ${said.en}`);
    this.said = { zh: `规则模块 ${module}：${said.zh}`, en: this.message };
  }
}

function textOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  } catch {
    return typeof thrown;
  }
}

/** What was thrown, whatever it is, as a short text. */
export function describeThrown(thrown: unknown): string {
  const said = textOf(thrown);
  return said.length > CAUSE_LIMIT ? `${said.slice(0, CAUSE_LIMIT)}…` : said;
}

export const both = (text: string): LocalText => ({ zh: text, en: text });
