import type { AccountSubtype, AccountType } from "@sandbank/domain";

export interface Kind {
  readonly type: AccountType;
  readonly subtype: AccountSubtype;
}

const RETIREMENT: Kind = { type: "pension", subtype: "retirement" };
const TAX_FREE: Kind = { type: "investment", subtype: "tax_free" };
const BROKERAGE: Kind = { type: "investment", subtype: "brokerage" };
const PERSONAL_LOAN: Kind = { type: "loan", subtype: "personal_loan" };

/**
 * Plaid's account types and subtypes as ours; the first of each type stands for one without a subtype.
 * https://plaid.com/docs/api/accounts/#account-type-schema
 */
export const KINDS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  depository: {
    checking: { type: "checking", subtype: "personal" },
    savings: { type: "savings", subtype: "standard" },
    "money market": { type: "savings", subtype: "high_yield" },
    cd: { type: "term_deposit", subtype: "standard" },
    hsa: { type: "savings", subtype: "tax_free" },
    "cash management": { type: "checking", subtype: "personal" },
    paypal: { type: "wallet", subtype: "standard" },
    prepaid: { type: "wallet", subtype: "prepaid" },
    ebt: { type: "wallet", subtype: "prepaid" },
    gic: { type: "term_deposit", subtype: "standard" },
  },
  credit: {
    "credit card": { type: "credit_card", subtype: "standard" },
    paypal: { type: "credit_card", subtype: "standard" },
  },
  loan: {
    loan: PERSONAL_LOAN,
    student: { type: "loan", subtype: "student_loan" },
    auto: { type: "loan", subtype: "car_loan" },
    mortgage: { type: "mortgage", subtype: "home_loan" },
    "home equity": { type: "loan", subtype: "home_loan" },
    construction: { type: "loan", subtype: "home_loan" },
    business: PERSONAL_LOAN,
    commercial: PERSONAL_LOAN,
    consumer: PERSONAL_LOAN,
    "line of credit": PERSONAL_LOAN,
    overdraft: PERSONAL_LOAN,
    other: PERSONAL_LOAN,
  },
  investment: {
    brokerage: BROKERAGE,
    "non-taxable brokerage account": TAX_FREE,
    "mutual fund": { type: "investment", subtype: "mutual_funds" },
    "crypto exchange": { type: "crypto", subtype: "standard" },
    "non-custodial wallet": { type: "crypto", subtype: "standard" },
    "401a": RETIREMENT,
    "401k": RETIREMENT,
    "403B": RETIREMENT,
    "457b": RETIREMENT,
    ira: RETIREMENT,
    keogh: RETIREMENT,
    pension: RETIREMENT,
    "profit sharing plan": RETIREMENT,
    retirement: RETIREMENT,
    roth: RETIREMENT,
    "roth 401k": RETIREMENT,
    rrsp: RETIREMENT,
    sarsep: RETIREMENT,
    "sep ira": RETIREMENT,
    "simple ira": RETIREMENT,
    sipp: RETIREMENT,
    "thrift savings plan": RETIREMENT,
    "529": TAX_FREE,
    "cash isa": TAX_FREE,
    "education savings account": TAX_FREE,
    isa: TAX_FREE,
    resp: TAX_FREE,
    tfsa: TAX_FREE,
    "stock plan": BROKERAGE,
    trust: BROKERAGE,
    ugma: BROKERAGE,
    utma: BROKERAGE,
    other: BROKERAGE,
  },
};
