import type { TinkUserProfile, TinkUserView } from "../../wire/index.ts";
import type { TinkUser } from "./user.ts";

export function viewUser(user: TinkUser): TinkUserView {
  const { id, appId, createdAt, externalUserId, username, nationalId, flags } = user;
  return {
    id,
    appId,
    created: createdAt,
    ...(externalUserId !== null && { externalUserId }),
    flags,
    ...(username !== null && { username }),
    ...(nationalId !== null && { nationalId }),
    profile: viewProfile(user),
  };
}

export function viewProfile({ profile, locale, market }: TinkUser): TinkUserProfile {
  return { ...profile, locale, market };
}
