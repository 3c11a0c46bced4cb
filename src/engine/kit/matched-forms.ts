import { matchKey } from '../../model/text.ts';
import { spend } from '../../model/work.ts';

/** Which of the projects that a paper lists has which of its forms. */

/** What a list says of a project: its name and its amount in fen. */
export interface Listed {
  readonly label: string;
  readonly fen: number;
}

/** A form as it is kept; its names are only made comparable in the few documents that list projects. */
export interface Form {
  readonly name: string;
  readonly title: string | undefined;
  readonly fen: number | undefined;
}

interface KeyedForm {
  /** Keys of its name and its title. */
  readonly names: readonly string[];
  readonly fen: number | undefined;
}

/** What a project goes by, without the words that any project may have at its end. */
export function nameKey(name: string): string {
  return matchKey(name).replace(/(?:绩效目标表|专项资金|的通知|项目|经费|资金|预算)+$/, '');
}

/** So many characters in common are words in common. */
const RUN = 3;

/** The runs of characters in a name that are no words of accounting. */
function runsOf(name: string): readonly string[] {
  const runs: string[] = [];
  for (let at = 0; at + RUN <= name.length; at += 1) {
    const run = name.slice(at, at + RUN);
    if (!/经费|资金|项目|补助|预算|财政|工作|\d/.test(run)) runs.push(run);
  }
  return runs;
}

/** Whether two names share such a run, or one is in the other. */
function shareWords({ name, runs }: KeyedName, other: string): boolean {
  return runs.some((run) => other.includes(run)) || (name !== '' && other !== '' && (name.includes(other) || other.includes(name)));
}

/** What a listed project goes by. */
interface KeyedName {
  readonly name: string;
  readonly runs: readonly string[];
}

const withKeys = ({ name, title, fen }: Form): KeyedForm => ({
  names: (title === undefined ? [name] : [name, title]).map(nameKey),
  fen,
});

/**
 * Listed projects for which no form is left: each form serves one, first by name, then by words of the name, then by amount.
 * @throws {WorkSpent} where more names would have to be compared than can be.
 */
export function withoutForm<T extends Listed>(listed: readonly T[], forms: readonly Form[]): readonly T[] {
  const free = new Set(forms.map(withKeys));
  // A list in the text and the same in a table are one list.
  let missing: readonly T[] = [...new Map(listed.map((item) => [nameKey(item.label), item])).values()];
  const serve = (candidatesOf: (item: T) => Iterable<KeyedForm>, fits: (item: T, form: KeyedForm) => boolean): void => {
    missing = missing.filter((item) => {
      for (const form of candidatesOf(item)) {
        if (!free.has(form)) continue;
        if (!fits(item, form)) continue;
        free.delete(form);
        return false;
      }
      return true;
    });
  };
  const keyed = new Map(missing.map((item): [T, KeyedName] => [item, { name: nameKey(item.label), runs: runsOf(nameKey(item.label)) }]));
  const sharesWords = (item: T, { names }: KeyedForm): boolean => {
    const own = keyed.get(item);
    spend(1);
    return own !== undefined && names.some((name) => shareWords(own, name));
  };
  const byName = lineUp(free, ({ names }) => names);
  const byAmount = lineUp(free, ({ fen }) => [fen]);
  serve(
    ({ label }) => byName(nameKey(label)),
    () => true,
  );
  serve(({ fen }) => byAmount(fen), sharesWords);
  serve(() => free, sharesWords);
  serve(
    ({ fen }) => byAmount(fen),
    () => true,
  );
  return missing;
}

/** Forms by what they go by; those that were taken are looked at no more. */
function lineUp<K>(free: ReadonlySet<KeyedForm>, keysOf: (form: KeyedForm) => readonly K[]): (key: K) => Iterable<KeyedForm> {
  const lines = new Map<K, Set<KeyedForm>>();
  for (const form of free)
    for (const key of keysOf(form)) {
      const line = lines.get(key) ?? new Set();
      lines.set(key, line.add(form));
    }
  return (key) => {
    const line = lines.get(key) ?? new Set();
    for (const form of line) {
      if (free.has(form)) break;
      line.delete(form);
    }
    return line;
  };
}
