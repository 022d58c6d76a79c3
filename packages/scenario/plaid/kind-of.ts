import { suggestion } from "../nearest.ts";
import type { Path } from "../problem.ts";
import type { Reading } from "../resolve/reading.ts";
import { KINDS, type Kind } from "./kinds.ts";
import type { PlaidAccount } from "./wire.ts";

interface NamedKind extends Kind {
  /** Plaid's subtype. */
  readonly name: string;
}

/**
 * What an account of Plaid's is in our words.
 *
 * @param at of the account.
 * @returns null after complaining.
 */
export function kindOf({ type, subtype }: PlaidAccount, at: Path, { complain }: Reading): NamedKind | null {
  const types = Object.keys(KINDS);
  const subtypes = type === undefined ? undefined : KINDS[type];
  if (type === undefined || !subtypes) {
    const found =
      type === undefined ? "is missing; give an account type" : `"${type}" is no type of account kept here`;
    complain([...at, "type"], `${found}${suggestion(type ?? "", types)}`, types);
    return null;
  }
  const names = Object.keys(subtypes);
  const name = subtype ?? names[0] ?? "";
  const kind = subtypes[name];
  if (kind) return { ...kind, name };
  complain([...at, "subtype"], `"${name}" is no subtype of ${type}${suggestion(name, names)}`, names);
  return null;
}
