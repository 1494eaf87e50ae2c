/** Lets the event loop have a turn: the native parser gives back its memory only then. */
export function turn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
