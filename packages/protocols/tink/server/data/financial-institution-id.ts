import { hash } from "node:crypto";

/** What groups the providers of one institution, 32 hex digits; the same in every world. */
export function financialInstitutionId({ id }: { readonly id: string }): string {
  return hash("sha256", `tink financial institution\n${id}`, "hex").slice(0, 32);
}
