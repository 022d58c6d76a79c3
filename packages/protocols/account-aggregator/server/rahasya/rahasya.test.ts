import { fixedClock } from "@sandbank/domain";
import { createMemoryStore } from "@sandbank/store";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { keyMaterial } from "../../crypto/index.ts";
import { createRahasyaRoutes } from "./create-rahasya-routes.ts";

const NOON = "2025-01-10T12:00:00.000Z";
const NONCES = {
  ours: "2OZz6xYAnS6a83WcOZFLQH/0YVcl1vWE+zespfGAWFo=",
  theirs: "WY9hFnr4WLFd9mVvItMIdBjFygVDpPpoi/BZ3Z3lBfY=",
};

const keys = z.object({ privateKey: z.string(), KeyMaterial: keyMaterial, errorInfo: z.null() });
const answered = z.object({
  key: z.string().optional(),
  base64Data: z.string().optional(),
  errorInfo: z.object({ errorCode: z.string(), errorMessage: z.string() }).nullable(),
});

const textOf = (base64: string | undefined, encoding: BufferEncoding = "utf8") =>
  Buffer.from(base64 ?? "", "base64").toString(encoding);

function openRoutes() {
  const clock = fixedClock(NOON);
  const onServerError = (error: unknown) => {
    throw error;
  };
  const app = createRahasyaRoutes({
    world: { seed: 42, clock },
    store: createMemoryStore({ clock }),
    onServerError,
  });
  const generateKey = async (base: string) => {
    const response = await app.request(`${base}/generateKey`);
    return keys.parse(await response.json());
  };
  const post = async (path: string, ask: unknown) => {
    const body = typeof ask === "string" ? ask : JSON.stringify(ask);
    const response = await app.request(path, { method: "POST", body });
    return { status: response.status, body: answered.parse(await response.json()) };
  };
  return { clock, app, generateKey, post };
}

describe.each(["/ecc/v1", "/x25519/v1"])("%s", (base) => {
  async function exchange() {
    const routes = openRoutes();
    const [ours, theirs] = [await routes.generateKey(base), await routes.generateKey(base)];
    const ask = {
      remoteKeyMaterial: theirs.KeyMaterial,
      ourPrivateKey: ours.privateKey,
      base64YourNonce: NONCES.ours,
      base64RemoteNonce: NONCES.theirs,
    };
    const answer = {
      remoteKeyMaterial: ours.KeyMaterial,
      ourPrivateKey: theirs.privateKey,
      base64YourNonce: NONCES.theirs,
      base64RemoteNonce: NONCES.ours,
    };
    return { ...routes, ours, theirs, ask, answer };
  }

  test("keys are generated, for 24 hours of the world's clock", async () => {
    const { ours, theirs } = await exchange();
    expect(ours.privateKey).toMatch(/^-----BEGIN PRIVATE KEY-----\S+-----END PRIVATE KEY-----$/);
    expect(ours.KeyMaterial.DHPublicKey.expiry).toBe("2025-01-11T12:00:00.000Z");
    expect(theirs.privateKey).not.toBe(ours.privateKey);
  });

  test("both sides get one shared key", async () => {
    const { post, ours, theirs } = await exchange();
    const shared = async (own: typeof ours, other: typeof ours) => {
      const ask = { remotePublicKey: other.KeyMaterial.DHPublicKey.KeyValue, ourPrivateKey: own.privateKey };
      return (await post(`${base}/getSharedKey`, ask)).body;
    };
    const ourSide = await shared(ours, theirs);
    expect(ourSide).toEqual({ key: expect.stringMatching(/^[\w+/]{43}=$/), errorInfo: null });
    expect(await shared(theirs, ours)).toEqual(ourSide);
  });

  test("what one side encrypts the other decrypts", async () => {
    const { post, ask, answer } = await exchange();
    const sealed = await post(`${base}/encrypt`, { ...ask, data: "<Account/>" });
    expect(sealed).toMatchObject({ status: 200, body: { errorInfo: null } });
    const opened = await post(`${base}/decrypt`, { ...answer, base64Data: sealed.body.base64Data });
    expect(textOf(opened.body.base64Data)).toBe("<Account/>");
    const older = await post(`${base}/encrypt`, {
      ...ask,
      base64Data: Buffer.from("<Account/>").toString("base64"),
    });
    expect(older.body.base64Data).toBe(sealed.body.base64Data);
  });

  test("an expired key, a wrong tag and nothing to encrypt are told in errorInfo", async () => {
    const { post, ask, answer, clock } = await exchange();
    const sealed = (await post(`${base}/encrypt`, { ...ask, data: "x" })).body.base64Data;
    const swapped = { ...answer, base64YourNonce: NONCES.ours, base64Data: sealed };
    expect((await post(`${base}/decrypt`, swapped)).body).toMatchObject({
      base64Data: "",
      errorInfo: {
        errorCode: "javax.crypto.AEADBadTagException",
        errorMessage: expect.stringContaining("mac check in GCM failed"),
      },
    });
    expect((await post(`${base}/encrypt`, ask)).body.errorInfo?.errorMessage).toContain("nothing to encrypt");
    clock.advance(86_400_000);
    expect(await post(`${base}/encrypt`, { ...ask, data: "x" })).toMatchObject({
      status: 200,
      body: { errorInfo: { errorCode: "java.security.InvalidKeyException" } },
    });
  });
});

test("a key of the other kind is sent where it belongs", async () => {
  const { generateKey, post } = openRoutes();
  const [ecc, x] = [await generateKey("/ecc/v1"), await generateKey("/x25519/v1")];
  const ask = {
    remotePublicKey: ecc.KeyMaterial.DHPublicKey.KeyValue,
    ourPrivateKey: x.privateKey,
  };
  const { body } = await post("/x25519/v1/getSharedKey", ask);
  expect(body.errorInfo?.errorMessage).toBe("This is a key of Curve25519; send it to /ecc/v1.");
});

test("bare keys in hexadecimal are taken for X25519", async () => {
  const ask = {
    remotePublicKey: "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
    ourPrivateKey: "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
  };
  const { body } = await openRoutes().post("/x25519/v1/getSharedKey", ask);
  expect(textOf(body.key, "hex")).toBe("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
});

test("a body that is none and a path that leads nowhere are refused", async () => {
  const { app, post } = openRoutes();
  expect(await post("/ecc/v1/encrypt", "nonsense")).toMatchObject({ status: 400, body: { base64Data: "" } });
  const missing = await post("/ecc/v1/encrypt", { ourPrivateKey: "x" });
  expect(missing.body.errorInfo?.errorMessage).toContain("remoteKeyMaterial");
  expect((await app.request("/ecc/v1/nothing")).status).toBe(404);
});
