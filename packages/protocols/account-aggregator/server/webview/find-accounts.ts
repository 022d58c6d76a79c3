import type { CustomerIdentifier, ErrorCode } from "../../wire/index.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";
import type { Link } from "../engine/model.ts";
import type { Found, Journey } from "./journey.ts";
import { type PersonContext, vuaOf } from "./person-context.ts";

const TROUBLES: Readonly<Partial<Record<ErrorCode, string>>> = {
  NoAccountsFound: "This bank knows no account of the kind asked for under your mobile number.",
  UnsupportedFIType: "This bank keeps no account of the kind asked for.",
  CannotIdentifyCustomer:
    "Several customers of this bank have your mobile number, so it cannot tell which is you.",
};
const NOT_NOW = "This bank does not answer at the moment. Try again later.";

interface Looked {
  readonly found: readonly Found[];
  /** True where a bank would know more with the person's PAN. */
  readonly wantsPan: boolean;
  readonly troubles: Readonly<Record<string, string>>;
}

/** Asks banks which accounts a person has there. @returns those not linked yet, and why there are none */
export async function lookForAccounts(
  { engine, handle }: Pick<PersonContext, "engine" | "handle">,
  ask: {
    readonly mobile: string;
    readonly fipIds: readonly string[];
    readonly fiTypes: readonly string[];
    /** Tells people apart who share the mobile number. */
    readonly pan?: string | null;
  },
): Promise<Looked> {
  const vua = vuaOf({ handle }, ask.mobile);
  const links = await engine.listLinks(vua);
  const identifiers: CustomerIdentifier[] = [
    { category: "STRONG", type: "MOBILE", value: ask.mobile },
    ...(ask.pan ? [{ category: "WEAK", type: "PAN", value: ask.pan } as const] : []),
  ];
  const looked = await Promise.all(
    ask.fipIds.map(async (fipId): Promise<Looked> => {
      try {
        const accounts = await engine.discoverAccounts({ vua, fipId, identifiers, fiTypes: ask.fiTypes });
        const found = accounts.map((account) => ({ ...account, fipId }));
        return { found: found.filter((account) => !isLinked(account, links)), troubles: {}, wantsPan: false };
      } catch (error) {
        if (!(error instanceof AaRefusal)) throw error;
        const wantsPan = error.code === "CannotIdentifyCustomer";
        return { found: [], troubles: { [fipId]: TROUBLES[error.code] ?? NOT_NOW }, wantsPan };
      }
    }),
  );
  return {
    found: looked.flatMap(({ found }) => found),
    wantsPan: looked.some(({ wantsPan }) => wantsPan),
    troubles: Object.assign({}, ...looked.map(({ troubles }) => troubles)),
  };
}

/** The journey once these banks were asked. What was found is ticked as long as the person has not chosen. */
export function withLooked(
  journey: Journey,
  fipIds: readonly string[],
  { found, troubles, wantsPan }: Looked,
): Journey {
  const asked = { askedFips: [...fipIds], found: [...found], troubles, wantsPan };
  return { ...journey, ...asked, chosen: null, linking: [] };
}

function isLinked({ fipId, accRefNumber }: Found, links: readonly Link[]): boolean {
  return links.some((link) => link.fipId === fipId && link.accRefNumber === accRefNumber);
}
