import { currencyCode } from "@sandbank/domain";
import { z } from "zod";
import { type tinkNotifications, tinkUserProfile } from "../../wire/index.ts";
import { readJson } from "../http/read-body.ts";
import type { TinkRequest } from "../http/request.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkCore } from "../tink-context.ts";
import { checkLocale } from "./create-user.ts";
import type { TinkUser } from "./user.ts";

const LAST_DAY = 31;

const timeZone = z.string().refine(isTimeZone, "is no time zone; name one such as Europe/Stockholm");
const { notificationSettings, periodMode } = tinkUserProfile.shape;

/** What is not sent stays as it is. */
const profileChanges = z
  .object({
    currency: currencyCode,
    locale: z.string(),
    market: z.string(),
    timeZone,
    periodMode,
    periodAdjustedDay: z.int().min(1).max(LAST_DAY),
    notificationSettings: z.partialRecord(notificationSettings.keyType, z.boolean()),
  })
  .partial();
type ProfileChanges = z.output<typeof profileChanges>;

const userChanges = z
  .object({
    username: z.string().nullable(),
    nationalId: z.string().nullable(),
    flags: z.array(z.string()),
    profile: profileChanges,
  })
  .partial();

/** `PUT /api/v1/user/profile` @throws TinkError 400 */
export async function updateProfile(
  context: TinkCore,
  user: TinkUser,
  request: Pick<TinkRequest, "text">,
): Promise<TinkUser> {
  return change(context, user, await readJson(request, profileChanges), {});
}

/** `PATCH /api/v1/user` @throws TinkError 400 */
export async function updateUser(
  context: TinkCore,
  user: TinkUser,
  request: Pick<TinkRequest, "text">,
): Promise<TinkUser> {
  const { profile = {}, ...changes } = await readJson(request, userChanges);
  return change(context, user, profile, changes);
}

async function change(
  { users }: Pick<TinkCore, "users">,
  user: TinkUser,
  { locale = user.locale, market = user.market, notificationSettings: settings, ...profile }: ProfileChanges,
  changes: Partial<Pick<TinkUser, "username" | "nationalId" | "flags">>,
): Promise<TinkUser> {
  checkLocale(locale);
  if (market !== user.market)
    throw new TinkError(
      400,
      "user.market_fixed",
      `market is "${user.market}" for as long as the user is; create another user for ${market}.`,
    );
  const notifications: Record<(typeof tinkNotifications)[number], boolean> = {
    ...user.profile.notificationSettings,
    ...settings,
  };
  const changed: TinkUser = {
    ...user,
    ...changes,
    locale,
    profile: { ...user.profile, ...profile, notificationSettings: notifications },
  };
  await users.keep(changed);
  return changed;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
