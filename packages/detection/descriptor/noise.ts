const TAG = /^(?:EREF|MREF|CRED|KREF|SVWZ|ABWA|IBAN|BIC)\+/;
const DATE = /^\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?$/;
const DIGITS = /\d/g;
const MOST_DIGITS_IN_A_NAME = 3;
const LONG_WORD_WITH_DIGITS = 9;

/**
 * Whether a word is a reference rather than a part of a name: `AMZN`, `O2`, `FITNESS24SEVEN` and `7-ELEVEN` are
 * names, `0QQE07Q2S`, `XX4821`, `888-799-9666` and `MREF+3973002130` are not.
 */
export function isReference(word: string): boolean {
  if (TAG.test(word) || DATE.test(word)) return true;
  const digits = word.match(DIGITS)?.length ?? 0;
  if (digits === 0) return false;
  const letters = word.replace(/[^\p{L}]/gu, "").length;
  if (letters === 0) return digits > 1 || word.length > 2;
  if (digits > MOST_DIGITS_IN_A_NAME) return true;
  if (/^(?:X{2,}|#)/.test(word)) return true;
  return digits > 1 &&
    !/^\p{L}{2,}[&.+-]?\d+\p{L}*$|^\d+[-.]?\p{L}{3,}$/u.test(word) &&
    word.length < LONG_WORD_WITH_DIGITS
    ? true
    : isScattered(word);
}

/** Letters and digits that change places more than a name ever does. */
function isScattered(word: string): boolean {
  const changes = word.match(/\d(?=\p{L})|\p{L}(?=\d)/gu)?.length ?? 0;
  return changes >= 3;
}

/** Words about the payment, not about who is paid: left out of names, though kept apart where they tell contracts apart. */
const ABOUT_PAYMENT = new Set(
  `PPD CCD WEB ID: ID WEBID: TEL POS DEBIT CARD PURCHASE PAYMENT PAYMENTS PYMT PYMTS PAYMT PMT PMTS PAYMENTS AUTOPAY AUTO PAY BILL BILLPAY
   BILLING ACH EFT REF REF# REF: TRANSACTION# TRANSACTION#: NR NR. NO NO. RE RE. RE.-NR. RG RG-NR. RECHNUNG KUNDENKONTO KUNDENNR KD VNR
   VK VERTRAGSKONTO BEITRAGSNR. MITGL.-NR. PERS.-NR. VERS.-NR. KTO EINZUG BEITRAG RATE ABSCHLAG VISA MASTERCARD MAESTRO GIROCARD APPLE-PAY
   CONTACTLESS KONTAKTLOS KONTAKTLÖS OLV ELV ELV-ME4 ME4 UPI HELPPAY#`
    .split(/\s+/)
    .filter(Boolean),
);

export function isAboutPayment(word: string): boolean {
  return ABOUT_PAYMENT.has(word);
}

/** Legal forms, which nobody says aloud. */
const LEGAL_FORMS = new Set(
  `INC INC. LLC LLC. LTD LTD. LIMITED PLC CORP CORP. CORPORATION CO CO. COMPANY GMBH AG SE KG KGAA OHG UG EG E.V. EV MBH GBR E.K. AB (PUBL) AKTIEBOLAG HB
   PVT PVT. PRIVATE LLP B.V. BV S.A. SA S.A.R.L. SARL S.C.A N.V. OY ASA INTL INTERNATIONAL`
    .split(/\s+/)
    .filter(Boolean),
);

export function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(word.replace(/,$/, ""));
}
