import { z } from "zod";
import { type TinkCreatedUser, tinkLocales, tinkMarkets, tinkNotifications } from "../../wire/index.ts";
import type { TinkApp } from "../apps/app.ts";
import { readJson } from "../http/read-body.ts";
import type { TinkRequest } from "../http/request.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkCore } from "../tink-context.ts";
import { retentionClass, type TinkUser } from "./user.ts";

const DEFAULT_LOCALE = "en_US";
const LONGEST_EXTERNAL_ID = 256;

const externalId = z.string().min(1).max(LONGEST_EXTERNAL_ID).nullish();

/** Tink's own spelling is snake case; tink.ex 1.0.0 sends camel case. */
const newUser = z.object({
  market: z.string(),
  locale: z.string().nullish(),
  external_user_id: externalId,
  externalUserId: externalId,
  retention_class: retentionClass.nullish(),
  retentionClass: retentionClass.nullish(),
});

/** `POST /api/v1/user/create` @throws TinkError 400, and 409 where the application has such a user */
export async function createUser(
  context: TinkCore,
  app: TinkApp,
  request: Pick<TinkRequest, "text">,
): Promise<TinkCreatedUser> {
  const body = await readJson(request, newUser);
  const user = await openUser(context, app, {
    market: body.market,
    locale: body.locale ?? DEFAULT_LOCALE,
    externalUserId: body.external_user_id ?? body.externalUserId ?? null,
    retentionClass: body.retention_class ?? body.retentionClass ?? "permanent",
  });
  const { externalUserId } = user;
  return {
    user_id: user.id,
    ...(externalUserId !== null && { external_user_id: externalUserId }),
    market: user.market,
    locale: user.locale,
  };
}

/** @throws TinkError as {@link createUser} does */
export async function openUser(
  context: Pick<TinkCore, "store" | "users" | "drawId" | "clock">,
  app: TinkApp,
  { market, locale, externalUserId, retentionClass }: Wished,
): Promise<TinkUser> {
  checkMarket(market);
  checkLocale(locale);
  return context.store.inTurn(`users/${app.id}`, async () => {
    if (externalUserId !== null && (await context.users.byExternalId(app.id, externalUserId)))
      throw new TinkError(
        409,
        "user.external_id_exists",
        `There is a user with the external id "${externalUserId}" already; choose another, or delete that one.`,
      );
    const made = newUserOf(await context.drawId("user"), app, market, locale, context.clock.now());
    const kept: TinkUser = { ...made, externalUserId, retentionClass };
    await context.users.keep(kept);
    return kept;
  });
}

type Wished = Pick<TinkUser, "market" | "locale" | "externalUserId" | "retentionClass">;

/** A user as it begins, permanent and without an external id. */
export function newUserOf(
  id: string,
  app: TinkApp,
  market: string,
  locale: string,
  createdAt: number,
): TinkUser {
  const { currency = "EUR", timeZone = "Etc/UTC" } = tinkMarkets[market] ?? {};
  const notifications = tinkNotifications.map((name) => [name, true] as const);
  return {
    id,
    appId: app.id,
    externalUserId: null,
    market,
    locale,
    retentionClass: "permanent",
    createdAt,
    customer: null,
    username: null,
    nationalId: null,
    flags: [],
    profile: {
      currency,
      timeZone,
      periodMode: "MONTHLY",
      periodAdjustedDay: 25,
      notificationSettings: Object.fromEntries(notifications) as Record<
        (typeof tinkNotifications)[number],
        boolean
      >,
    },
  };
}

/** @throws TinkError 400 for a market Tink is not in */
function checkMarket(market: string): string {
  if (tinkMarkets[market]) return market;
  throw new TinkError(
    400,
    "user.invalid_market",
    `market "${market}" is none of Tink's; choose ${Object.keys(tinkMarkets).join(", ")}.`,
  );
}

/** @throws TinkError 400 for a locale Tink does not speak */
export function checkLocale(locale: string): string {
  if (tinkLocales.includes(locale)) return locale;
  throw new TinkError(
    400,
    "user.invalid_locale",
    `locale "${locale}" is none of Tink's; choose ${tinkLocales.join(", ")}.`,
  );
}
