import type { SetuSession } from "../../wire/setu/index.ts";
import { collectDocuments } from "./collect-documents.ts";
import { mapSession } from "./map-session.ts";
import { requireSession } from "./own.ts";
import type { Endpoint } from "./request.ts";

/** `GET /v2/sessions/{id}`: what the banks have delivered so far, read for the caller. */
export const getSession = (async (server, request, product): Promise<SetuSession> => {
  const session = await requireSession(server, product, request.param("sessionId"));
  const documents = await collectDocuments(server, session);
  return mapSession(session, { documents, traceId: request.trace.id });
}) satisfies Endpoint;
