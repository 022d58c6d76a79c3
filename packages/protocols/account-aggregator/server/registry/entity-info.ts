import { type Instant, toIso } from "@sandbank/domain";
import { AA_ID } from "../engine/aa-id.ts";
import type { Entity } from "./entity.ts";

/** Identifiers a party needs to find a customer. */
const IDENTIFIERS = [{ category: "STRONG", type: "MOBILE" }];

/** One entry of `GET /v2/entityInfo/…`, CR service API 1.0. @param origin what the caller knows us by */
export function entityInfo(entity: Entity, origin: string, at: Instant, txnid: string) {
  const url = (path: string | null) => (path?.startsWith("/") ? origin + path : path);
  return {
    ver: "1.0",
    timestamp: toIso(at),
    txnid,
    requester: { name: "Sandbank Central Registry", id: "sandbank-registry" },
    entityinfo: {
      name: entity.name,
      id: entity.id,
      code: entity.id,
      entityhandle: entity.id === AA_ID ? `@${AA_ID}` : "",
      Identifiers: IDENTIFIERS,
      baseurl: url(entity.baseUrl) ?? "",
      webviewurl: url(entity.webviewPath),
      fitypes: entity.fiTypes,
      certificate: entity.jwk,
      tokeninfo: { url: "", maxcalls: "", desc: "" },
      gsp: "",
      signature: "",
      inboundports: [],
      outboundports: [],
      ips: [],
      credentialsPk: "",
    },
  };
}
