import { explainInvalid } from "@sandbank/domain";
import { z } from "zod";
import { purposeCode } from "../../wire/index.ts";
import type { SetuContext } from "../../wire/setu/index.ts";
import type { AskedConsent } from "./consent-terms.ts";
import { SetuError } from "./setu-error.ts";

/** Most banks that can be chosen beforehand. https://docs.setu.co/data/account-aggregator/api-integration/fip-apis */
const MOST_FIPS = 6;

const VALUES: Readonly<Record<SetuContext["key"], z.ZodType<unknown, string>>> = {
  accounttype: z.enum(["CURRENT", "SAVINGS"]),
  fipId: z.string().min(1),
  excludeFipIds: z.string().min(1),
  consentReviewAt: z.enum(["first", "last"]),
  purposeDescription: z.string().min(1),
  purposeCode,
  alternateNumber: z.enum(["true", "false"]),
  accountSelectionMode: z.enum(["single", "multi", "multi-opt-out"]),
  transactionType: z.enum(["debit", "credit"]),
};

/** @throws SetuError for a value that a key cannot have, and for banks to choose from that there are none of */
export function checkContext(context: readonly SetuContext[], fipIds: readonly string[]): void {
  for (const { key, value } of context) {
    const checked = VALUES[key].safeParse(value);
    if (!checked.success) throw refuse(key, explainInvalid(checked.error));
    if (key !== "fipId") continue;
    const named = value.split(",").map((id) => id.trim());
    if (named.length > MOST_FIPS) throw refuse(key, `${named.length} banks; ${MOST_FIPS} is the most`);
    const unknown = named.find((id) => !fipIds.some((known) => known.toLowerCase() === id.toLowerCase()));
    if (unknown !== undefined)
      throw refuse(key, `"${unknown}" is no FIP here; there are ${fipIds.join(", ")}`);
  }
}

const refuse = (key: string, what: string) =>
  new SetuError("InvalidRequest", `Invalid request body: context ${key}: ${what}.`);

/** What of the context changes the consent itself: its purpose and which transactions it covers. */
export function applyContext(asked: AskedConsent, context: readonly SetuContext[]): AskedConsent {
  const contextOf = (key: SetuContext["key"]) => context.find((one) => one.key === key)?.value;
  const code = purposeCode.optional().parse(contextOf("purposeCode")) ?? asked.purpose.code;
  const text = contextOf("purposeDescription") ?? asked.purpose.text;
  const refUri =
    code === asked.purpose.code ? asked.purpose.refUri : `https://api.rebit.org.in/aa/purpose/${code}.xml`;
  const type = contextOf("transactionType");
  const only = type && ({ type: "TRANSACTIONTYPE", operator: "=", value: type.toUpperCase() } as const);
  return {
    ...asked,
    purpose: { ...asked.purpose, code, text, refUri },
    dataFilter: only ? [...asked.dataFilter, only] : asked.dataFilter,
  };
}
