import type { InstitutionHealth } from "@sandbank/domain";
import { AaRefusal } from "../engine/aa-refusal.ts";
import type { Fip } from "./fip.ts";

/**
 * A bank whose systems the aggregator does not reach while it is down, as over HTTP. What it is told meanwhile it
 * learns all the same: an aggregator tells it again until it has.
 */
export function onlyWhenUp(fip: Fip, health: (bank: string) => InstitutionHealth): Fip {
  const up =
    <Ask, Answer>(verb: (ask: Ask) => Promise<Answer>) =>
    async (ask: Ask): Promise<Answer> => {
      if (health(fip.bank) === "down")
        throw new AaRefusal(
          "ServiceUnavailable",
          `${fip.name} cannot be reached at the moment; try again later.`,
        );
      return verb(ask);
    };
  return {
    ...fip,
    discover: up(fip.discover),
    startLink: up(fip.startLink),
    confirmLink: up(fip.confirmLink),
    receiveConsent: up(fip.receiveConsent),
    requestFi: up(fip.requestFi),
    fetchFi: up(fip.fetchFi),
  };
}
