/** Words of a narration that name a way of paying, a bank or a direction, and nobody. */
const NOBODY =
  /^(?:upi|imps|neft|rtgs|nach|ach|ecs|p2m|p2a|p2p|cr|dr|d|c|pay|payment|collect|mandate|autopay|inb|ift|mob|ib|pos|atm|wdl)$/i;
const REFERENCE = /^[a-z]{0,5}\d[\da-z]{5,}$/i;
const IFSC = /^[A-Z]{4}0[A-Z\d]{6}$/;

/**
 * Whom a narration names, null where nobody: the payee of `UPI/935314560764/getsimpl/simpl@axisbank/Axis Bank`, of
 * `UPI-NETFLIX-netflix@bank-…`, `NEFT Cr-ECOB0014222-ACME LTD-…`, `ACH D- ACME-…`, `POS 4160 ACME BENGALURU`,
 * `ECOM PUR/841878980482/ACME BENGALURU IN`.
 */
export function payeeOf(narration: string): string | null {
  const text = narration.trim();
  if (/^(?:UPI|IMPS)\b/i.test(text)) return firstName(text.split(text.includes("/") ? "/" : "-"));
  if (/^(?:NEFT|RTGS|ACH|NACH|ECS)\b/i.test(text)) return firstName(text.split(/[-/]/));
  const card = /^(?:POS|ECOM)(?:\s+(?:PURCHASE|PUR|REFUND))?[\s/]+(?:[\dX*]{4,}[\s/]+)?(.*\p{L}.*)$/iu.exec(
    text,
  );
  // What card networks put behind the name: the country, and the bank what it was.
  return card?.[1]?.replace(/(?:\s+IN)?(?:\s+POS DEBIT)?$/i, "").trim() || null;
}

function firstName(parts: readonly string[]): string | null {
  for (const part of parts) {
    const word = part.trim();
    const isName =
      /\p{L}{2}/u.test(word) &&
      !word.includes("@") &&
      !REFERENCE.test(word) &&
      !IFSC.test(word) &&
      word.split(/\s+/).some((each) => !NOBODY.test(each));
    if (isName) return word;
  }
  return null;
}
