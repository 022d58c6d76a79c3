import { expect, test } from "vitest";
import { credentials, credentialsList } from "../../wire/index.ts";
import { openUser } from "../testing/connected.ts";
import { PASSWORD } from "../testing/fixture-people.ts";

test("credentials are listed and shown with every field, oldest first", async () => {
  const { connect, send } = await openUser();
  const ids = [
    await connect("se-demobank-password", "ok"),
    await connect("se-demobank-open-banking-redirect"),
  ];
  const list = credentialsList.strict().parse(await (await send("GET", "/api/v1/credentials/list")).json());
  expect(list.credentials.map(({ id }) => id)).toEqual(ids);
  for (const each of list.credentials) {
    expect(credentials.strict().parse(each)).toEqual(each);
    expect(await (await send("GET", `/api/v1/credentials/${each.id}`)).json()).toEqual(each);
    expect(each.id).toMatch(/^[0-9a-f]{32}$/);
  }
});

test("the credentials of one user are nobody else's", async () => {
  const { connect, createUser, userToken, refusal, ...opened } = await openUser();
  const id = await connect("se-demobank-password", "ok");
  const { user_id: otherId } = await createUser();
  const token = await userToken(otherId);
  const calls: [string, string, object?][] = [
    ["GET", ""],
    ["PATCH", "", { fields: {} }],
    ["DELETE", ""],
    ["POST", "/refresh"],
    ["POST", "/authenticate"],
    ["POST", "/supplemental-information", { information: {} }],
    ["GET", "/qr"],
  ];
  for (const [method, path, json] of calls) {
    const answer = opened.tink.door.request(
      `http://localhost:4010/tink/api/v1/credentials/${id}${path}`,
      {
        method,
        headers: { authorization: `Bearer ${token}` },
        body: json ? JSON.stringify(json) : null,
      },
      { origin: "http://localhost:4010" },
    );
    expect(await refusal(Promise.resolve(answer))).toMatchObject({
      status: 404,
      errorCode: "credentials.not_found",
    });
  }
  expect(await opened.book.get(id)).toBeDefined();
});

test("what was deleted is gone, and can be made again", async () => {
  const { connect, send, look, refused } = await openUser();
  const id = await connect("se-demobank-password", "ok");
  expect((await send("DELETE", `/api/v1/credentials/${id}`)).status).toBe(204);
  expect(await refused("GET", `/api/v1/credentials/${id}`)).toMatchObject({ status: 404 });
  expect(await (await send("GET", "/api/v1/credentials/list")).json()).toEqual({ credentials: [] });
  expect((await look(await connect("se-demobank-password", "ok"))).status).toBe("UPDATED");
});

test("a second access with the same user name at the same provider is refused, in any case of its letters", async () => {
  const { connect, refused, book, userId } = await openUser();
  const id = await connect("se-demobank-password", "ok");
  const again = { providerName: "se-demobank-password", fields: { username: "OK", password: PASSWORD } };
  const refusal = await refused("POST", "/api/v1/credentials", again);
  expect(refusal).toMatchObject({ status: 409, errorCode: "credentials.already_exist" });
  expect(refusal.errorMessage).toContain(id);
  await connect("se-demobank-password", "otp");
  await connect("se-demobank-open-banking-embedded", "ok");
  expect(await book.of(userId)).toHaveLength(3);
});

test.each([
  [{ providerName: "se-nobank-password" }, 404, "credentials.provider_not_found", "se-nobank-password"],
  [{}, 400, "request.invalid_body", "providerName"],
  [
    { providerName: "se-demobank-password", fields: { username: "ok" } },
    400,
    "credentials.invalid_fields",
    "password",
  ],
  [
    { providerName: "se-demobank-open-banking-redirect", fields: { pin: "1" } },
    400,
    "credentials.invalid_fields",
    "pin",
  ],
])("creating %j is refused with %i %s, which names %s", async (body, status, errorCode, named) => {
  const { refused, book, userId } = await openUser();
  const refusal = await refused("POST", "/api/v1/credentials", body);
  expect(refusal).toMatchObject({ status, errorCode });
  expect(refusal.errorMessage).toContain(named);
  expect(await book.of(userId)).toEqual([]);
});

test("only what was asked for is read: accounts by type, and their transactions by themselves", async () => {
  const { connect, book, world, refused } = await openUser();
  const typesOf = async (id: string) => {
    const found = await book.get(id);
    const all = world.accounts({ bank: "demobank-se", customer: found?.customer ?? 0 });
    return all.filter((account) => found?.accountIds.includes(account.id)).map(({ type }) => type);
  };
  const everything = await connect("se-demobank-password", "overspender");
  expect(await typesOf(everything)).toEqual(expect.arrayContaining(["checking", "credit_card"]));
  const some = await connect(
    "se-demobank-open-banking-embedded",
    "overspender",
    "?items=CHECKING_ACCOUNTS&items=IDENTITY_DATA",
  );
  await book.supply(some, { otpinput: "123456" });
  expect(new Set(await typesOf(some))).toEqual(new Set(["checking"]));
  const found = await book.get(some);
  expect(found?.withoutTransactions).toEqual(found?.accountIds);
  expect(
    await refused("POST", "/api/v1/credentials?items=GOLD", {
      providerName: "se-demobank-open-banking-redirect",
    }),
  ).toMatchObject({ status: 400, errorCode: "credentials.invalid_items" });
});

test("credentials never become some of another provider", async () => {
  const { connect, refused } = await openUser();
  const id = await connect("se-demobank-password", "ok");
  expect(
    await refused("PATCH", `/api/v1/credentials/${id}`, { providerName: "uk-demobank-password", fields: {} }),
  ).toMatchObject({ status: 400, errorCode: "credentials.provider_mismatch" });
});

test("what is not asked for is not taken", async () => {
  const { connect, refused, look } = await openUser();
  const id = await connect("se-demobank-password", "otp");
  const path = `/api/v1/credentials/${id}/supplemental-information`;
  expect(await refused("POST", path, { information: { pin: "1" } })).toMatchObject({
    status: 400,
    errorCode: "credentials.invalid_information",
  });
  expect((await look(id)).status).toBe("AWAITING_SUPPLEMENTAL_INFORMATION");
});

test("a bank that is down is told as such and read again when it is back", async () => {
  const { updated, send, look, health } = await openUser();
  const id = await updated();
  health("demobank-se", "down");
  expect((await send("POST", `/api/v1/credentials/${id}/refresh`, {})).status).toBe(204);
  expect((await look(id)).status).toBe("TEMPORARY_ERROR");
  health("demobank-se", "healthy");
  await send("POST", `/api/v1/credentials/${id}/refresh`, {});
  expect((await look(id)).status).toBe("UPDATED");
});

test("a bank that limits is asked again only later: the refusal says when", async () => {
  const { updated, send, look, refused } = await openUser();
  const id = await updated("rate_limited.then_ok");
  const path = `/api/v1/credentials/${id}/refresh`;
  const refusal = await send("POST", path, {});
  expect(refusal.headers.get("Retry-After")).toBe("60");
  expect(await refusal.json()).toMatchObject({
    errorCode: "credentials.rate_limited",
    retryAfterMillis: 60_000,
  });
  expect(await refused("POST", path, {})).toMatchObject({ status: 429 });
  expect((await send("POST", path, {})).status).toBe(204);
  expect((await look(id)).status).toBe("UPDATED");
});

test("refreshing with authentication signs in anew", async () => {
  const { updated, send, look } = await openUser();
  const id = await updated();
  await send("POST", `/api/v1/credentials/${id}/refresh?authenticate=true`, {});
  expect((await look(id)).status).toBe("AWAITING_THIRD_PARTY_APP_AUTHENTICATION");
});

test("who shares no account is connected without any; of a bank that gives half of it, the last account has no transactions", async () => {
  const { updated, book } = await openUser();
  expect(await book.get(await updated("no_accounts.after_login"))).toMatchObject({
    status: "UPDATED",
    accountIds: [],
  });
  const partly = await book.get(await updated("partial"));
  expect(partly?.withoutTransactions).toEqual(partly?.accountIds.slice(-1));
});
