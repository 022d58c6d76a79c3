import type { z } from "zod";

/** More than a person reads at once. */
const MOST_SHOWN = 5;

/** One thing that is wrong, and in which field: `accounts[1].type`. */
export interface Complaint {
  readonly field: string;
  readonly message: string;
}

/** What a schema found, in our words. */
export function complaintsOf({ issues }: Pick<z.ZodError, "issues">): Complaint[] {
  return issues.map(({ path, message }) => ({ field: fieldOf(path), message }));
}

/** `["accounts", 1, "type"]` as `accounts[1].type`. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((field, step) => {
    if (typeof step === "number") return `${field}[${step}]`;
    return field === "" ? String(step) : `${field}.${String(step)}`;
  }, "");
}

/** All of them in one line, the first few spelled out. */
export function explained(complaints: readonly Complaint[]): string {
  const shown = complaints
    .slice(0, MOST_SHOWN)
    .map(({ field, message }) => (field === "" ? `The body ${message}` : `${field}: ${message}`));
  const more = complaints.length - shown.length;
  return `${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}. Nothing was stored.`;
}
