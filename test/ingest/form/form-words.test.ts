import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/ingest/form/declared/index.ts';
import { defineForm, wordsOf } from '../../../src/ingest/form/define-form.ts';

describe('a declared form', () => {
  it('has the name of its file and stands in the list', () => {
    const files = readdirSync(new URL('../../../src/ingest/form/declared/', import.meta.url)).filter((file) => file !== 'index.ts');
    expect(forms.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  it('has no word that another has with a second meaning in the same context', () => {
    const other = defineForm({ name: 'other', labels: { code: '绩效标杆编号', reportingUnit: '项目名称' } });
    expect(() => wordsOf([...forms, other], 'label', ({ labels }) => labels)).toThrow(
      'other: “项目名称” as reportingUnit is declared already, as name',
    );
  });

  it('has no words but those of its contexts', () => {
    expect(() => defineForm({ name: 'other', lists: { indicators: { target: '绩效标杆值  标杆值' } } })).toThrow('one blank');
    expect(() => defineForm({ name: 'Other' })).toThrow('name');
  });
});
