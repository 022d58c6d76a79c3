import { toIso } from "@sandbank/domain";
import type { SetuDataRange, SetuFormat } from "../../wire/setu/index.ts";
import type { Consent, Session } from "../engine/model.ts";
import type { SetuServerOptions } from "./context.ts";
import { requireReady } from "./own.ts";
import { SetuError } from "./setu-error.ts";

export interface SessionTerms {
  readonly dataRange: SetuDataRange;
  readonly format: SetuFormat;
}

/**
 * Asks the banks of a consent for its data.
 * @throws SetuError 400 for a consent that cannot be used, 502 when none of its banks answers; AaRefusal
 */
export async function openSession(
  server: Pick<SetuServerOptions, "engine" | "fips" | "health">,
  consent: Consent,
  { dataRange, format }: SessionTerms,
): Promise<Session> {
  const consentId = requireReady(consent);
  const [from, to] = [Date.parse(dataRange.from), Date.parse(dataRange.to)];
  if (from >= to)
    throw new SetuError("InvalidRequest", "Invalid request body: dataRange: from has to be before to.");
  const fipIds = new Set(consent.artefact?.accounts.map(({ fipId }) => fipId));
  const fips = server.fips.filter(({ id }) => fipIds.has(id));
  if (fips.length > 0 && fips.every(({ bank }) => server.health(bank) === "down")) {
    const names = fips.map(({ name }) => name).join(", ");
    throw new SetuError(
      "BadGateway",
      `Invalid response from upstream: ${names} cannot be reached; try again later.`,
    );
  }
  const range = { from: toIso(from), to: toIso(to) };
  return server.engine.requestData({ fiuId: consent.fiuId, consentId, range, keyMaterial: null, format });
}
