import { testSigner } from "../../crypto/index.ts";
import { AA_ID } from "../engine/aa-id.ts";
import type { Fip } from "../fip/fip.ts";
import type { Entity } from "./entity.ts";

/** Sandbank's own core, as FIU. */
const CORE_FIU_ID = "sandbank-core";

/** What a known entity's secret is: published, like its key. */
const publishedSecret = (id: string): string => `${id}-secret`;

/** As much of a FIP as the registry shows. */
export type ListedFip = Pick<Fip, "id" | "bank" | "name" | "fiTypes">;

/** Who is in the registry of every world. @param base what every path of the world begins with */
export function knownEntities(base: string, fips: readonly ListedFip[]): readonly Entity[] {
  const fiTypes = [...new Set(fips.flatMap((fip) => fip.fiTypes))];
  const aggregator: Entity = {
    id: AA_ID,
    role: "AA",
    name: "Sandbank Account Aggregator",
    jwk: testSigner("aa").jwk,
    baseUrl: `${base}/aa`,
    webviewPath: `${base}/aa/webview`,
    secret: publishedSecret(AA_ID),
    fiTypes,
    isStrict: true,
  };
  const core: Entity = {
    id: CORE_FIU_ID,
    role: "FIU",
    name: "Sandbank",
    jwk: testSigner("fiu").jwk,
    baseUrl: null,
    webviewPath: null,
    secret: publishedSecret(CORE_FIU_ID),
    fiTypes,
    isStrict: true,
  };
  const providers = fips.map(
    (fip): Entity => ({
      id: fip.id,
      role: "FIP",
      name: fip.name,
      jwk: testSigner("fip").jwk,
      baseUrl: `${base}/${fip.bank}/fip`,
      webviewPath: null,
      secret: publishedSecret(fip.id),
      fiTypes: [...fip.fiTypes],
      isStrict: true,
    }),
  );
  return [aggregator, core, ...providers];
}
