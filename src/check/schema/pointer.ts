/** Marks a segment that is no part of the property path: what `additionalProperties` says counts as said of the parent. */
const HIDDEN = '\u0000'

/** `/a/0/b` → `a.b`: indexes of lists are no part of a property path. */
export function pathOf(instancePath: string): string {
  return pointerSegments(instancePath)
    .filter(segment => !/^\d+$/.test(segment) && !segment.startsWith(HIDDEN))
    .join('.')
}

/** Property path of a key of the object at the pointer. */
export function below(instancePath: string, key: string): string {
  const path = pathOf(instancePath)
  return path === '' ? key : `${path}.${key}`
}

/** Segments of a JSON pointer, as keys and indexes of the data. */
export function segments(instancePath: string): string[] {
  return pointerSegments(instancePath).map(segment => (segment.startsWith(HIDDEN) ? segment.slice(1) : segment))
}

/** A key as a segment of a JSON pointer. */
export function pointerTo(key: string): string {
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** As `pointerTo`, for a key that is left out of the property path. */
export function hiddenPointerTo(key: string): string {
  return pointerTo(HIDDEN + key)
}

function pointerSegments(instancePath: string): string[] {
  return instancePath
    .split('/')
    .slice(1)
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}
