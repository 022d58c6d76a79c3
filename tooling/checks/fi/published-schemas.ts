/** A mistake of a published schema, put right in memory: what is written and what should be. */
export interface Patch {
  readonly why: string;
  readonly find: RegExp;
  readonly replace: string;
}

export interface PublishedSchema {
  /** `Account@type`. */
  readonly type: string;
  /** Below the folder of the schemas. */
  readonly path: string;
  readonly patches: readonly Patch[];
}

/** The element may come any number of times where the schema has it exactly once. */
function anyNumber(name: string, why: string): Patch {
  return {
    why: `${name} is allowed exactly once: ${why}`,
    find: new RegExp(`(<xs:element ref="aa:${name}")(\\s*(?:minOccurs|maxOccurs)="[^"]*")*\\s*/>`, "g"),
    replace: '$1 minOccurs="0" maxOccurs="unbounded"/>',
  };
}

/** The number may be any decimal where the schema wants a whole one above zero. */
function decimal(name: string, why: string): Patch {
  return {
    why: `${name} has to be a positive integer: ${why}`,
    find: new RegExp(`(name="${name}"[^>]*type=")xs:positiveInteger"`, "g"),
    replace: '$1xs:decimal"',
  };
}

const NONE_OR_MORE = "an account may have none in a period, or many";
const PAPERS = "who invests may hold several papers, or none any more";
const UNITS = "units of pension schemes have four decimals, and may be none";

/** Schemas of Sahamati's repository this sandbox has documents for, with what is wrong in them. */
export const publishedSchemas: readonly PublishedSchema[] = [
  { type: "deposit", path: "deposit/deposit.xsd", patches: [] },
  { type: "term_deposit", path: "term_deposit/term_deposit.xsd", patches: [] },
  { type: "recurring_deposit", path: "recurring_deposit/recurring_deposit.xsd", patches: [] },
  {
    type: "credit_card",
    path: "credit_card/others_creditcard.xsd",
    patches: [anyNumber("Transaction", NONE_OR_MORE)],
  },
  {
    type: "mutualfunds",
    path: "mutual_funds/mutual_funds.xsd",
    patches: [anyNumber("Holding", PAPERS), anyNumber("Transaction", NONE_OR_MORE)],
  },
  {
    type: "equities",
    path: "equity_shares/equities.xsd",
    patches: [
      anyNumber("Holding", PAPERS),
      anyNumber("Transaction", NONE_OR_MORE),
      {
        why: "instrumentType is required and can only be OPTIONS or FUTURES: a share is neither",
        find: /(name="instrumentType"[^>]*use=")required"/g,
        replace: '$1optional"',
      },
    ],
  },
  {
    type: "insurance",
    path: "insurance_policies/insurance_policies.xsd",
    patches: [
      anyNumber("Rider", "most policies have none"),
      anyNumber("MoneyBack", "only money-back policies have any"),
      anyNumber("ContractClause", "a policy may have none, or many"),
      anyNumber("Transaction", NONE_OR_MORE),
    ],
  },
  {
    type: "nps",
    path: "national_pension_system/nps.xsd",
    patches: [
      ...["SchemeChoice", "Tier1Holding", "Tier2Holding"].map((name) => anyNumber(name, PAPERS)),
      ...["Tier1", "Tier2"].flatMap((tier) => [
        anyNumber(`${tier}SchemeTransaction`, NONE_OR_MORE),
        anyNumber(`${tier}InvestmentTransaction`, NONE_OR_MORE),
      ]),
      ...["freeUnits", "blockedUnits", "totalUnits", "units"].map((name) => decimal(name, UNITS)),
      {
        why: "cumulativeUnits has to be an integer: units of pension schemes have four decimals",
        find: /(name="cumulativeUnits"[^>]*type=")xs:integer"/g,
        replace: '$1xs:decimal"',
      },
    ],
  },
];

/** The schema with its mistakes put right. @throws Error for a mistake that is not there (any more) */
export function patched(schema: string, patches: readonly Patch[]): string {
  return patches.reduce((text, { find, replace, why }) => {
    const next = text.replace(find, replace);
    if (next === text) throw new Error(`The schema does not have this mistake: ${why}`);
    return next;
  }, schema);
}
