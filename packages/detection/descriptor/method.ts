/** How a payment was made, as far as its text tells. */
export type PaymentMethod =
  /** At a till or online; also where nothing says otherwise. */
  | "card"
  | "direct_debit"
  | "standing_order"
  /** A standing permission used: UPI AutoPay, a card on file told as recurring. */
  | "mandate"
  | "bill_payment"
  | "payroll"
  | "transfer"
  /** To or from a person. */
  | "person"
  | "cash"
  | "check"
  /** Money given back, or a payment undone. */
  | "reversal"
  /** Securities and coins bought and sold, and what they pay. */
  | "trade"
  /** The bank's own interest and fees. */
  | "bank";

/** Words that say how it was paid, strongest first; read after the wrappers of the payment systems. */
const SAID: readonly (readonly [RegExp, PaymentMethod])[] = [
  [
    /\b(REFUND|REVERSAL|CHARGEBACK|DISPUTE\w*|RETURN OF POSTED|UNPAID DD|RTN|R(UE|Ü)CKLASTSCHRIFT|R(UE|Ü)CKZAHLUNG$|STORNO|ÅTERFÖRD|ÅTERBETALNING$|ANNULLERAT|REKLAMATION|TAX REF\w*|ERSTATTUNG|ÅTERBÄRING|PAYE REPAYMENT)\b|^(GUTSCHRIFT|REV-|RETUR )/,
    "reversal",
  ],
  [
    /\b(YOU (BOUGHT|SOLD)|WP-ABRECHNUNG|DIVIDENDS?|ERTRAEGNISGUTSCHRIFT|UTDELNING|REDEMPTION)\b|^(BOUGHT|SOLD|KÖP \d|SÄLJ) /,
    "trade",
  ],
  [
    /\b(INTEREST (PAYMENT|PAID|CHARGE|PORTION|CHARGED|ON)|INT\.? ?(PD|DR|COLL)|HABENZINS|SOLLZINS|DARLEHENSZINS|RÄNTA|RANTA|KREDITRÄNTA|INTEREST \(GROSS\)|(OVERDRAFT|BANK) INTEREST|FINANCE CHARGES?)/,
    "bank",
  ],
  [
    /\b(ATM FEE|SERVICE FEE|OVERDRAFT (ITEM )?FEE|LATE (PAYMENT )?(FEE|CHARGES?)|(TRANSACTION|ITEM|ACCOUNT|CARD|MEMBERSHIP) FEE|MONTHLY FEE|MARKUP FEE|OPERATOR CHARGE|PLATFORM CHARGE|ADVISORY FEE|INCL GST|TAX (WITHHELD|DEDUCTED)|TDS DEDUCTED|DEPOTENTGELT|ENTGELT|KAPITALERTRAGSTEUER|PRELIMINÄRSKATT|[A-ZÅÄÖ]*AVGIFT (KORT|VARDAG|ÅTERFÖRD)|ÖVERTRASSERINGSAVGIFT|PÅMINNELSEAVGIFT|UTTAGSAVGIFT|VALUTAPÅSLAG|FÖRVALTNINGSAVGIFT|AUSLANDSEINSATZ)/,
    "bank",
  ],
  [
    /\b(ATM|CASH ?POINT|BARGELD\w*|KONTANTUTTAG|KONTANTINSÄTTNING|BANKOMAT|GELDAUTOMAT|CASH DEP(OSIT)?|ATM WDL|NWD)\b/,
    "cash",
  ],
  [/^(CHECK|CHQ|CHEQUE|SCHECK)\b/, "check"],
  [
    /\b(PAYROLL|SALARY|LOHN\/GEHALT|LOHN|GEHALT|BONUS|SONDERZAHLUNG|BEZÜGE|BEZUEGE|WAGES|DIRECT DEP|PENSIONS?|RENTE|LÖN|LON|STUDIESTÖD|FKASSA|BARNBDR|BENEFITS?|ARBEITSLOSENGELD|BUERGERGELD|FAMILIENKASSE|KINDERGELD|TREAS 310)\b/,
    "payroll",
  ],
  [/\b(UPI[ -]?AUTOPAY|MANDATE|AUTOPAY|E-MANDATE|RECURRING PAYMENT)\b/, "mandate"],
  [/\b(MREF\+|EREF\+|CRED\+|LASTSCHRIFT|AUTOGIRO|DIRECT DEBIT|ACH D-|NACH|ECS)/, "direct_debit"],
  [/\b(STANDING ORDER|DAUERAUFTRAG|RECURRING TRANSFER|STÅENDE ÖVERFÖRING)\b/, "standing_order"],
  [
    /\b(BILL ?PA?YMT?|BILL PAYMENT|UTIL PMT|INS PREM|PREM(IUM)?|E-?PAYMENT|PYMT|PAYMT|MTG|LOAN|RENT(?!-A-)|DUES|TUITION)\b/,
    "bill_payment",
  ],
  [/\b(PPD|CCD|WEB ID|WEB)\b/, "bill_payment"],
  [/\b(TRANSFER|UEBERWEISUNG|ÜBERWEISUNG|UMBUCHUNG|ÖVERFÖRING|OVERFORING|FUNDS TRF|TRNSFR)\b/, "transfer"],
];

const SETTLED: ReadonlySet<PaymentMethod> = new Set(["reversal", "trade", "bank", "cash"]);

/** What a text says of itself; null where it says nothing. */
export function saidMethod(text: string): PaymentMethod | null {
  return SAID.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Whether a method is one that no wording of a payment system overrules. */
export function isSettled(method: PaymentMethod | null): boolean {
  return method !== null && SETTLED.has(method);
}
