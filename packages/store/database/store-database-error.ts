/** The database cannot be used; `message` is one line for the person who named it. */
export class StoreDatabaseError extends Error {
  override readonly name = "StoreDatabaseError";
}

/** What a database driver says went wrong, as one line. */
export function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message.split("\n")[0] || first.name : String(first);
}
