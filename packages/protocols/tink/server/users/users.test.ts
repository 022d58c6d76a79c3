import { expect, test } from "vitest";
import { z } from "zod";
import { tinkUserProfile, tinkUserView } from "../../wire/index.ts";
import { NOW, openTink } from "../testing/fixture-tink.ts";

const ID = /^[0-9a-f]{32}$/;

test("a user is created in snake case and in camel case, with and without an external id", async () => {
  const { createUser, context } = await openTink();
  const snake = await createUser({ external_user_id: "snake" });
  const camel = await createUser({ externalUserId: "camel", market: "SE", locale: "sv_SE" });
  const nameless = await createUser();
  expect(snake).toEqual({
    user_id: expect.stringMatching(ID),
    external_user_id: "snake",
    market: "GB",
    locale: "en_US",
  });
  expect(camel).toMatchObject({ external_user_id: "camel", market: "SE", locale: "sv_SE" });
  expect(nameless).not.toHaveProperty("external_user_id");
  expect(new Set([snake, camel, nameless].map(({ user_id }) => user_id)).size).toBe(3);
  expect(await context.users.get(camel.user_id)).toMatchObject({ profile: { currency: "SEK" } });
});

test("an external id is an application's once, and another application's too", async () => {
  const { createUser, refusal, send, clientToken, keepApp } = await openTink();
  const other = await keepApp({ id: "other", clientId: "other", name: "Other" });
  await createUser({ external_user_id: "me" });
  await createUser({ external_user_id: "me" }, other);
  const token = await clientToken();
  const json = { market: "GB", external_user_id: "me" };
  expect(await refusal(send("POST", "/api/v1/user/create", { token, json }))).toMatchObject({
    status: 409,
    errorCode: "user.external_id_exists",
  });
});

test("of many who create the same user at once one succeeds", async () => {
  const { send, clientToken } = await openTink();
  const token = await clientToken();
  const json = { market: "GB", external_user_id: "me" };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => send("POST", "/api/v1/user/create", { token, json })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
});

test("a market or locale that Tink does not have is refused and named", async () => {
  const { send, refusal, clientToken, context } = await openTink();
  const token = await clientToken();
  const create = (json: unknown) => refusal(send("POST", "/api/v1/user/create", { token, json }));
  expect(await create({ market: "gb" })).toMatchObject({ status: 400, errorCode: "user.invalid_market" });
  expect(await create({ market: "GB", locale: "en" })).toMatchObject({ errorCode: "user.invalid_locale" });
  const missing = await create({ external_user_id: "me" });
  expect(missing).toMatchObject({ status: 400, errorMessage: expect.stringContaining("market") });
  expect(await context.users.byExternalId("me", "me")).toBeUndefined();
});

test("a user is read and changed with its own token", async () => {
  const { send, createUser, userToken } = await openTink();
  const { user_id } = await createUser({ external_user_id: "me", market: "SE", locale: "sv_SE" });
  const token = await userToken(user_id);
  const user = tinkUserView.parse(await (await send("GET", "/api/v1/user", { token })).json());
  expect(user).toMatchObject({
    id: user_id,
    created: Date.parse(NOW),
    externalUserId: "me",
    flags: [],
    profile: { currency: "SEK", locale: "sv_SE", market: "SE", timeZone: "Europe/Stockholm" },
  });
  expect(Object.keys(user.profile.notificationSettings)).toHaveLength(14);
  const json = { locale: "en_US", periodMode: "MONTHLY_ADJUSTED", notificationSettings: { fraud: false } };
  const put = await send("PUT", "/api/v1/user/profile", { token, json });
  const profile = tinkUserProfile.parse(await put.json());
  expect(profile).toMatchObject({ locale: "en_US", periodMode: "MONTHLY_ADJUSTED", currency: "SEK" });
  expect(profile.notificationSettings).toMatchObject({ fraud: false, income: true });
  expect(await (await send("GET", "/api/v1/user/profile", { token })).json()).toEqual(profile);
  const patch = await send("PATCH", "/api/v1/user", { token, json: { username: "me@example.com" } });
  expect(tinkUserView.parse(await patch.json())).toMatchObject({ username: "me@example.com", profile });
});

test("a change that cannot be is refused by field and changes nothing", async () => {
  const { send, refusal, createUser, userToken } = await openTink();
  const token = await userToken((await createUser()).user_id);
  const before = await (await send("GET", "/api/v1/user/profile", { token })).json();
  for (const [json, named] of [
    [{ timeZone: "Mars" }, "timeZone"],
    [{ periodAdjustedDay: 32 }, "periodAdjustedDay"],
    [{ market: "SE" }, "market"],
    [{ locale: "xx_XX" }, "locale"],
    [{ currency: "pounds" }, "currency"],
  ] as const) {
    const { status, errorMessage } = await refusal(send("PUT", "/api/v1/user/profile", { token, json }));
    expect({ status, errorMessage }).toEqual({ status: 400, errorMessage: expect.stringContaining(named) });
  }
  expect(await (await send("GET", "/api/v1/user/profile", { token })).json()).toEqual(before);
});

test("a deleted user is gone with its tokens, and its external id is free", async () => {
  const { send, createUser, userToken, codeFor, refusal, tokenBy } = await openTink();
  const { user_id } = await createUser({ external_user_id: "me" });
  const token = await userToken(user_id);
  const code = await codeFor(user_id, ["user:read"]);
  const deleted = await send("POST", "/api/v1/user/delete", { token });
  expect({ status: deleted.status, body: await deleted.text() }).toEqual({ status: 204, body: "" });
  expect((await refusal(send("GET", "/api/v1/user", { token }))).status).toBe(401);
  await expect(tokenBy({ grant_type: "authorization_code", code })).rejects.toThrow(z.ZodError);
  expect((await createUser({ external_user_id: "me" })).user_id).not.toBe(user_id);
});

test("an application deletes with its own token too, however it names the user", async () => {
  const { send, createUser, clientToken, context } = await openTink();
  const token = await clientToken(["user:delete"]);
  const names = [
    (id: string) => ({ user_id: id }),
    (id: string) => ({ userId: id }),
    () => ({ external_user_id: "me" }),
    () => ({ externalUserId: "me" }),
  ];
  for (const name of names) {
    const { user_id } = await createUser({ external_user_id: "me" });
    expect((await send("POST", "/api/v1/user/delete", { token, json: name(user_id) })).status).toBe(204);
    expect(await context.users.get(user_id)).toBeUndefined();
  }
  const { user_id } = await createUser();
  expect((await send("DELETE", `/api/v1/user/${user_id}`, { token })).status).toBe(204);
  expect((await send("DELETE", `/api/v1/user/${user_id}`, { token })).status).toBe(404);
});

test("an application reaches no user of another, and says whom it means", async () => {
  const { send, createUser, refusal, clientToken, keepApp } = await openTink();
  const other = await keepApp({ id: "other", clientId: "other", name: "Other" });
  const { user_id } = await createUser({ external_user_id: "mine" });
  const token = await clientToken([], other);
  const del = (json: object) => refusal(send("POST", "/api/v1/user/delete", { token, json }));
  expect(await del({ user_id })).toMatchObject({ status: 401, errorCode: "user.no_access" });
  expect(await del({ external_user_id: "mine" })).toMatchObject({ status: 404 });
  expect(await del({})).toMatchObject({ status: 400, errorCode: "user.ambiguous" });
  expect(await del({ user_id, external_user_id: "mine" })).toMatchObject({ status: 400 });
});
