import { expect, it } from 'vitest';
import { profileTerm } from '../../src/i18n/terms.ts';
import { profiles } from '../../src/index.ts';

it('profiles are called in reports what the catalogue calls them, others by their own name', () => {
  for (const lang of ['zh', 'en'] as const) {
    expect(profiles.map(({ name }) => profileTerm(name, { lang }))).toEqual(profiles.map(({ title }) => title[lang]));
    expect(profileTerm('our-bureau', { lang })).toBe('our-bureau');
  }
});
