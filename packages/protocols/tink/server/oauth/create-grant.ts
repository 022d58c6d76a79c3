import { z } from "zod";
import { splitScopes, type TinkCodeAnswer } from "../../wire/index.ts";
import type { TinkApp } from "../apps/app.ts";
import { readForm } from "../http/read-body.ts";
import type { TinkRequest } from "../http/request.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkCore } from "../tink-context.ts";
import { findUser } from "../users/find-user.ts";

/** Characters beyond ISO-8859-1. */
const NOT_LATIN_1 = /[\u0100-\uffff]/;

const grantForm = z.object({
  user_id: z.string().min(1).optional(),
  external_user_id: z.string().min(1).optional(),
  scope: z.string(),
  id_hint: z.string().optional(),
});

const delegateForm = grantForm.extend({
  id_hint: z
    .string()
    .min(1)
    .refine((hint) => !NOT_LATIN_1.test(hint), "is not ISO-8859-1"),
  // Whether there is such a client is not looked at.
  actor_client_id: z.string().min(1),
});

/** `POST /api/v1/oauth/authorization-grant`: a code for the application itself. @throws TinkError 400, 401, 404 */
export async function createGrant(
  context: TinkCore,
  app: TinkApp,
  request: Pick<TinkRequest, "text">,
): Promise<TinkCodeAnswer> {
  const form = await readForm(request, grantForm);
  return { code: await issue(context, app, form) };
}

/** `POST /api/v1/oauth/authorization-grant/delegate`: a code for somebody else. @throws TinkError 400, 401, 404 */
export async function delegateGrant(
  context: TinkCore,
  app: TinkApp,
  request: Pick<TinkRequest, "text">,
): Promise<TinkCodeAnswer> {
  const { actor_client_id: actor, ...form } = await readForm(request, delegateForm);
  return { code: await issue(context, app, form, actor) };
}

async function issue(
  context: TinkCore,
  app: TinkApp,
  form: z.output<typeof grantForm>,
  actor?: string,
): Promise<string> {
  const scopes = checkScopes(app, form.scope);
  const { user_id: userId, external_user_id: externalUserId, id_hint: idHint } = form;
  const user = await findUser(context, app, { userId, externalUserId });
  return context.tokens.issueCode({
    app,
    user,
    scopes,
    ...(actor !== undefined && { actor }),
    ...(idHint !== undefined && { idHint }),
  });
}

/** They need not be on the caller's token, but the application has to be allowed them. */
function checkScopes(app: TinkApp, scope: string): string[] {
  const scopes = splitScopes(scope);
  if (scopes.length === 0)
    throw new TinkError(
      400,
      "oauth.invalid_scope",
      "scope is empty; name at least one, such as accounts:read.",
    );
  const refused = scopes.filter((one) => !app.scopes.includes(one));
  if (refused.length === 0) return [...new Set(scopes)];
  throw new TinkError(
    401,
    "oauth.scope_not_allowed",
    `The application "${app.clientId}" is not allowed the scope ${refused.join(", ")}; it may have ${app.scopes.join(", ")}.`,
  );
}
