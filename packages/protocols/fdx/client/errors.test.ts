import { AuthorizationResponseError } from "openid-client";
import { expect, test } from "vitest";
import { oauthError } from "./errors.ts";

const onCallback = (error: string) =>
  oauthError(
    new AuthorizationResponseError("refused", { cause: new URLSearchParams({ error }) }),
    "invalid_callback",
    0,
  );

test.each([
  ["access_denied", "access_denied"],
  ["temporarily_unavailable", "unavailable"],
  ["server_error", "unavailable"],
  ["invalid_scope", "invalid_callback"],
])("%s on the callback is %s", (error, code) => {
  expect(onCallback(error)).toMatchObject({ name: "ProviderError", code });
});
