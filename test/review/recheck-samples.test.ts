import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { createAudit } from '../../src/engine/audit.ts';
import { RecheckWatch } from '../../src/engine/recheck-watch.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { issueFinding } from '../../src/model/correction.ts';
import { recheck } from '../../src/review/recheck.ts';

const ROOT = new URL('../../', import.meta.url);
const SHARED = new URL('../shared/documents/', ROOT);
const SAMPLES = ['faulty-disclosure', 'faulty-self-evaluations'].flatMap((name) => textsIn(new URL(`samples/${name}/`, ROOT)));

function textsIn(folder: URL): URL[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [new URL(name, folder)] : []));
}

function auditOf(file: string, text: string, watch?: RecheckWatch) {
  const { disclosure, projects } = readDocument(file, new TextEncoder().encode(text));
  const audit = createAudit(rules);
  for (const record of [disclosure, ...projects]) {
    audit.add(record);
    watch?.add(record);
  }
  return audit.finish();
}

function recheckOf(text: string, corrected: string) {
  const issued = auditOf('sent/paper.txt', text).findings.map((finding) => issueFinding(finding, { item: '', problem: '' }));
  const watch = new RecheckWatch(issued);
  const result = auditOf('back/paper.txt', corrected, watch);
  const head = { rules: Object.fromEntries(rules.map(({ id, version }) => [id, version])) };
  return { issued, ...recheck([{ issued, replies: new Map(), missingRows: [], head }], result, watch) };
}

describe.each([...SAMPLES, ...textsIn(SHARED)].map((url) => [url.pathname.split('/').at(-1) ?? '', url] as const))('%s', (_name, url) => {
  const text = readFileSync(url, 'utf8');
  it('comes back as it was, whatever its folder and wherever its lines stand', () => {
    const { issued, counts } = recheckOf(text, `\n\n\n${text}`);
    expect(counts).toEqual({ closed: 0, open: issued.length, wrong: 0, declined: 0, unverified: 0, new: 0 });
  });
  it('closes nothing in the part that did not come back', () => {
    const lines = text.split('\n');
    const cut = Math.floor(lines.length * 0.6);
    const { entries } = recheckOf(text, lines.slice(0, cut).join('\n'));
    const closed = entries.filter(({ state, issued }) => state === 'closed' && (issued?.place?.line ?? 0) > cut);
    expect(closed.map(({ issued }) => [issued?.rule, issued?.place?.line, issued?.subject.field])).toEqual([]);
  });
});
