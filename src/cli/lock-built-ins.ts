/** Keys that objects of one's own are given by assignment, which a frozen prototype would forbid them, too. */
const OVERRIDDEN = new Set<PropertyKey>(['constructor', 'toString', 'valueOf', 'toJSON', 'name', 'message']);

/** A property that nobody changes any more, and that what inherits it may have for itself. */
function lockOverridden(owner: object, key: PropertyKey, { value, enumerable = false }: PropertyDescriptor): void {
  Object.defineProperty(owner, key, {
    get: () => value as unknown,
    set(this: object, own: unknown) {
      if (this === owner) throw new TypeError(`Cannot assign to read only property '${String(key)}' of a built-in object`);
      Object.defineProperty(this, key, { value: own, writable: true, enumerable: true, configurable: true });
    },
    enumerable,
    configurable: false,
  });
}

function lock(owner: object): void {
  for (const key of Reflect.ownKeys(owner)) {
    const property = Object.getOwnPropertyDescriptor(owner, key);
    const isOverridden = OVERRIDDEN.has(key) || owner === Object.prototype;
    if (property?.configurable === true && property.writable === true && isOverridden) lockOverridden(owner, key, property);
  }
  Object.freeze(owner);
}

/** Prototypes that have no name. */
function namelessPrototypes(): object[] {
  const iterators = [[].values(), new Map().values(), new Set().values(), ''[Symbol.iterator](), ''.matchAll(/x/g)];
  const made = [(function* () {})(), (async function* () {})()].map((each) => Object.getPrototypeOf(Object.getPrototypeOf(each)) as object);
  const own = iterators.map((each) => Object.getPrototypeOf(each) as object);
  return [...own, ...made, Object.getPrototypeOf(own[0]) as object, Object.getPrototypeOf(Uint8Array) as object];
}

const NAMED = [
  ...['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Date', 'RegExp', 'Promise'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'ArrayBuffer', 'Uint8Array', 'JSON', 'Math', 'Reflect', 'Atomics'],
];
/** Node sets how deep the stacks of errors are, on their constructor. */
const ERRORS = [Error, TypeError, RangeError, SyntaxError, AggregateError];

/**
 * Makes the objects of the language unchangeable: a rule module that replaces one of their methods would change what the program itself does,
 * and nothing could name it. A module that tries fails where it does so.
 */
export function lockBuiltIns(): void {
  const prototypes = ERRORS.map(({ prototype }) => prototype as object);
  for (const name of NAMED) {
    const value: unknown = Reflect.get(globalThis, name);
    Object.defineProperty(globalThis, name, { value, writable: false, configurable: false });
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) continue;
    if ('prototype' in value && typeof value.prototype === 'object' && value.prototype !== null) prototypes.push(value.prototype);
    if (typeof value === 'function' && value === Function) prototypes.push(Function.prototype);
    lock(value);
  }
  for (const prototype of [...prototypes, ...namelessPrototypes()]) lock(prototype);
}
