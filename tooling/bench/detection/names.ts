import { categorise, merchantName } from "@sandbank/detection";
import { report } from "../row.ts";
import { type Case, people } from "./people.ts";

// What merchants are called and what payments were for, read from bank texts alone and held against the world. A name
// is right when it says the merchant's own, letters and digits compared, legal forms and anything after it left out. Everybody counts alike, however much they buy.

const SEED = 4711;
const CUSTOMERS = 2;
const LEGAL_FORMS = /\b(inc|llc|ltd|limited|plc|corp|gmbh|ag|se|kg|ab|pvt|llp|bv|co)\b\.?/g;

interface Count {
  right: number;
  all: number;
}

const noCount = (): Count => ({ right: 0, all: 0 });
const shares = { names: [] as number[], raw: [] as number[], said: [] as number[], covered: [] as number[] };

for await (const one of people(SEED, CUSTOMERS)) {
  const [names, raw, said, covered] = [noCount(), noCount(), noCount(), noCount()];
  for (const movement of one.movements) {
    const told = one.toldOf.get(movement.id);
    if (!told) continue;
    if (told.merchantName) {
      count(names, isSame(merchantName(movement.description), told.merchantName));
      count(raw, isSame(movement.description, told.merchantName));
    }
    const { category, confidence } = categorise(movement);
    count(covered, confidence > 0);
    if (confidence > 0) count(said, category === told.category);
  }
  for (const [list, { right, all }] of [
    [shares.names, names],
    [shares.raw, raw],
    [shares.said, said],
    [shares.covered, covered],
  ] as const) {
    if (all > 0) list.push((right / all) * 100);
  }
}

report([
  row(
    "merchant names read from texts",
    shares.names,
    `the raw text itself: ${mean(shares.raw).toFixed(1)} %`,
  ),
  row("categories read from texts", shares.said, `where said, for ${mean(shares.covered).toFixed(1)} %`),
]);

function row(what: string, list: readonly number[], how: string) {
  const of = `mean of ${list.length} people, seed ${SEED}`;
  return { what, measured: mean(list), unit: "%" as const, target: null, how: `${of}; ${how}` };
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, share) => sum + share, 0) / Math.max(1, list.length);
}

function count(to: Count, isRight: boolean): void {
  to.all++;
  if (isRight) to.right++;
}

/** One is the other, or what the other begins with. */
function isSame(read: string, told: NonNullable<ReturnType<Case["toldOf"]["get"]>>["merchantName"]): boolean {
  const [one, other] = [plain(read), plain(told ?? "")];
  if (one.length < 2 || other.length < 2) return one === other;
  return one.startsWith(other) || other.startsWith(one);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .replace(LEGAL_FORMS, " ")
    .replace(/[^a-z0-9]/g, "");
}
