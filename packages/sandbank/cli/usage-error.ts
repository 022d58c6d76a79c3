/** What was asked for cannot be done as asked; the message says why, in one line. The command ends with code 2. */
export class UsageError extends Error {}
