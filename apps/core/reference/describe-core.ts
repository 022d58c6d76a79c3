import { appRouter } from "@sandbank/api";
import { type OpenApiDocument, type Operation, openApiDocument } from "@sandbank/rest";

/** The OpenAPI document of this server. @param url where it is reached */
export function coreDocument(url: string): OpenApiDocument {
  return openApiDocument(appRouter, {
    title: "Sandbank API",
    version: "1",
    description:
      "Connect to banks and read what they give. `/api/financial` has every institution, with amounts as exact " +
      "decimal strings; `/api/banks` has the banks of one kind, with amounts as JSON numbers. Sign in at " +
      "`POST /api/auth/sign-in/email` with `{ email, password }`: its answer holds the bearer `token`. Every " +
      "refusal is `{ error, message, issues? }`: `error` is stable, `message` says how to put it right, and " +
      "`issues` names each field that is wrong.",
    servers: [{ url }],
    bearer: {
      required: true,
      description: "The `token` of `POST /api/auth/sign-in/email`; `POST /api/auth/token` gives a new one.",
    },
    idempotencyKey:
      "A text of your own, such as a UUID. Asked again with the same key and the same input within a day, the " +
      "same answer is given with `Idempotency-Replayed: true` and nothing is done; another input is refused " +
      "with 422.",
    refusalsOf,
  });
}

/** Whose changes are made at a bank too. */
const AT_BANKS = new Set(["connections", "banks"]);

function refusalsOf({ open, fields, method, tag }: Operation): Record<string, string> {
  const names = Object.keys(fields);
  const namesRows = names.some((name) => name.endsWith("Id"));
  return {
    ...(names.length > 0 && { 400: "A field is wrong; `issues` says which." }),
    ...(!open && { 401: "There is no session, or it has ended." }),
    ...(namesRows && { 403: "It belongs to somebody else.", 404: "There is no such thing." }),
    ...(method === "POST" && {
      409: "It is not in a state where this can be done, such as connected already.",
    }),
    ...(method === "POST" && { 422: "The `Idempotency-Key` was used with another input." }),
    429: "Too many requests; `Retry-After` says how many seconds to wait.",
    ...(method !== "GET" && AT_BANKS.has(tag) && { 502: "The bank refused or did not answer." }),
  };
}
