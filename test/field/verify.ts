import type { Claim, FieldPaper } from './case.ts';

const key = (figures: readonly string[]): string =>
  figures
    .map((figure) => (/^\d[\d,]*(?:\.\d+)?$/.test(figure) ? String(Number(figure.replaceAll(',', ''))) : figure))
    .sort()
    .join(' ');

const claimKeys = (claims: readonly Claim[] = []): string[] => claims.map(({ level, figures }) => `${level ?? ''} ${key(figures)}`);

function unlike(what: string, drawn: readonly string[], given: readonly string[]): string[] {
  return [
    ...given.filter((each) => !drawn.includes(each)).map((each) => `${what} lacks ${each}`),
    ...drawn.filter((each) => !given.includes(each)).map((each) => `${what} adds ${each}`),
  ];
}

function firstDifference(drawn: string, given: string): string {
  let at = 0;
  while (at < drawn.length && drawn[at] === given[at]) at += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 12), at + 12));
  return `text differs at ${at}: ${around(drawn)} for ${around(given)}`;
}

/** How a paper drawn with seed 0 differs from the one it was made from. */
export function differences(drawn: FieldPaper, given: FieldPaper | undefined): string[] {
  if (given === undefined) return ['no such case'];
  const wanted = ({ findings = [] }: FieldPaper) => findings.map(({ level, anyOf }) => `${level} ${anyOf.map(key).sort().join(' | ')}`);
  const reading = ({ department, year, unread }: FieldPaper) => [`${department ?? ''} ${year ?? ''} ${JSON.stringify(unread ?? 0)}`];
  return [
    ...(drawn.files.length === given.files.length ? [] : [`${drawn.files.length} files for ${given.files.length}`]),
    ...given.files.flatMap(({ text }, at) => {
      const other = drawn.files[at]?.text ?? '';
      return other === text ? [] : [firstDifference(other, text)];
    }),
    ...unlike('findings', wanted(drawn), wanted(given)),
    ...unlike('may', claimKeys(drawn.may), claimKeys(given.may)),
    ...unlike('mustNot', claimKeys(drawn.mustNot), claimKeys(given.mustNot)),
    ...unlike('reading', reading(drawn), reading(given)),
  ];
}
