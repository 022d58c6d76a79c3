/** The only Account Aggregator behind the façade; whatever handle an application names leads to it. */
export const AA_HANDLE = "sandbank-aa";

/** The address of whoever has this number, ten digits. */
export function vuaOf(mobile: string): string {
  return `${mobile}@${AA_HANDLE}`;
}
