import { type SetuFip, type SetuFips, setuFipStatus } from "../../wire/setu/index.ts";
import type { SetuServerOptions } from "./context.ts";
import { mapFip } from "./map-fip.ts";
import { type Endpoint, readFlag, type SetuRequest } from "./request.ts";
import { SetuError } from "./setu-error.ts";
import { AA_HANDLE } from "./vua.ts";

/** `GET /v2/fips?status=&aa=&expanded=`, https://docs.setu.co/data/account-aggregator/api-integration/fip-apis */
export const listFips: Endpoint = async (server, request): Promise<SetuFips> => {
  const status = request.query("status");
  const wanted = setuFipStatus.optional().safeParse(status);
  if (!wanted.success) {
    const all = setuFipStatus.options.join(", ");
    throw new SetuError("InvalidRequest", `status is "${status}"; it is one of ${all}.`);
  }
  const data = shown(server, request).filter((fip) => (wanted.data ?? fip.status) === fip.status);
  return { data, traceId: request.trace.id };
};

/** `GET /v2/fips/{id}` */
export const getFip: Endpoint = async (server, request): Promise<SetuFips> => {
  const id = request.param("fipId");
  const data = shown(server, request).filter(({ fipId }) => fipId.toLowerCase() === id.toLowerCase());
  if (data.length > 0) return { data, traceId: request.trace.id };
  const known = server.fips.map((fip) => fip.id).join(", ");
  throw new SetuError("NotFound", `FIP not found: "${id}" is none of ${known}.`);
};

/** None behind another Account Aggregator than the sandbox's. */
function shown(server: SetuServerOptions, request: Pick<SetuRequest, "query">): readonly SetuFip[] {
  const isExpanded = readFlag(request, "expanded");
  if ((request.query("aa") ?? AA_HANDLE) !== AA_HANDLE) return [];
  const now = server.clock.now();
  return server.fips.map((fip) =>
    mapFip(fip, { health: server.health(fip.bank), aa: AA_HANDLE, isExpanded, now }),
  );
}
