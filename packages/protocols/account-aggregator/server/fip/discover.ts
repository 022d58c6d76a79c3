import type { InstitutionManifest } from "@sandbank/institutions";
import type { FiType } from "../../wire/index.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";
import { fiAccountsOf, fiTypeOf } from "../fi/index.ts";
import { keepDiscovered } from "./customer/discovered.ts";
import { ambiguous, findCustomer } from "./customer/find-customer.ts";
import type { Fip } from "./fip.ts";
import type { FipContext } from "./fip-context.ts";

/** The kinds of information a bank has products of, in their order. */
export function fiTypesOf({ products }: Pick<InstitutionManifest, "products">): readonly FiType[] {
  const own = products.flatMap((product) => fiTypeOf(product) ?? []);
  const isPaidFrom = own.includes("DEPOSIT");
  const isDemat = products.some(({ type }) => type === "investment");
  return [
    ...new Set<FiType>([
      ...own,
      ...(isDemat ? (["EQUITIES", "MUTUAL_FUNDS"] as const) : []),
      ...(isPaidFrom ? (["INSURANCE_POLICIES"] as const) : []),
    ]),
  ];
}

/** The FIP specification lists one type in two spellings. */
const spelt = (fiType: string) => (fiType === "TERM-DEPOSIT" ? "TERM_DEPOSIT" : fiType);

/** `POST /Accounts/discover`: the open accounts of a customer, of the types asked for. */
export async function discover(context: FipContext, ask: Parameters<Fip["discover"]>[0]) {
  const { world, bank } = context;
  const settings = await context.settings();
  const wanted = new Set(ask.fiTypes.map(spelt));
  const known = fiTypesOf(bank);
  const customer = findCustomer(context, ask.identifiers);
  if (!known.some((fiType) => wanted.has(fiType))) {
    throw new AaRefusal(
      "UnsupportedFIType",
      `${bank.name} has nothing of type ${[...wanted].join(", ")}; it has ${known.join(", ")}.`,
    );
  }
  if (settings.discovery === "ambiguous") throw ambiguous(bank.name, 2);
  const found = fiAccountsOf(world, bank.id, customer).filter(
    ({ fiType, account }) => wanted.has(fiType) && account.status === "open",
  );
  if (found.length === 0 || settings.discovery === "no_accounts") {
    throw new AaRefusal(
      "NoAccountsFound",
      `${bank.name} has no open account of type ${[...wanted].join(", ")} for this customer.`,
    );
  }
  const held = found.map(({ account, ...shown }) => ({
    ...shown,
    customer: customer.number,
    accountId: account.id,
  }));
  for (const account of held) await keepDiscovered(context, ask.vua, account);
  return held.map(({ fiType, accType, accRefNumber, maskedAccNumber }) => ({
    fiType,
    accType,
    accRefNumber,
    maskedAccNumber,
  }));
}
