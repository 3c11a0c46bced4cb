import { TOOL } from '../tool.ts';
import { html, type Markup, trusted } from './markup.ts';

export interface PageHead {
  readonly language: string;
  readonly title: string;
  readonly style: string;
  /** Source list of the style, and of the script where the page has one. */
  readonly styleHash: string;
  readonly scriptHash?: string;
}

/** The head of a page that stands alone: nothing is fetched and nothing runs but the style and the script that stand in it. */
export function pageHead({ language, title, style, styleHash, scriptHash }: PageHead): Markup {
  const script = scriptHash === undefined ? '' : ` script-src '${scriptHash}';`;
  const policy = `default-src 'none'; style-src '${styleHash}';${script} base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${TOOL.name} ${TOOL.version}">
<title>${title} · ${TOOL.fullName}</title>
<style>${trusted(style)}</style>
</head>
`;
}
