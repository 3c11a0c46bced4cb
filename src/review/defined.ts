/** The value without the properties that are undefined: schemas give those, the types of the model leave them out. */
export function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // The result has exactly the properties of T that are not undefined; Object.fromEntries cannot say so.
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}
