import { describe, expect, test } from "vitest";
import { renderFi } from "./index.ts";
import {
  documentOf,
  elementsOf,
  firstShared,
  indianWorld,
  type Shared,
  sharedOf,
} from "./testing/indian-world.ts";

const { world } = await indianWorld();

/**
 * What each type has to say, element by element, as its schema requires it. Written down here once more on purpose:
 * the suite runs without the schemas.
 */
const HOLDER = "name dob mobile nominee";
const DEPOSIT_ROW = "txnId type mode amount transactionTimestamp valueDate narration reference";
const TERM_SUMMARY =
  "openingDate branch accountType maturityAmount maturityDate description interestPayout interestRate " +
  "principalAmount tenureDays tenureMonths tenureYears interestComputation compoundingFrequency " +
  "interestPeriodicPayoutAmount interestOnMaturity";
const TERM_ROW = "txnId amount narration type mode transactionDateTime valueDate reference";
const DEMAT_HOLDER = `${HOLDER} dematId email pan ckycCompliance`;

interface Expected {
  readonly what: string;
  readonly find: (each: Shared) => boolean;
  readonly version?: "v2";
  readonly root: { readonly type: string; readonly version: string };
  readonly required: Readonly<Record<string, string>>;
}

const ofType =
  (...types: readonly string[]) =>
  ({ fiType }: Shared) =>
    types.includes(fiType);

const hasRows = (type: string) => (each: Shared) =>
  each.fiType === type && elementsOf(documentOf(world, each), "Transaction").length > 2;

const expected: readonly Expected[] = [
  {
    what: "DEPOSIT 1.x",
    find: ofType("DEPOSIT"),
    root: { type: "deposit", version: "1.1" },
    required: {
      Holders: "type",
      Holder: HOLDER,
      Summary: "currentBalance balanceDateTime type branch ifscCode micrCode openingDate status",
      Pending: "amount",
      Transactions: "startDate endDate",
      Transaction: `${DEPOSIT_ROW} currentBalance`,
    },
  },
  {
    what: "DEPOSIT 2.0.0",
    find: ofType("DEPOSIT"),
    version: "v2",
    root: { type: "deposit", version: "2.0.0" },
    required: {
      Holder: `${HOLDER} ckycRegistered`,
      Summary:
        "currentBalance balanceDateTime accountType accountSubType branch facility ifsc micrCode openingDate status",
      Transaction: `${DEPOSIT_ROW} transactionalBalance`,
    },
  },
  {
    what: "TERM_DEPOSIT 1.x",
    find: hasRows("TERM_DEPOSIT"),
    root: { type: "term_deposit", version: "1.1" },
    required: { Holder: HOLDER, Summary: `${TERM_SUMMARY} currentValue`, Transaction: `${TERM_ROW} balance` },
  },
  {
    what: "TERM_DEPOSIT 2.0.0",
    find: hasRows("TERM_DEPOSIT"),
    version: "v2",
    root: { type: "term_deposit", version: "2.0.0" },
    required: {
      Summary: `${TERM_SUMMARY} currentBalance currency`,
      Transaction: `${TERM_ROW} transactionalBalance`,
    },
  },
  {
    what: "RECURRING_DEPOSIT 1.x",
    find: hasRows("RECURRING_DEPOSIT"),
    root: { type: "recurring_deposit", version: "1.1" },
    required: {
      Summary: `${TERM_SUMMARY} currentValue recurringAmount recurringDepositDay`,
      Transaction: `${TERM_ROW} balance`,
    },
  },
  {
    what: "RECURRING_DEPOSIT 2.0.0",
    find: hasRows("RECURRING_DEPOSIT"),
    version: "v2",
    root: { type: "recurring_deposit", version: "2.0.0" },
    required: {
      Summary: `${TERM_SUMMARY} currentBalance currency recurringAmount recurringDepositDay`,
      Transaction: `${TERM_ROW} transactionalBalance`,
    },
  },
  {
    what: "a credit card, as OTHER",
    find: hasRows("OTHER"),
    root: { type: "credit_card", version: "1.0" },
    required: {
      Holder: `${HOLDER} email pan ckycCompliance`,
      Card: "cardType primary issuedDate maskedCardNumber",
      Summary:
        "currentDue lastStatementDate dueDate previousDueAmount totalDueAmount minDueAmount creditLimit cashLimit " +
        "availableCredit loyaltyPoints financeCharges",
      Transaction: "txnId txnType txnDate amount valueDate narration statementDate mcc maskedCardNumber",
    },
  },
  {
    what: "MUTUAL_FUNDS",
    find: hasRows("MUTUAL_FUNDS"),
    root: { type: "mutualfunds", version: "1.1" },
    required: {
      Holder: DEMAT_HOLDER,
      Summary: "investmentValue currentValue",
      Holding:
        "amc registrar schemeCode isin ucc amfiCode folioNo dividendType FatcaStatus mode units closingUnits " +
        "lienUnits rate nav lockingUnits",
      Transaction:
        "txnId amc registrar schemeCode schemePlan isin amfiCode fundType schemeOption schemeTypes schemeCategory " +
        "ucc amount closingUnits lienUnits nav navDate type orderDate executionDate lock-inFlag lock-inDays mode narration",
    },
  },
  {
    what: "EQUITIES",
    find: hasRows("EQUITIES"),
    root: { type: "equities", version: "1.1" },
    required: {
      Holder: DEMAT_HOLDER,
      Holdings: "type",
      Holding: "issuerName isin units investmentDateTime rate lastTradedPrice description",
      Transaction:
        "txnId orderId companyName symbol transactionDateTime exchange isin equityCategory narration rate " +
        "totalCharge tradeValue type shareHolderEquityType units otherCharges",
    },
  },
  {
    what: "INSURANCE_POLICIES",
    find: ofType("INSURANCE_POLICIES"),
    root: { type: "insurance", version: "1.0" },
    required: {
      Holders: "type",
      Holder: `rank ${HOLDER} email`,
      Summary:
        "policyName policyNumber eiaNumber sumAssured coverAmount tenureMonths tenureYears premiumAmount " +
        "policyStartDate policyType coverType premiumFrequency premiumPaymentYears premiumPaymentMonths " +
        "maturityDate maturityBenefit",
      Cover: "amount description",
      Transaction: "txnId txnDate narration type amount",
    },
  },
  {
    what: "NPS",
    find: ofType("NPS"),
    root: { type: "nps", version: "1.0" },
    required: {
      Holder: `${HOLDER} pranId email pan ckycCompliance`,
      Summary:
        "openingDate currentValue status tier1Status tier2NAVDate tier2Status tier1NAVDate debtAssetValue " +
        "equityAssetValue otherAssetValue",
      SchemeChoice: "allocationPercent pfmId pfmName schemeId schemeName",
      Tier1Holdings: "schemePreferenceType freeUnits investmentCost investmentValue",
      Tier1Holding:
        "amount amountInTransition blockedUnits freeUnits nav schemeName schemeId totalUnits totalValueOfScheme",
      Tier2Holdings: "schemePreferenceType freeUnits investmentCost investmentValue",
      Tier1SchemeTransaction:
        "txnId txnDate type schemeName schemeId narration allocationPercent amount nav units cumulativeUnits",
      Tier1InvestmentTransaction:
        "txnId txnDate type narration subscriberContribution employerContribution totalContribution",
    },
  },
];

describe.each(expected)("$what", ({ find, version: asked, root, required }) => {
  const version = asked ?? "v1";
  const shared = firstShared(world, find);
  const xml = documentOf(world, shared, { version });

  test("names its link, its masked number, its type and its version", () => {
    const [account] = elementsOf(xml, "Account");
    expect(account).toMatchObject({ linkedAccRef: shared.accRefNumber, ...root });
    expect(account?.maskedAccNumber).toMatch(/^X{4,}\d{4}$/);
    expect(account?.maskedAccNumber).not.toContain(shared.account.numbers.accountNumber);
  });

  test.each(Object.entries(required))("every %s says all its schema requires", (name, attributes) => {
    const elements = elementsOf(xml, name);
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      expect(Object.keys(element)).toEqual(expect.arrayContaining(attributes.split(" ")));
    }
  });

  test("says the same in JSON: small first letters, arrays where there may be many, every value a string", () => {
    const { account } = JSON.parse(documentOf(world, shared, { version, format: "json" }));
    expect(account.profile.holders.holder).toBeInstanceOf(Array);
    expect(elementsInJson(account)).toEqual(elementsInXml(xml));
    for (const { value } of leavesOf(account)) expect(typeof value).toBe("string");
  });
});

interface Leaf {
  readonly name: string;
  readonly value: unknown;
}

function leavesOf(node: object): Leaf[] {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === "object" && value !== null ? leavesOf(value) : [{ name, value }],
  );
}

function elementsInJson(account: object): string[] {
  return leavesOf(account)
    .map(({ name, value }) => `${name}=${value}`)
    .sort();
}

function elementsInXml(xml: string): string[] {
  const names = new Set([...xml.matchAll(/<(\w+)[ />]/g)].map(([, name = ""]) => name));
  return [...names]
    .flatMap((name) => elementsOf(xml, name))
    .flatMap((element) => Object.entries(element))
    .filter(([name]) => !/^xmlns|^xsi:/.test(name))
    .map(([name, value]) => `${name.charAt(0).toLowerCase()}${name.slice(1)}=${value}`)
    .sort();
}

test("an account is not shared as what it is not", () => {
  const [deposit] = sharedOf(world, "8").filter(({ fiType }) => fiType === "DEPOSIT");
  if (!deposit) throw new Error("customer 8 has no deposit");
  expect(() => renderFi({ ...requestOf(deposit), fiType: "NPS" })).toThrow(
    /is shared as DEPOSIT, not as NPS/,
  );
  const unknown = { ...requestOf(deposit), fiType: "INSURANCE_POLICIES", accRefNumber: "unknown" } as const;
  expect(() => renderFi(unknown)).toThrow(/No premium of a policy/);
});

function requestOf(shared: Shared) {
  const range = { from: 0, to: world.clock.now() };
  return { world, ...shared, consentTypes: [], range, format: "xml", version: "v1" } as const;
}

test("everything a bank shares has a number of its own, today and tomorrow", async () => {
  const { world: other, clock } = await indianWorld();
  for (let number = 1; number <= 20; number++) {
    clock.set(world.clock.now());
    const today = sharedOf(other, String(number)).map(({ accRefNumber }) => accRefNumber);
    expect(new Set(today).size).toBe(today.length);
    clock.set(world.clock.now() + 86_400_000);
    const tomorrow = sharedOf(other, String(number)).map(({ accRefNumber }) => accRefNumber);
    expect(today.filter((each) => tomorrow.includes(each)).length).toBeGreaterThan(today.length - 2);
  }
});
