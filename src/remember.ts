/** The value of a key, made when it is first asked for. */
export function remember<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  const before = known.get(key)
  if (before !== undefined || known.has(key)) return before as V
  const value = make(key)
  known.set(key, value)
  return value
}
