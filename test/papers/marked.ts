/** A paper that is right as it stands, with places in it at which it can be made wrong: 〔right|wrong〕, each on one line. */
export interface MarkedPaper {
  readonly name: string;
  readonly text: string;
}

export interface PaperCases {
  readonly kind: string;
  readonly papers: readonly MarkedPaper[];
  /** What looks like the fault and is none: nothing of these is an error. */
  readonly near: readonly MarkedPaper[];
}

/** A paper with one fault, and the line that holds it. */
export interface FaultyPaper {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  readonly printed: string;
}

const MARK = /〔([^|〕]*)\|([^〕]*)〕/g;

export const rightPaper = (text: string): string => text.replace(MARK, '$1');

/** One paper for each of its marks, wrong there and right elsewhere. */
export function faultyPapers(text: string): FaultyPaper[] {
  return Array.from(text.matchAll(MARK), ({ 0: mark, 2: wrong = '', index }) => {
    const before = rightPaper(text.slice(0, index));
    // What begins with a line end is a line too many.
    const line = before.split('\n').length + (wrong.startsWith('\n') ? 1 : 0);
    return {
      text: `${before}${wrong}${rightPaper(text.slice(index + mark.length))}`,
      line,
      endLine: line + wrong.trim().split('\n').length - 1,
      printed: wrong.trim(),
    };
  });
}
