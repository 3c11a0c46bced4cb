import { describe, expect, it } from 'vitest';
import { readTargetTitle } from '../../../src/ingest/form/titles.ts';

describe('the title of a target form', () => {
  it('names its project in front or behind a colon', () => {
    expect(readTargetTitle('3.河道清淤绩效目标表')?.stem).toBe('河道清淤');
    expect(readTargetTitle('绩效目标表：河道清淤')?.stem).toBe('河道清淤');
  });

  it.each(['绩效目标表：2022年度', '绩效目标表：单位万元', '绩效目标表：见附件（略）'])(
    'does not take what else stands behind for a name: %s',
    (text) => {
      expect(readTargetTitle(text)?.stem ?? '').toBe('');
    },
  );
});
