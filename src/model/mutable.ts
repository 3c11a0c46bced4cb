/** A record while it is being put together: what is absent is added key by key, which costs a fraction of spreading it in. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
