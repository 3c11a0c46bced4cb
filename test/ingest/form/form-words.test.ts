import { describe, expect, it } from 'vitest';
import { CONTEXTS } from '../../../src/ingest/form/form-words.ts';

describe('the words of forms', () => {
  it.each(Object.keys(CONTEXTS))('have one meaning as %s', (context) => {
    const meanings = new Map<string, string[]>();
    for (const [meaning, list] of Object.entries(CONTEXTS[context] ?? {}))
      for (const word of list.split(' ')) meanings.set(word, [...(meanings.get(word) ?? []), meaning]);
    expect([...meanings].filter(([, found]) => found.length > 1)).toEqual([]);
  });
});
