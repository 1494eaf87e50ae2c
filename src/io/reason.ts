/** `no space left on device` rather than `ENOSPC: no space left on device, write`. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return /^[A-Z]+: (.*?)(?:, \w+(?: '.*')?)?$/.exec(message)?.[1] ?? message
}
