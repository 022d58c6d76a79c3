import { randomUUID } from "node:crypto";
import type { OpenDatabase } from "@sandbank/database";
import { databaseKinds, openTestDatabase } from "@sandbank/database/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileValues, wrongValues } from "./test/malformed.ts";
import { idsFor, type OwnedRows, ownedRows } from "./test/owned-rows.ts";
import { idFields, named, type Procedure, PUBLIC, procedures, SHARED } from "./test/procedures.ts";

// Everything here is generated from the router, so that a procedure added later is held to it by itself.

const takesOwned = procedures.flatMap((procedure) =>
  idFields(procedure)
    .filter((name) => !SHARED.includes(name))
    .map((name) => [procedure.path, name, procedure] as const),
);
const takesInput = procedures.filter(({ fields }) => Object.keys(fields).length > 0);
const FINE = ["OK", "BAD_REQUEST", "NOT_FOUND", "FORBIDDEN"];
const readers = procedures.filter(({ type }) => type !== "mutation");

describe.each(databaseKinds)("on %s", (kind) => {
  let opened: OpenDatabase;
  let rows: OwnedRows;

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    rows = await ownedRows(opened);
  });
  afterAll(() => opened.close());

  /** The ids of the owner's rows alone. */
  const own = (procedure: Procedure) =>
    Object.fromEntries(Object.entries(idsFor(procedure, rows)).filter(([name]) => !SHARED.includes(name)));

  test("every id a procedure takes is known to be somebody's or everybody's", () => {
    const names = new Set(procedures.flatMap(idFields));
    expect([...names].sort()).toEqual([...Object.keys(rows.owned), ...SHARED].sort());
  });

  test.each(named(procedures))("%s refuses a visitor who is not signed in", async (path, procedure) => {
    const code = await rows.codeOf(null, path, idsFor(procedure, rows));
    expect(code).toBe(PUBLIC.includes(path) ? "OK" : "UNAUTHORIZED");
  });

  test.each(takesOwned)("%s refuses another user's %s as forbidden", async (path, name, procedure) => {
    expect(await rows.codeOf(rows.strangerId, path, { [name]: rows.idOf(procedure, name) })).toBe(
      "FORBIDDEN",
    );
  });

  test.each(takesOwned)("%s says of an unknown %s that there is none", async (path, name) => {
    expect(await rows.codeOf(rows.ownerId, path, { [name]: randomUUID() })).toBe("NOT_FOUND");
  });

  test.each(named(takesInput))("%s refuses every field that is of another kind", async (path, procedure) => {
    const ids = idsFor(procedure, rows);
    for (const [name, schema] of Object.entries(procedure.fields)) {
      for (const value of wrongValues(schema)) {
        const code = await rows.codeOf(rows.ownerId, path, { ...ids, [name]: value });
        expect([name, value, code]).toEqual([name, value, "BAD_REQUEST"]);
      }
    }
  });

  test.each(named(takesInput))(
    "%s refuses a field it does not know, and what is no object",
    async (path, procedure) => {
      const ids = idsFor(procedure, rows);
      for (const input of [{ ...ids, "no such field": 7 }, 7, "text", [], true]) {
        expect([input, await rows.codeOf(rows.ownerId, path, input)]).toEqual([input, "BAD_REQUEST"]);
      }
    },
  );

  test.each(named(takesInput))(
    "%s answers or refuses hostile text, and never fails at it",
    async (path, procedure) => {
      // What changes something is asked for by somebody whose ids lead nowhere.
      const reads = procedure.type !== "mutation";
      const nowhere = Object.fromEntries(idFields(procedure).map((name) => [name, randomUUID()]));
      const ids = reads ? own(procedure) : nowhere;
      for (const [name, schema] of Object.entries(procedure.fields)) {
        for (const value of hostileValues(schema)) {
          const code = await rows.codeOf(reads ? rows.ownerId : rows.strangerId, path, {
            ...ids,
            [name]: value,
          });
          expect(FINE, `${name}: ${JSON.stringify(value)}`).toContain(code);
        }
      }
    },
  );

  test.each(named(readers.filter(({ path }) => !PUBLIC.includes(path))))(
    "%s shows a stranger nothing of another user's",
    async (path, procedure) => {
      const input = procedure.input?.safeParse({}).success ? {} : undefined;
      const answer = await rows.callAs(rows.strangerId, path, input).catch((error: unknown) => String(error));
      for (const id of [...Object.values(rows.owned), rows.ownerId]) {
        expect(JSON.stringify(answer)).not.toContain(id);
      }
    },
  );

  test.each(named(readers))("%s serves the owner", async (path, procedure) => {
    expect(await rows.codeOf(rows.ownerId, path, own(procedure))).toBe("OK");
  });
});
