import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import type { TinkApp } from "../apps/app.ts";
import type { TinkRequest } from "../http/request.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkContext } from "../tink-context.ts";
import { viewEndpoint } from "./view-endpoint.ts";

const MOST = 100;

/** `GET /events/v2/webhook-endpoints`: a page of them. Ones that come or go meanwhile shift none of the others. */
export async function listEndpoints(
  { outbox }: Pick<TinkContext, "outbox">,
  { clientId, options }: Pick<TinkApp, "clientId" | "options">,
  request: Pick<TinkRequest, "query">,
) {
  const size = pageSizeOf(request.query("pageSize"));
  const after = placeOf(request.query("pageToken"));
  const own = [...(await outbox.ofClient(clientId))].sort(inOrder);
  const left = after ? own.filter((endpoint) => inOrder(endpoint, after) > 0) : own;
  const page = left.slice(0, size);
  const last = left.length > size ? page.at(-1) : undefined;
  const nextPageToken = last ? tokenOf(last) : options.emptyNextPageToken ? "" : undefined;
  return { webhookEndpoints: page.map(viewEndpoint), ...(nextPageToken !== undefined && { nextPageToken }) };
}

type Place = Pick<WebhookEndpoint, "createdAt" | "id">;

function inOrder(left: Place, right: Place): number {
  return left.createdAt - right.createdAt || (left.id < right.id ? -1 : Number(left.id > right.id));
}

function pageSizeOf(text: string | undefined): number {
  if (text === undefined) return MOST;
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1 && size <= MOST) return size;
  throw new TinkError(
    400,
    "request.invalid_page_size",
    `pageSize: "${text}" is no number from 1 to ${MOST}.`,
  );
}

function tokenOf({ createdAt, id }: Place): string {
  return Buffer.from(`${createdAt}/${id}`).toString("base64url");
}

function placeOf(token: string | undefined): Place | undefined {
  if (token === undefined || token === "") return undefined;
  const [, createdAt, id] = /^(\d+)\/(.+)$/.exec(Buffer.from(token, "base64url").toString()) ?? [];
  if (createdAt !== undefined && id !== undefined) return { createdAt: Number(createdAt), id };
  throw new TinkError(
    400,
    "request.invalid_page_token",
    `pageToken: "${token}" is none of ours; use the nextPageToken of the page before as it came.`,
  );
}
