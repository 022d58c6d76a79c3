import { databaseKinds } from "@sandbank/database/testing";
import { ProviderError } from "@sandbank/provider";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SyncContext } from "./context.ts";
import { startConnection } from "./start-connection.ts";
import { runOneDue } from "./sync-runner.ts";
import { openStage, type Stage } from "./testing/stage.ts";
import { takeNotification } from "./webhooks.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(kind);
  });
  afterAll(() => stage.close());

  /** Somebody tells for the whole dialect, and somebody connected to one of its banks. */
  async function setup() {
    const { ctx, provider, connect, errors } = await stage.bank();
    const [dialect = ""] = ctx.providers.keys();
    const asked: string[] = [];
    provider.subscribeToAll = async (url) => ({ secret: `secret ${asked.push(url)}` });
    provider.readNotification = async (_bank, { body }, secret) => {
      if (secret !== `secret ${asked.length}`) throw new ProviderError("invalid_response", "not signed");
      return { id: body, type: "news", about: { kind: "person", id: body } };
    };
    const person = await connect();
    const processOf = (baseUrl: string): SyncContext => ({
      ...ctx,
      webhooks: { baseUrl, settled: new Set() },
    });
    const run = async (as: SyncContext) => {
      await person.makeDue();
      await runOneDue(as);
    };
    const tell = (body: string) =>
      takeNotification({ ctx, input: { dialect, slug: null, headers: new Headers(), body } });
    return { ctx, provider, person, asked, dialect, processOf, run, tell, errors };
  }

  test("whoever tells for all banks is asked once, by one process, and again at another address", async () => {
    const { asked, dialect, processOf, run } = await setup();
    const [one, two] = [processOf("https://core.test/hooks"), processOf("https://core.test/hooks")];
    for (const each of [one, one, two]) await run(each);
    expect(asked).toEqual([`https://core.test/hooks/${dialect}`]);
    await run(processOf("https://elsewhere.test"));
    expect(asked.at(-1)).toBe(`https://elsewhere.test/${dialect}`);
  });

  test("what they tell of a person has everything of theirs read again; of others, nothing", async () => {
    const { ctx, person, processOf, run, tell } = await setup();
    await run(processOf("https://core.test/hooks"));
    expect((await person.row()).connection.nextSyncAt?.getTime()).toBeGreaterThan(ctx.clock.now());
    expect(await tell("somebody")).toMatchObject({ known: false, due: 0 });
    expect(await tell(crypto.randomUUID())).toMatchObject({ known: false, due: 0 });
    expect(await tell(person.userId)).toMatchObject({ known: false, due: 1 });
    expect((await person.row()).connection.nextSyncAt?.getTime()).toBe(ctx.clock.now());
    expect(await tell(person.userId)).toMatchObject({ known: true, due: 0 });
  });

  test("before anybody was asked nothing that is told counts", async () => {
    const { tell, person } = await setup();
    await expect(tell(person.userId)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("where they cannot be asked the sync goes on, and the next start asks again", async () => {
    const { provider, asked, person, processOf, run, errors } = await setup();
    const { subscribeToAll } = provider;
    provider.subscribeToAll = async () => {
      throw new ProviderError("unavailable", "not now");
    };
    await run(processOf("https://core.test/hooks"));
    expect((await person.row()).connection.status).toBe("connected");
    expect(errors).toHaveLength(1);
    if (subscribeToAll) provider.subscribeToAll = subscribeToAll;
    await run(processOf("https://core.test/hooks"));
    expect(asked).toHaveLength(1);
  });

  test("a bank is told who asks, the same each time, and what is renewed", async () => {
    const { ctx, provider, person } = await setup();
    const requests: { person?: string; renews?: string }[] = [];
    const { initiateConnection } = provider;
    provider.initiateConnection = async (request) => {
      requests.push(request);
      return initiateConnection(request);
    };
    provider.consentStatus = "expired";
    await person.makeDue();
    await runOneDue(ctx);
    const { userId, providerId } = person;
    await startConnection({ ctx, input: { userId, providerId } });
    expect(requests).toMatchObject([{ person: userId, renews: "verifier/c1" }]);
  });
});
