/** Builders for the examples of rules on facts: plain records, as another system would write them. */

type Plain = Readonly<Record<string, unknown>>;

/** The budget of a department for 2022 with these facts. */
export function budget(facts: readonly Plain[], extra: Plain = {}): Plain {
  const paper = { kind: 'disclosure', document: 'example', documentKind: 'departmentalBudget', department: '云溪县水务局', year: 2022 };
  return { ...paper, facts, ...extra };
}

/** One printed figure. */
export function fact(id: number, concept: string, value: string, extra: Plain = {}): Plain {
  return { id, concept, value, ...extra };
}

/** A figure printed in the complete list of parts (其中) of the fact `whole`. */
export function part(id: number, concept: string, value: string, whole: number, extra: Plain = {}): Plain {
  return { id, concept, value, partOf: whole, list: { id: whole, exhaustive: true }, ...extra };
}

/** A figure printed in a list that is introduced as a sample (主要). */
export function sample(id: number, concept: string, value: string, whole: number, extra: Plain = {}): Plain {
  return { id, concept, value, partOf: whole, list: { id: whole, exhaustive: false }, ...extra };
}

/** A change on the year before, signed. */
export function change(id: number, concept: string, value: string, extra: Plain = {}): Plain {
  return { id, concept, value, measure: 'change', direction: value.startsWith('-') ? 'down' : 'up', ...extra };
}

/** A chapter with paragraphs. */
export function section(heading: string, ...paragraphs: readonly string[]): Plain {
  return { heading, level: 1, paragraphs };
}
