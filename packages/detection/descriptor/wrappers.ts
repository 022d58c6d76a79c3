import type { PaymentMethod } from "./method.ts";

/** What a payment system or a bank writes around the name of the other side. */
interface Wrapper {
  /** Groups: `name` is the other side, `note` what it is for, `ref` what tells contracts apart. */
  readonly pattern: RegExp;
  /** Null where the rest of the text has to tell. */
  readonly method: PaymentMethod | null;
  /** Where nothing tells: a payment system that moves money between accounts carries no card. */
  readonly otherwise?: PaymentMethod;
}

const on = (method: PaymentMethod | null, ...patterns: readonly RegExp[]): Wrapper[] =>
  patterns.map((pattern) => ({ pattern, method }));

const moved = (...patterns: readonly RegExp[]): Wrapper[] =>
  patterns.map((pattern) => ({ pattern, method: null, otherwise: "transfer" }));

/** India: UPI, NPCI's clearing house, NEFT and the like, and the channels of the banks. */
const india: readonly Wrapper[] = [
  ...on(
    "mandate",
    /^UPI\/(?:DR|CR)\/\d+\/(?<name>[^/]+)\/[^/]*\/(?<ref>[^/]*)\/(?:MANDATE|AUTOPAY)\b(?<note>.*)$/,
    /^UPI[-/ ]?(?:MANDATE|AUTOPAY)[-/ ](?<name>[^-/]+)(?:[-/](?<ref>.*))?$/,
  ),
  ...on(
    null,
    /^UPI\/(?:DR|CR)\/\d+\/(?<name>[^/]+)\/[^/]*\/(?<ref>[^/]*)(?:\/(?<note>.*))?$/,
    /^UPI-(?<name>[^-]+)-(?<ref>[^-@]*@[^-]*)(?:-(?<note>.*))?$/,
  ),
  ...on("direct_debit", /^(?:ACH|NACH|ECS)[ /-]*(?:D|DR|DEBIT)\b[-/ ]*(?<name>[^-/]+)(?:[-/](?<ref>.*))?$/),
  ...on("payroll", /^(?:NEFT|IMPS|RTGS) CR-(?:[A-Z]{4}0\w{6}-)?(?<name>[^-]+)-(?:[^-]*-)?SALARY\b.*$/),
  ...moved(
    /^(?:ACH|NACH)[ /-]*(?:C|CR)\b[-/ ]*(?<name>[^-/]+)(?:[-/](?<note>.*))?$/,
    /^(?:NEFT|RTGS) (?:CR|DR)-(?:[A-Z]{4}0\w{6}-)?(?<name>[^-]+)(?:-(?<note>.*))?$/,
    /^IMPS-\d+-(?<name>[^-]+)(?:-(?<note>.*))?$/,
  ),
  ...on("bill_payment", /^BIL\/(?:BPAY|ONL|INFT)\/\d+\/(?<name>[^/]+)(?:\/(?<note>.*))?$/),
  ...on("standing_order", /^SI[- ](?<name>(?!TRF)[^-]+)(?:-(?<note>.*))?$/),
  ...on("card", /^(?:POS|ECOM)(?: PUR| DEBIT)?[ /]\d{6,}[ /](?<name>.+?)(?: POS DEBIT)?$/),
];

/** The United Kingdom: codes in front, as the large banks abbreviate. */
const unitedKingdom: readonly Wrapper[] = [
  ...on("direct_debit", /^(?:DD|DIRECT DEBIT(?: PAYMENT)? TO) (?<name>[^*].*)$/),
  ...on("standing_order", /^(?:SO|STO|STANDING ORDER(?: TO)?) (?<name>.+)$/),
  ...on("bill_payment", /^(?:BP(?= .*\d)|BILL PAYMENT(?: VIA FASTER PAYMENT)? TO) (?<name>.+)$/),
  ...on("transfer", /^(?:TFR|TRANSFER) (?<name>.+)$/),
  ...moved(/^(?:FPI|FPO|FP|BGC|BACS) (?<name>.+)$/),
  ...on("cash", /^CPT (?<name>.+)$/),
  ...on(
    "card",
    /^(?:CARD|CONTACTLESS|DEBIT CARD) PAYMENT (?:TO )?(?<name>.+)$/,
    /^(?:DEB|VIS|POS) (?<name>.+)$/,
  ),
];

/** Germany: the words of the Buchungstext, and those who collect for shops. */
const germany: readonly Wrapper[] = [
  ...on(
    "card",
    /^PAYPAL\b.*?\/\.? ?(?<name>[^,]+), IHR EINKAUF BEI .*$/,
    /^KLARNA BANK AB(?: \(PUBL\))? (?:\d+ )?(?<name>.+)$/,
    /^(?:KARTENZAHLUNG|GIROCARD|DEBITK\.?|POS)(?: \d+)? (?<name>.+)$/,
  ),
  ...on("standing_order", /^(?:SEPA-)?DAUERAUFTRAG(?:SBELASTUNG)? (?<name>.+)$/),
  ...on("direct_debit", /^(?:SEPA-)?(?:BASIS|FIRMEN)?-?LASTSCHRIFT(?: EINZUG)? (?<name>.+)$/),
  ...on(
    null,
    /^(?:GUTSCHR(?:IFT)?\.? )?(?:SEPA-|ONLINE-|ECHTZEIT-|SAMMEL-)?(?:UEBERW|ÜBERW)(?:EISUNG)?\.? (?<name>.+)$/,
  ),
];

/** Sweden: a word for the kind of payment, then who. */
const sweden: readonly Wrapper[] = [
  ...on("card", /^AUTOGIRO K\*(?<name>.+)$/, /^(?:KORTKÖP|KORTKOP|KÖP)(?: \d{6})? (?<name>.+)$/),
  ...on("direct_debit", /^(?:AUTOGIRO|E-FAKTURA) (?<name>.+)$/),
  ...on("person", /^SWISH (?:IN)?BETALNING (?<name>.+)$/),
  ...on("bill_payment", /^BETALNING (?:BG|PG) (?<ref>[\d-]+) (?<name>.+)$/),
  ...on("payroll", /^(?:LÖN|LON|PENSION) (?<name>.+)$/),
  ...on(null, /^(?:INSÄTTNING|BANKGIROINBETALNING|INBETALNING|BETALNING) (?<name>.+)$/),
];

/** The United States: what networks and banks put around a company's own entry description. */
const unitedStates: readonly Wrapper[] = [
  ...on("person", /^(?:ZELLE|VENMO)(?: PAYMENT)? (?:TO|FROM) (?<name>.+)$/),
  ...on("transfer", /^ONLINE ACH PAYMENT \S+ TO (?<name>.+)$/),
  ...on("mandate", /^RECURRING PAYMENT(?: AUTHORIZED ON \S+)? (?<name>.+)$/),
  ...on(
    "card",
    /^(?:PURCHASE AUTHORIZED ON \S+|CHECKCARD \d+|DEBIT CARD PURCHASE|POS PURCHASE|VISA PURCHASE) (?<name>.+)$/,
  ),
];

/** First match wins. Texts are in capitals. */
export const wrappers: readonly Wrapper[] = [
  ...india,
  ...unitedKingdom,
  ...germany,
  ...sweden,
  ...unitedStates,
];

/**
 * Who collects for a shop and prints a mark in front of its name: Square, Toast, PayPal, SumUp, Zettle, Stripe-like
 * services, marketplaces' terminals. A mark that is itself the merchant (`GOOGLE *`, `AMZN MKTP`) is none of these.
 */
export const FACILITATOR =
  /^(?:SQ|TST|SP|PP|PAYPAL|CKE|IZ|IZETTLE|ZETTLE|SUMUP|DRI|FSP|IN|EB|BLS|WPY|CCB|LS|K|SHOPIFY|2CO|2CHECKOUT(?:\.COM)?|PADDLE\.NET|PADDLE|ADYEN|MOLLIE|RAZ|RAZORPAY|PAYU|CCAVENUE|BILLDESK) ?[*_] ?(?=\S)/;
