import { readFileSync } from "node:fs";
import { databaseKinds } from "@sandbank/database/testing";
import { DAY_MS } from "@sandbank/domain";
import { ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { z } from "zod";
import { sweepAbandoned } from "./abandon-connection.ts";
import { completeConnection, disconnect, expireConsents, renewConsent, startConnection } from "./index.ts";
import { connectionTransitions, lifecycleDiagram } from "./lifecycle.ts";
import { runOneDue } from "./sync-runner.ts";
import { openStage, type Stage } from "./testing/stage.ts";

const rows = z.union([z.array(z.unknown()), z.object({ rows: z.array(z.unknown()) })]);
const seenShape = z.array(z.object({ old: z.string().nullable(), new: z.string() }));

/** Has the database itself write down every change of a status, whoever makes it. */
async function watchStatuses(stage: Stage) {
  await stage.db.execute(sql`create table seen_statuses (old text, new text)`);
  await stage.db.execute(sql`
    create function see_status() returns trigger language plpgsql as $$ begin
      if tg_op = 'INSERT' then insert into seen_statuses values (null, new.status);
      elsif old.status <> new.status then insert into seen_statuses values (old.status, new.status);
      end if;
      return new;
    end $$`);
  await stage.db.execute(sql`
    create trigger see_status after insert or update on provider_connections
    for each row execute function see_status()`);
  return async () => {
    const result = rows.parse(await stage.db.execute(sql`select distinct old, new from seen_statuses`));
    return seenShape.parse(Array.isArray(result) ? result : result.rows);
  };
}

test.each(databaseKinds)(
  "on %s every change of status that can be brought about is listed, and no other",
  async (kind) => {
    const stage = await openStage(kind);
    const seen = await watchStatuses(stage);
    const bank = await stage.bank();
    const { ctx, provider, clock } = bank;

    type Person = Awaited<ReturnType<typeof bank.connect>>;
    const sync = async (person: Person, failure?: ProviderErrorCode) => {
      provider.onCall = () => {
        if (failure) throw new ProviderError(failure, "as the test says");
      };
      clock.advance(DAY_MS);
      await person.makeDue();
      await runOneDue(ctx);
      provider.onCall = () => undefined;
      return (await person.row()).connection.status;
    };
    const connectAgain = async (person: Person, answer: string | null) => {
      const started = await startConnection({ ctx, input: person });
      const state = new URL(started.authorizeUrl ?? "").searchParams.get("state");
      if (answer !== null) {
        const callbackUrl = new URL(`${ctx.redirectUri}?${answer}&state=${state}`);
        await completeConnection({ ctx, input: { userId: person.userId, callbackUrl } });
      } else {
        clock.advance(DAY_MS);
        await sweepAbandoned(ctx);
      }
      return (await person.row()).connection.status;
    };
    const leave = (person: Person) => disconnect({ ctx, input: { ...person, deleteData: false } });

    const one = await bank.connect();
    expect(await sync(one)).toBe("connected");
    expect(await sync(one, "unavailable")).toBe("error");
    expect(await sync(one)).toBe("connected");
    expect(await sync(one, "unavailable")).toBe("error");
    expect(await sync(one, "consent_revoked")).toBe("expired");
    expect(await connectAgain(one, null)).toBe("expired");
    expect(await connectAgain(one, "code=c2")).toBe("connected");
    expect(await sync(one, "login_required")).toBe("expired");
    await leave(one);
    expect(await connectAgain(one, null)).toBe("disconnected");
    expect(await connectAgain(one, "code=c3")).toBe("connected");
    await leave(one);
    const two = await bank.connect();
    expect(await sync(two, "invalid_response")).toBe("error");
    await leave(two);

    provider.expiresAt = clock.now() + 2 * DAY_MS;
    const three = await bank.connect();
    clock.advance(2 * DAY_MS - 60_000);
    const renewal = await renewConsent({ ctx, input: three });
    clock.advance(60_000);
    await expireConsents(ctx);
    expect((await three.row()).connection.status).toBe("expired");
    const state = new URL(renewal.authorizeUrl ?? "").searchParams.get("state");
    const callbackUrl = new URL(`${ctx.redirectUri}?code=c4&state=${state}`);
    await completeConnection({ ctx, input: { userId: three.userId, callbackUrl } });

    const listed = connectionTransitions.map(({ from, to }) => `${from} -> ${to}`);
    const changes = (await seen()).map((change) => `${change.old} -> ${change.new}`);
    expect(changes.sort()).toEqual(listed.sort());
    await stage.close();
  },
);

test("somebody who disconnects while they are at the bank is not connected when they come back", async () => {
  const stage = await openStage("embedded");
  const bank = await stage.bank();
  const { ctx } = bank;
  const person = await bank.connect();
  await disconnect({ ctx, input: { ...person, deleteData: false } });
  const started = await startConnection({ ctx, input: person });
  await disconnect({ ctx, input: { ...person, deleteData: false } });
  const state = new URL(started.authorizeUrl ?? "").searchParams.get("state");
  const callbackUrl = new URL(`${ctx.redirectUri}?code=late&state=${state}`);
  const back = completeConnection({ ctx, input: { userId: person.userId, callbackUrl } });
  await expect(back).rejects.toMatchObject({ code: "invalid" });
  expect((await person.row()).connection).toMatchObject({ status: "disconnected", credentials: null });
  await stage.close();
});

test("docs/core.md shows the diagram of these transitions", () => {
  const document = readFileSync(new URL("../../docs/core.md", import.meta.url), "utf8");
  expect(document).toContain(lifecycleDiagram());
});
