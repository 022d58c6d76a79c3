/** A server ends its process itself, with the exit code that fits. */
export function untilEnded(): Promise<never> {
  return new Promise(() => {});
}
