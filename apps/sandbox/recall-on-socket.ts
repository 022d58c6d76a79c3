import type { IncomingMessage, ServerResponse } from "node:http";
import type { HostedInstitution } from "./hosted-institution.ts";

/**
 * Answers a request for data from what was worked out before, without a request object or a router in between.
 * @returns false where there is nothing to answer with; then nothing was sent
 */
export async function recallOnSocket(
  { face, world, authorization }: HostedInstitution,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { url = "", headers } = request;
  const known = await face.recall?.({ world, authorization }, { url, headers });
  if (!known) return false;
  response.writeHead(200, { ...known.headers, "content-length": known.body.length });
  response.end(known.body);
  return true;
}
