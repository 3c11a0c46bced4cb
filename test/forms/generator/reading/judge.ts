import { auditPaper, errorsOf } from '../../../disguise/judge.ts';
import type { Paper } from '../paper.ts';
import { type FormTruth, PROJECT_FIELDS, type ProjectField, ROW_FIELDS, type RowField, type RowTruth } from '../truth.ts';
import { align, nameKey, plain, same, withoutTermGoals } from './compare.ts';
import { type ReadBack, type ReadField, type ReadForm, readBack } from './read-back.ts';

/** Holds what was read of a paper against what stands in it. */
export interface Misreading {
  /** What kind of misreading it is, in a few words: target read as the actual value, reason not read. */
  readonly kind: string;
  readonly printed: string;
  readonly read: string;
}

export interface Judgement {
  readonly paper: Paper;
  /** Fields that are printed, or read where nothing is printed. */
  readonly fields: number;
  readonly right: number;
  /** Read otherwise than printed, and not marked uncertain. */
  readonly confidentlyWrong: number;
  readonly projects: readonly [read: number, printed: number];
  readonly indicators: readonly [found: number, printed: number];
  /** Indicators read that are none. */
  readonly invented: number;
  readonly claimed: number;
  /** Errors that the audit prints, none of which a drawn paper deserves: rule and message. */
  readonly accused: readonly string[];
  readonly misreadings: readonly Misreading[];
}

type AnyField = ProjectField | RowField;
type Texts = Readonly<Partial<Record<AnyField, string>>>;

/** What went wrong, by what was read instead: another field of the same row or form, too much, too little. */
function kindOf(field: AnyField, printed: string, read: string, neighbours: Texts): string {
  if (read === '') return `${field} not read`;
  const other = Object.entries(neighbours).find(([name, text]) => name !== field && text !== '' && plain(text) === plain(read));
  if (printed === '') return other === undefined ? `${field} read where it is empty` : `${field} empty, ${other[0]} read for it`;
  if (other !== undefined) return `${field}: ${other[0]} read for it`;
  if (plain(read).includes(plain(printed))) return `${field} with more than its cell`;
  if (plain(printed).includes(plain(read))) return `${field} cut short`;
  return `${field} otherwise`;
}

class Tally {
  fields = 0;
  right = 0;
  confidentlyWrong = 0;
  readonly misreadings: Misreading[] = [];

  count(field: AnyField, printed: string | undefined, read: ReadField, neighbours: Texts): void {
    if (printed === undefined || (printed === '' && read.text === '')) return;
    this.fields += 1;
    if (printed !== '' && same(field, read.text, printed)) this.right += 1;
    else {
      if (read.text !== '' && !read.uncertain) this.confidentlyWrong += 1;
      const marked = read.text !== '' && read.uncertain ? ' (uncertain)' : '';
      this.misreadings.push({ kind: `${kindOf(field, printed, read.text, neighbours)}${marked}`, printed, read: read.text });
    }
  }

  /** Fields of a row or form that was not found at all: one misreading, however many fields. */
  lose(fields: Texts, kind: string, printed: string, read: string): void {
    this.fields += Object.values(fields).filter((text) => text !== '').length;
    this.misreadings.push({ kind, printed, read });
  }
}

/** The read form for each true one: by name where names agree, else in order where the counts do. */
function pairForms(read: readonly ReadForm[], truths: readonly FormTruth[]): readonly (ReadForm | undefined)[] {
  if (read.length === truths.length) return read;
  const found = align(
    read.map(({ fields }) => nameKey(fields.name.text)),
    truths.map(({ fields }) => nameKey(fields.name ?? '')),
  );
  const free = read.filter((_, at) => !found.includes(at));
  return found.map((at) => (at === undefined ? free.shift() : read[at]));
}

function judgeRows(
  tally: Tally,
  read: readonly ReadForm['rows'][number][],
  truth: readonly RowTruth[],
): { found: number; invented: number } {
  const names = read.map(({ level3 }) => nameKey(level3.text));
  const places = align(
    names,
    truth.map(({ level3 }) => nameKey(level3)),
  );
  const free = names.filter((_, at) => !places.includes(at));
  for (const [at, row] of truth.entries()) {
    const place = places[at];
    const found = place === undefined ? undefined : read[place];
    if (found !== undefined) for (const field of ROW_FIELDS) tally.count(field, row[field], found[field], row);
    else {
      const within = free.find((name) => name.includes(nameKey(row.level3)));
      tally.lose(row, within === undefined ? 'row not found' : 'row run together with other cells', row.level3, within ?? '');
    }
  }
  const found = places.filter((each) => each !== undefined).length;
  return { found, invented: read.length - found };
}

/** All that is printed in a drawn paper is right. */
function accusationsOf({ text }: Paper): readonly string[] {
  const result = auditPaper(text);
  return result === undefined ? ['refused'] : errorsOf(result);
}

export function judge(paper: Paper, { forms, claimed }: ReadBack = readBack(`form-${paper.seed}.txt`, paper.text)): Judgement {
  const tally = new Tally();
  const pairs = pairForms(forms, paper.truths);
  for (const [at, { fields, termGoals }] of paper.truths.entries()) {
    const found = pairs[at];
    if (found === undefined) tally.lose(fields, 'form not found', fields.name ?? '', '');
    else
      for (const field of PROJECT_FIELDS) {
        const read = found.fields[field];
        const goalsToo = field === 'goals' && termGoals !== undefined ? { ...read, text: withoutTermGoals(read.text, termGoals) } : read;
        tally.count(field, fields[field], goalsToo, fields);
      }
  }
  const rows = paper.truths.flatMap((form) => form.rows);
  const { found, invented } = judgeRows(
    tally,
    forms.flatMap((form) => form.rows),
    rows,
  );
  return {
    paper,
    fields: tally.fields,
    right: tally.right,
    confidentlyWrong: tally.confidentlyWrong,
    projects: [forms.length, paper.truths.length],
    indicators: [found, rows.length],
    invented,
    claimed,
    accused: accusationsOf(paper),
    misreadings: tally.misreadings,
  };
}
