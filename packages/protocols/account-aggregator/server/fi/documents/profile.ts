import { type Holder, readHolders } from "../read/read-profile.ts";
import { element, type FiElement, type FiValue } from "../tree/element.ts";
import type { Reading } from "./document.ts";

type Values = Readonly<Record<string, FiValue | undefined>>;

/** `Holder` as all schemas have it; `ckycRegistered` is of version 2.0.0. */
function holderValues(holder: Holder, version: Reading["version"], more: Values = {}): Values {
  return {
    name: holder.name,
    dob: holder.birthDate,
    mobile: holder.mobile,
    nominee: holder.hasNominee ? "REGISTERED" : "NOT-REGISTERED",
    ...more,
    landline: holder.address === undefined ? undefined : "",
    address: holder.address,
    email: holder.email,
    pan: holder.pan,
    ...(version === "v2" ? { ckycRegistered: "YES" } : { ckycCompliance: "true" }),
  };
}

/** Everybody an account belongs to. */
export function holdersProfile({ world, customer, account, version }: Reading): FiElement {
  const holders = readHolders(world, customer, account);
  return element(
    "Profile",
    {},
    element(
      "Holders",
      { type: holders.length > 1 ? "JOINT" : "SINGLE" },
      { listOf: "Holder", items: holders.map((holder) => element("Holder", holderValues(holder, version))) },
    ),
  );
}

/** The customer alone, with what the schema adds to a holder. */
export function soleHolder(
  { world, customer, account }: Reading,
  more: Values,
  ...children: FiElement["children"]
): { readonly listOf: "Holder"; readonly items: readonly FiElement[] } {
  const [holder] = readHolders(world, customer, account);
  if (!holder) return { listOf: "Holder", items: [] };
  return { listOf: "Holder", items: [element("Holder", holderValues(holder, "v1", more), ...children)] };
}
