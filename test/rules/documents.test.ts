import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { auditFile } from './audit-text.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(`../../../shared/documents/${name}.txt`, import.meta.url));

describe.skipIf(!existsSync(pathOf('shanhaiguan-2022-disclosure')))('the gap in revenue', () => {
  it('is explained by the projects whose codes carry an earlier year', () => {
    const gap = auditFile(pathOf('shanhaiguan-2022-disclosure')).findings.find(
      ({ rule }) => rule === 'arithmetic/revenue-equals-its-sources',
    );
    expect(gap?.difference).toBe('+55.80万元');
    expect(gap?.explanations?.some(({ text }) => text.zh.includes('5个项目'))).toBe(true);
  });
});
