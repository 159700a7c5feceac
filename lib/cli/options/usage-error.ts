/** A wrong command line. The message says what to do about it. */
export class UsageError extends Error {}
