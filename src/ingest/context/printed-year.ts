import { withArabicYear } from '../../model/arabic-year.ts';

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * The year of a paper: that of its title; else the one its tables stand under (2023年度); else the one its text speaks of most,
 * comparisons left out.
 */
export function readYear(title: string, texts: readonly string[]): number | undefined {
  const plain = withArabicYear(title.replace(/\s/g, ''));
  const named = /(20\d\d)年/.exec(plain)?.[1] ?? /(?<!\d)(20\d\d)(?!\d)/.exec(plain)?.[1];
  if (named !== undefined) return Number(named);
  const bracketed = mostFrequent(
    texts.flatMap(
      (text) =>
        /^（?(20\d\d)年度）?$|[（(](20\d\d)年度?[)）]|^(?:预算)?年度：(20\d\d)年?度?$/
          .exec(text)
          ?.slice(1, 4)
          .filter((year) => year !== undefined) ?? [],
    ),
  );
  if (bracketed !== undefined) return Number(bracketed);
  const years = mostFrequent(
    texts.flatMap((text) => [...text.matchAll(/(?<![\d比较与同至止])(?<!截至)(20\d\d)年/g)].map((match) => match[1] ?? '')),
  );
  return years === undefined ? undefined : Number(years);
}
