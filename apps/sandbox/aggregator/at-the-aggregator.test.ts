// The aggregator as a sandbox hosts it: registered FIUs, webhooks, worlds, snapshots and files.
import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAY_MS, fixedClock, toIso } from "@sandbank/domain";
import { openFileStore } from "@sandbank/store";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { createSandbox, type Sandbox, type SandboxOptions } from "../app.ts";
import { controlOf } from "../control/testing/control-of.ts";
import { ORIGIN } from "../testing/harness.ts";
import { createReceiver } from "../webhooks/testing/told-sandbox.ts";

const NOW = "2026-03-10T15:00:00Z";
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const certificate = { ...publicKey.export({ format: "jwk" }), kid: "mine", alg: "RS256", use: "sig" };
const folder = mkdtempSync(join(tmpdir(), "sandbank-aggregator-"));
afterAll(() => rmSync(folder, { recursive: true }));

const answered = z.looseObject({
  accessToken: z.string().default(""),
  ConsentHandle: z.string().default(""),
  ConsentStatus: z.object({ id: z.string().optional(), status: z.string() }).optional(),
  errorCode: z.string().optional(),
});

function signed(body: string): string {
  const head = { alg: "RS256", kid: "mine", b64: false, crit: ["b64"] };
  const header = Buffer.from(JSON.stringify(head)).toString("base64url");
  const key = createPrivateKey(privateKey.export({ format: "pem", type: "pkcs8" }));
  return `${header}..${sign("sha256", Buffer.from(`${header}.${body}`), key).toString("base64url")}`;
}

async function start(options: SandboxOptions = {}) {
  const clock = fixedClock(NOW);
  const receiver = createReceiver();
  const failures: unknown[] = [];
  const onServerError = (error: unknown) => failures.push(error);
  const sandbox = await createSandbox({ clock, sendWebhook: receiver.send, onServerError, ...options });
  return { clock, receiver, failures, sandbox };
}

/** An FIU of its own in one world of a sandbox. @param base `/~{world}` for another than the default one */
function fiuAt(sandbox: Sandbox, base = "") {
  const post = async (path: string, body: string, headers: Record<string, string>) => {
    const init = { method: "POST", body, headers };
    const response = await sandbox.fetch(new Request(`${ORIGIN}${base}/aa${path}`, init));
    return { status: response.status, body: answered.parse(await response.json()) };
  };
  const now = () => toIso(sandbox.worlds.get(base === "" ? "default" : base.slice(2)).clock.now());
  const register = () =>
    post(
      "/registry/entityInfo/FIU",
      JSON.stringify({
        requester: { name: "me", id: "my-fiu" },
        entityinfo: {
          id: "my-fiu",
          name: "Mine",
          baseurl: "http://localhost:7777/fiu",
          certificate,
          secret: "a-secret-of-mine",
        },
      }),
      { "content-type": "application/json" },
    );
  const keyOf = async () => {
    const form = new URLSearchParams({ id: "my-fiu", secret: "a-secret-of-mine" }).toString();
    const type = { "content-type": "application/x-www-form-urlencoded" };
    const { body } = await post("/registry/iam/v1/entity/token/generate", form, type);
    return body.accessToken;
  };
  const ask = async (path: string, message: object) => {
    const envelope = { ver: "2.0.0", timestamp: now(), txnid: randomUUID() };
    const body = JSON.stringify({ ...envelope, ...message });
    return post(path, body, { client_api_key: await keyOf(), "x-jws-signature": signed(body) });
  };
  const requestConsent = async () => {
    const { body } = await ask("/Consent", {
      ConsentDetail: {
        consentStart: now(),
        consentExpiry: toIso(Date.parse(now()) + 90 * DAY_MS),
        consentMode: "STORE",
        fetchType: "PERIODIC",
        consentTypes: ["PROFILE", "SUMMARY", "TRANSACTIONS"],
        fiTypes: ["DEPOSIT"],
        DataConsumer: { id: "my-fiu", type: "FIU" },
        Customer: { id: "5550000004@sandbank-aa" },
        Purpose: { code: "102" },
        FIDataRange: { from: toIso(Date.parse(now()) - 90 * DAY_MS), to: now() },
        DataLife: { unit: "DAY", value: 30 },
        Frequency: { unit: "MONTH", value: 30 },
      },
    });
    return body.ConsentHandle;
  };
  const status = async (ConsentHandle: string) =>
    (await ask("/Consent/handle", { ConsentHandle })).body.ConsentStatus;
  const approve = async (handle: string) => {
    const { engine } = await sandbox.worlds.get(base === "" ? "default" : base.slice(2)).accountAggregator();
    return engine.approveEverything({ handle, fips: ["HDFC-FIP"] });
  };
  return { register, ask, requestConsent, status, approve };
}

test("a registered FIU is told by signed webhooks of what a person does, and of the end of a consent", async () => {
  const { sandbox, receiver, failures } = await start();
  const fiu = fiuAt(sandbox);
  expect((await fiu.register()).status).toBe(200);
  const handle = await fiu.requestConsent();
  expect(await fiu.status(handle)).toEqual({ status: "PENDING" });
  const { id } = await fiu.approve(handle);
  const control = controlOf(sandbox);
  await sandbox.worlds.default.agenda.settle();
  const [first] = receiver.received;
  expect(first?.url).toBe("http://localhost:7777/fiu/Consent/Notification");
  expect(Object.keys(first?.headers ?? {})).toEqual(
    expect.arrayContaining(["aa_api_key", "x-jws-signature"]),
  );
  expect(JSON.parse(first?.body ?? "")).toMatchObject({
    Notifier: { type: "AA", id: "sandbank-aa" },
    ConsentStatusNotification: { consentId: id, consentHandle: handle, consentStatus: "ACTIVE" },
  });
  await control.rest("POST", "/clock/advance", { by: "P91D" });
  expect(
    receiver.received.map(({ body }) => JSON.parse(body).ConsentStatusNotification.consentStatus),
  ).toEqual(["ACTIVE", "EXPIRED"]);
  expect(failures).toEqual([]);
});

test("requests at the aggregator are logged and can be spoiled like those at a bank", async () => {
  const { sandbox } = await start();
  const fiu = fiuAt(sandbox);
  await fiu.register();
  const { rest } = controlOf(sandbox);
  const match = { institution: "aa", operation: "requestConsent" };
  const effect = { type: "status", status: 503, message: "Down." };
  expect((await rest("POST", "/faults", { match, effect, times: 1 })).status).toBe(201);
  expect(await fiu.ask("/Consent", {})).toMatchObject({
    status: 503,
    body: { errorCode: "ServiceUnavailable", errorMsg: "Down.", timestamp: toIso(Date.parse(NOW)) },
  });
  expect((await fiu.ask("/Consent", {})).status).toBe(400);
  const { requests } = (await rest("GET", "/requests?institution=aa&operation=requestConsent")).body;
  expect(
    requests.map(({ status, faults }: { status: number; faults: object[] }) => [status, faults.length]),
  ).toEqual(
    expect.arrayContaining([
      [503, 1],
      [400, 0],
    ]),
  );
  expect(JSON.stringify(requests)).not.toMatch(/"client_api_key":"eyJ/);
});

test("a world has an aggregator of its own, and a snapshot of it has its consents", async () => {
  const { sandbox } = await start();
  await sandbox.worlds.create({ id: "blue" });
  const [here, there] = [fiuAt(sandbox), fiuAt(sandbox, "/~blue")];
  await here.register();
  await there.register();
  const handle = await here.requestConsent();
  await here.approve(handle);
  expect((await there.ask("/Consent/handle", { ConsentHandle: handle })).body.errorCode).toBe(
    "InvalidConsentHandle",
  );
  const { body: snapshot } = await controlOf(sandbox).rest("GET", "/worlds/default/snapshot");
  const restored = await controlOf(sandbox).rest("PUT", "/worlds/blue/snapshot", snapshot);
  expect(restored.status).toBe(200);
  expect(await there.status(handle)).toMatchObject({ status: "READY" });
});

test("a consent is there when the sandbox is started again", async () => {
  const path = join(folder, "kept.jsonl");
  const clock = fixedClock(NOW);
  const before = await start({ store: openFileStore(path, { clock }) });
  await fiuAt(before.sandbox).register();
  const handle = await fiuAt(before.sandbox).requestConsent();
  await fiuAt(before.sandbox).approve(handle);
  await before.sandbox.close();
  const after = await start({ store: openFileStore(path, { clock }) });
  expect(await fiuAt(after.sandbox).status(handle)).toMatchObject({ status: "READY" });
  const { engine } = await after.sandbox.worlds.default.accountAggregator();
  expect(await engine.listLinks("5550000004@sandbank-aa")).not.toHaveLength(0);
  await after.sandbox.close();
});

test("the control plane has the fair-use templates enforced", async () => {
  const { sandbox } = await start();
  const { rest, trpc } = controlOf(sandbox);
  expect((await rest("GET", "/account-aggregator/fair-use")).body).toEqual({ enforced: false });
  expect((await rest("PUT", "/account-aggregator/fair-use", { enforced: true })).status).toBe(200);
  expect(await trpc.accountAggregator.fairUse.query()).toEqual({ enforced: true });
});
