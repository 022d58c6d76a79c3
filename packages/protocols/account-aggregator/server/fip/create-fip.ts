import type { InstitutionManifest } from "@sandbank/institutions";
import type { AccountAggregatorOptions } from "../account-aggregator.ts";
import { notifyConsent } from "./consent/notify-consent.ts";
import { receiveConsent } from "./consent/receive-consent.ts";
import { fetchFi } from "./data/fetch-fi.ts";
import { requestFi } from "./data/request-fi.ts";
import { discover, fiTypesOf } from "./discover.ts";
import { type Fip, fipIdOf } from "./fip.ts";
import { type FipOptions, fipContext } from "./fip-context.ts";
import { confirmLink } from "./link/confirm-link.ts";
import { delink } from "./link/delink.ts";
import { startLink } from "./link/start-link.ts";

/**
 * A bank as a provider of financial information: the same for our own AA, in process, and for any other over HTTP.
 * Nothing is remembered outside the world's store.
 */
export function createFip(
  { world, store, machineClock }: Pick<AccountAggregatorOptions, "world" | "store" | "machineClock">,
  bank: InstitutionManifest,
  ecosystem: Pick<FipOptions, "findAaKey" | "tell">,
): Fip {
  const id = fipIdOf(bank.id);
  const context = fipContext({ world, store, bank, machineClock, ...ecosystem }, id);
  const inTurn = <Result>(work: () => Promise<Result>) => context.store.inTurn("Fip", work);
  return {
    id,
    bank: bank.id,
    name: bank.name,
    fiTypes: fiTypesOf(bank),
    discover: (ask) => discover(context, ask),
    startLink: (ask) => inTurn(() => startLink(context, ask)),
    confirmLink: (ask) => inTurn(() => confirmLink(context, ask)),
    delink: (ask) => inTurn(() => delink(context, ask)),
    receiveConsent: (artefact) => inTurn(() => receiveConsent(context, artefact)),
    notifyConsent: (ask) => inTurn(() => notifyConsent(context, ask)),
    requestFi: (ask) => inTurn(() => requestFi(context, ask)),
    fetchFi: (ask) => fetchFi(context, ask),
  };
}
