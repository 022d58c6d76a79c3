const PREFIX = "customer-";

/** The `sub` a customer is known by at a bank, and FDX's `customerId`. */
export function subjectOf(customer: number): string {
  return `${PREFIX}${customer}`;
}

/** The customer number of a `sub`; undefined for what is none. */
export function parseSubject(subject: string): number | undefined {
  const number = subject.startsWith(PREFIX) ? Number(subject.slice(PREFIX.length)) : 0;
  return Number.isSafeInteger(number) && number > 0 && subjectOf(number) === subject ? number : undefined;
}

/** @throws RangeError for what is no `sub` of ours. */
export function customerOf(subject: string): number {
  const number = parseSubject(subject);
  if (number === undefined) throw new RangeError(`"${subject}" is not a customer of this world`);
  return number;
}
