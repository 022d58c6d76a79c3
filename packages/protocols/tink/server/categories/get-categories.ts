import { authorize } from "../http/authorize.ts";
import type { Handler } from "../http/endpoint.ts";
import { ok } from "../http/reply.ts";
import { TinkError } from "../http/tink-error.ts";
import { listCategories } from "./list-categories.ts";

const DEFAULT_LOCALE = "en_US";
const LOCALE = /^[a-z]{2,3}([_-][A-Za-z]{2})?$/;

/**
 * `GET /api/v1/categories`: with a token (scope `user:read`) in the user's language, without one in that of `locale`.
 * https://docs.tink.com/api-general#general/category/list-categories
 */
export const getCategories: Handler<"none"> = async (context, _, request) => {
  const asked = request.query("locale");
  if (asked !== undefined && !LOCALE.test(asked)) {
    throw new TinkError(400, "category.invalid_locale", `locale is "${asked}"; write it as en_US or sv_SE.`);
  }
  const hasToken = /^Bearer +\S/i.test(request.header("authorization") ?? "");
  const access = hasToken ? await authorize(context, AUTHENTICATED, request) : null;
  return ok(listCategories(access?.user?.locale ?? asked ?? DEFAULT_LOCALE));
};

const AUTHENTICATED = { name: "listCategories", token: "either", scopes: ["user:read"] } as const;
