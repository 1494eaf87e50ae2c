/** A mistake of the user that leaves nothing to conclude: exit code 2. */
export class UsageError extends Error {}
