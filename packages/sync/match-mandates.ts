import type { MandateRow, StreamValues } from "@sandbank/database";

/** How sure one can be of what the bank itself tells (seed B, "Integration with Detection System"). */
const CONFIDENCE = "0.95";
const STATE = { active: "active", paused: "paused", revoked: "cancelled" } as const;

/** The streams, those with a mandate as the mandate has it, and one for each mandate that was not used yet. */
export function withMandates(
  streams: readonly StreamValues[],
  mandates: readonly MandateRow[],
): StreamValues[] {
  const mandateOf = new Map<StreamValues, MandateRow>();
  const unused: MandateRow[] = [];
  for (const mandate of mandates) {
    const stream = streams.find((candidate) => !mandateOf.has(candidate) && isOf(candidate, mandate));
    if (stream) mandateOf.set(stream, mandate);
    else unused.push(mandate);
  }
  const used = streams.map((stream) => {
    const mandate = mandateOf.get(stream);
    return mandate ? asTold(stream, mandate) : stream;
  });
  return [...used, ...unused.map(fromMandate)];
}

function isOf(stream: StreamValues, mandate: MandateRow): boolean {
  if (stream.direction !== "debit" || stream.connectionId !== mandate.connectionId) return false;
  if (stream.currency !== mandate.currency || stream.frequency !== mandate.frequency) return false;
  const [one, other] = [wordsOf(stream.name), wordsOf(mandate.merchantName)];
  return one.some((word) => other.includes(word));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2);
}

function asTold(stream: StreamValues, { merchantName, state }: MandateRow): StreamValues {
  const told = { ...stream, name: merchantName, source: "mandate" as const, confidence: CONFIDENCE };
  // What is still taken under a live mandate is as its payments say: a pause shows there first.
  if (state === "active") return told;
  return { ...told, state: STATE[state], nextExpected: null };
}

function fromMandate(mandate: MandateRow): StreamValues {
  const { connectionId, providerMandateId, merchantName, amount, currency, frequency, startDate, state } =
    mandate;
  return {
    connectionId,
    accountId: null,
    streamKey: `mandate|${connectionId}|${providerMandateId}`,
    name: merchantName,
    kind: "subscription",
    category: "other",
    direction: "debit",
    amount,
    isFixedAmount: true,
    currency,
    frequency,
    state: STATE[state],
    firstSeen: startDate,
    lastSeen: null,
    nextExpected: null,
    confidence: CONFIDENCE,
    source: "mandate",
    prices: [{ from: startDate, amount }],
    transactionIds: [],
  };
}
