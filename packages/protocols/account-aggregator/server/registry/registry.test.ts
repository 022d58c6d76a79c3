import { fixedClock } from "@sandbank/domain";
import { createMemoryStore } from "@sandbank/store";
import { expect, test } from "vitest";
import { z } from "zod";
import { signDetached, testSigner, verifyApiKey } from "../../crypto/index.ts";
import { checkSignature, createRegistry, createRegistryRoutes } from "./index.ts";

const ORIGIN = { origin: "http://localhost:4010" };
const NOON = "2025-01-10T12:00:00.000Z";
const CERTIFICATE = { ...testSigner("fiu").jwk, kid: "my-key" };
const MINE = {
  id: "my-fiu",
  name: "Mine",
  baseurl: "http://localhost:9000/aa/",
  certificate: CERTIFICATE,
  secret: "a secret of my own",
};

const entry = z.object({
  timestamp: z.string(),
  requester: z.object({ id: z.string() }),
  entityinfo: z.looseObject({ id: z.string() }),
});
/** Everything the registry and the token service answer. */
const answered = z.object({
  ...entry.partial().shape,
  ver: z.string().optional(),
  txnId: z.string().optional(),
  accessToken: z.string().default(""),
  expiresIn: z.number().optional(),
  tokenType: z.string().optional(),
  errorCode: z.string().optional(),
  errorMsg: z.string().optional(),
  responseCode: z.number().optional(),
  responseText: z.string().optional(),
  entity: z.object({ id: z.string(), secret: z.string() }).optional(),
});

function openRegistry(base = "") {
  const clock = fixedClock(NOON);
  const store = createMemoryStore({ clock });
  const fips = [{ id: "HDFC-FIP", bank: "hdfc", name: "HDFC Bank", fiTypes: ["DEPOSIT"] }] as const;
  const options = { world: { seed: 42, clock }, store, base, fips };
  const registry = createRegistry(options);
  const onServerError = (error: unknown) => {
    throw error;
  };
  const app = createRegistryRoutes({ ...options, registry, onServerError });
  const request = (path: string, init: RequestInit = {}) => app.request(path, init, ORIGIN);
  const call = async (path: string, init?: RequestInit) => {
    const response = await request(path, init);
    return { status: response.status, body: answered.parse(await response.json()) };
  };
  const token = async (id: string, secret = `${id}-secret`) => {
    const body = new URLSearchParams({ id, secret });
    return call("/iam/v1/entity/token/generate", { method: "POST", body });
  };
  const bearer = async (as: string) => ({ authorization: `Bearer ${(await token(as)).body.accessToken}` });
  const get = async (path: string, as: string) => call(path, { headers: await bearer(as) });
  const list = async (type: string, as: string) => {
    const response = await request(`/v2/entityInfo/${type}`, { headers: await bearer(as) });
    if (response.status !== 200) return response.status;
    return z
      .array(entry)
      .parse(await response.json())
      .map(({ entityinfo }) => entityinfo.id);
  };
  const register = (entityinfo: object, type = "FIU") =>
    call(`/entityInfo/${type}`, { method: "POST", body: JSON.stringify({ entityinfo }) });
  return { clock, registry, request, call, token, bearer, get, list, register };
}

test("an entity that knows its secret gets an api key for 24 hours", async () => {
  const { token, clock, registry } = openRegistry();
  const { status, body } = await token("sandbank-core");
  expect(status).toBe(200);
  expect(body).toMatchObject({ ver: "1.0.0", timestamp: NOON, expiresIn: 86_400, tokenType: "Bearer" });
  expect(body.txnId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const claims = verifyApiKey(body.accessToken, testSigner("registry").publicKey, clock.now());
  expect(claims).toMatchObject({
    sub: "sandbank-core",
    roles: "FIU",
    iss: "http://localhost:4010/aa/registry",
  });
  expect((await registry.identify(body.accessToken, ["FIU"])).id).toBe("sandbank-core");
  clock.advance(86_400_000);
  await expect(registry.identify(body.accessToken, ["FIU"])).rejects.toMatchObject({ code: "Unauthorized" });
});

test("what verifies api keys is to be had as a JWK set", async () => {
  const { request } = openRegistry();
  const response = await request("/iam/v1/certs");
  expect(await response.json()).toEqual({ keys: [testSigner("registry").jwk] });
});

test("a missing secret is 400, a wrong one and an unknown id are 401, in the token service's words", async () => {
  const { token, call } = openRegistry();
  const missing = await call("/iam/v1/entity/token/generate", {
    method: "POST",
    body: new URLSearchParams({ id: "x" }),
  });
  expect(missing).toMatchObject({ status: 400, body: { errorCode: "Bad Request" } });
  expect(missing.body.errorMsg).toContain("Entity Id/Secret is missing in the request");
  const json = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
  expect((await call("/iam/v1/entity/token/generate", json)).status).toBe(400);
  const wrong = await token("sandbank-core", "guess");
  expect(wrong).toMatchObject({ status: 401, body: { errorCode: "Unauthorized" } });
  expect(wrong.body.errorMsg).toBe(
    "Invalid entity id/secret or secret is expired: this is not the secret of sandbank-core.",
  );
  expect((await token("nobody", "guess")).body.errorMsg).toContain(
    "there is no entity nobody; register it first",
  );
});

test("each kind of party sees whom it works with, and itself", async () => {
  const { get, list: seen } = openRegistry();
  expect(await seen("FIP", "sandbank-aa")).toEqual(["HDFC-FIP"]);
  expect(await seen("FIU", "sandbank-aa")).toEqual(["sandbank-core"]);
  expect(await seen("AA", "sandbank-aa")).toBe(404);
  expect(await seen("AA", "sandbank-core")).toEqual(["sandbank-aa"]);
  expect(await seen("FIP", "sandbank-core")).toEqual(["HDFC-FIP"]);
  expect(await seen("FIU", "sandbank-core")).toBe(404);
  expect(await seen("AA", "HDFC-FIP")).toEqual(["sandbank-aa"]);
  expect(await seen("FIU", "HDFC-FIP")).toBe(404);
  expect((await get("/v2/entityInfo/FIP/HDFC-FIP", "HDFC-FIP")).status).toBe(200);
  expect((await get("/v2/entityInfo/FIU/sandbank-core", "HDFC-FIP")).body.responseText).toBe(
    "Entity not found: HDFC-FIP is a FIP, which sees AA only.",
  );
});

test("an entry has where a party is reached and the key that verifies it", async () => {
  const { get } = openRegistry("/~blue");
  const { body } = await get("/v2/entityInfo/AA/sandbank-aa", "sandbank-core");
  expect(body).toMatchObject({ timestamp: NOON, requester: { id: "sandbank-registry" } });
  expect(body.entityinfo).toMatchObject({
    id: "sandbank-aa",
    entityhandle: "@sandbank-aa",
    baseurl: "http://localhost:4010/~blue/aa",
    webviewurl: "http://localhost:4010/~blue/aa/webview",
    certificate: testSigner("aa").jwk,
  });
  const bank = await get("/v2/entityInfo/FIP/HDFC-FIP", "sandbank-core");
  expect(bank.body.entityinfo?.baseurl).toBe("http://localhost:4010/~blue/hdfc/fip");
});

test("who shows no key, or asks for what there is not, is told so", async () => {
  const { call, get } = openRegistry();
  expect(await call("/v2/entityInfo/AA")).toMatchObject({ status: 401, body: { responseCode: 401 } });
  const bad = await call("/v2/entityInfo/AA", { headers: { authorization: "Bearer nonsense" } });
  expect(bad.body.responseText).toContain("not one of the token service");
  expect((await get("/v2/entityInfo/XYZ", "sandbank-core")).body.responseText).toBe(
    '"XYZ" is no type of entity; there are AA, FIP and FIU.',
  );
  expect((await get("/v2/entityInfo/AA/other-aa", "sandbank-core")).body.responseText).toBe(
    "Entity not found: there is no AA other-aa.",
  );
  expect((await call("/elsewhere")).status).toBe(404);
});

test("an FIU of the developer's own is registered and then known by its key", async () => {
  const { register, token, registry, get } = openRegistry();
  expect(await register(MINE)).toMatchObject({
    status: 200,
    body: {
      responseCode: 200,
      responseText: "200 OK",
      entity: { id: "my-fiu", secret: "a secret of my own" },
    },
  });
  const { body } = await token("my-fiu", "a secret of my own");
  const entity = await registry.identify(body.accessToken, ["FIU"]);
  expect(entity).toMatchObject({ id: "my-fiu", role: "FIU", baseUrl: "http://localhost:9000/aa" });
  const signer = { ...testSigner("fiu"), kid: "my-key" };
  expect(() => checkSignature(entity, signDetached("{}", signer), "{}")).not.toThrow();
  const listed = await get("/v2/entityInfo/FIU/my-fiu", "sandbank-aa");
  expect(listed.body.entityinfo).toMatchObject({ name: "Mine", certificate: CERTIFICATE });
});

test("a secret is drawn where none is chosen, the same in every world of the seed", async () => {
  const { secret: _, ...open } = MINE;
  const secrets = await Promise.all(
    [1, 2].map(async () => (await openRegistry().register(open)).body.entity?.secret),
  );
  expect(secrets[0]).toMatch(/^[\w-]{43}$/);
  expect(secrets[1]).toBe(secrets[0]);
});

test("both versions in one base URL: the second is used", async () => {
  const { register, registry } = openRegistry();
  await register({ ...MINE, baseurl: "v1:http://localhost:9000/one, v2:http://localhost:9000/two" });
  expect((await registry.find("my-fiu"))?.baseUrl).toBe("http://localhost:9000/two");
});

test("two who register one id at once: one of them is refused", async () => {
  const { register } = openRegistry();
  const answers = await Promise.all([register(MINE), register(MINE)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await register({ ...MINE, id: "HDFC-FIP" })).body.responseText).toContain("HDFC-FIP is taken");
});

test.each([
  ["a private key", { certificate: { ...CERTIFICATE, d: "AQAB" } }, "keep d"],
  ["a short key", { certificate: { ...CERTIFICATE, n: "AQAB" } }, "no RSA key of 2048 bits"],
  ["an EC key", { certificate: { kty: "EC", kid: "k" } }, "entityinfo.certificate.kty"],
  ["a key without kid", { certificate: { ...CERTIFICATE, kid: undefined } }, "entityinfo.certificate.kid"],
  ["no URL", { baseurl: "localhost" }, "entityinfo.baseurl: is no http or https URL"],
  ["an id nobody can type", { id: "my fiu" }, "entityinfo.id: has 3 to 64 letters"],
  ["a short secret", { secret: "short" }, "entityinfo.secret: has 16 characters or more"],
])("%s is refused by name", async (_, change, message) => {
  const { status, body } = await openRegistry().register({ ...MINE, ...change });
  expect(status).toBe(400);
  expect(body.responseText).toContain(message);
});

test("a FIP cannot be registered, an AA can", async () => {
  const { register } = openRegistry();
  expect((await register(MINE, "FIP")).body.responseText).toContain("A FIP of yours cannot be registered");
  expect((await register({ ...MINE, id: "my-aa" }, "AA")).status).toBe(200);
});

test("an entity changes itself with its api key, keeping its secret, and nobody else", async () => {
  const { bearer, call, registry } = openRegistry();
  const change = async (entityinfo: object, as: string, type = "FIU") =>
    call(`/entityInfo/${type}`, {
      method: "PUT",
      headers: await bearer(as),
      body: JSON.stringify({ entityinfo }),
    });
  expect((await change({ baseurl: "http://localhost:9000/aa" }, "sandbank-core")).status).toBe(200);
  expect(await registry.find("sandbank-core")).toMatchObject({
    baseUrl: "http://localhost:9000/aa",
    secret: "sandbank-core-secret",
    jwk: testSigner("fiu").jwk,
    name: "Sandbank",
  });
  expect((await registry.list("FIU")).map(({ id }) => id)).toEqual(["sandbank-core"]);
  expect((await change({ baseurl: "nowhere" }, "sandbank-core")).body.responseText).toContain(
    "no http or https URL",
  );
  expect((await change({ id: "my-fiu" }, "sandbank-core")).body.responseText).toContain(
    "an entity changes only itself",
  );
  expect((await change({}, "sandbank-aa", "AA")).body.responseText).toContain("stays as it is");
});

test("a key of another kind of party, none, and a signature by another key are refused by ReBIT's codes", async () => {
  const { registry, token } = openRegistry();
  await expect(registry.identify(undefined, ["FIU"])).rejects.toMatchObject({
    code: "Unauthorized",
    status: 401,
  });
  const { accessToken } = (await token("HDFC-FIP")).body;
  await expect(registry.identify(accessToken, ["FIU"])).rejects.toMatchObject({
    code: "InvalidRequest",
    message: "The api key is of HDFC-FIP, a FIP; this is for a FIU.",
  });
  const entity = await registry.identify(accessToken, ["FIU", "FIP"]);
  const refused = (signature: string | undefined) => () => checkSignature(entity, signature, "{}");
  expect(refused(undefined)).toThrow("x-jws-signature is missing");
  expect(refused(signDetached("{}", testSigner("aa")))).toThrow(
    "the registry has sandbank-fip-1 of HDFC-FIP",
  );
  expect(refused(signDetached("{ }", testSigner("fip")))).toThrow("does not match");
});
