/** A fact in the making: what does not hold is left out, so its properties are set one by one. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] }
