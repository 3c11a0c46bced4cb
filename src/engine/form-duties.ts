import type { DutyOutcome } from '../model/finding.ts';

type OpenForms = NonNullable<DutyOutcome['forms']>;

/** Keeps, for each document, the forms that show a duty and of which no rule of it found anything to judge. */
export class FormDuties {
  readonly #documents = new Map<string, Map<number, OpenForms>>();

  /** @param duty its place among all duties */
  note(document: string, duty: number, name: string): void {
    this.#add(document, duty, { open: 1, first: name });
  }

  /** Undefined where every form that shows the duty was judged. */
  openOf(document: string, duty: number): OpenForms | undefined {
    return this.#documents.get(document)?.get(duty);
  }

  merge(other: FormDuties): void {
    for (const [document, duties] of other.#documents) for (const [duty, forms] of duties) this.#add(document, duty, forms);
  }

  /** The first by name is the one that is told: the order of records does not matter. */
  #add(document: string, duty: number, { open, first }: OpenForms): void {
    const duties = this.#documents.get(document) ?? new Map<number, OpenForms>();
    this.#documents.set(document, duties);
    const known = duties.get(duty);
    duties.set(duty, {
      open: open + (known?.open ?? 0),
      first: known === undefined || first < known.first ? first : known.first,
    });
  }
}
