import { operationsOf } from "@sandbank/rest";
import { expect, test } from "vitest";
import { z } from "zod";
import { ORIGIN, startSandbox } from "../testing/harness.ts";
import { controlRouter } from "./router.ts";
import { controlOf } from "./testing/control-of.ts";
import { wrongInputs } from "./testing/wrong-inputs.ts";

const trpcRefusal = z.object({ error: z.object({ message: z.string() }) });

const operations = operationsOf(controlRouter);

/** How the parser begins where a schema has no words of its own. */
const UNWORDED =
  /Invalid |Too (?:small|big)|expected (?:string|number|int|boolean|object|array)|Unrecognized|undefined|NaN|\[object/;

test.each(operations.filter(({ input }) => input))("$procedure refuses in plain words", async (operation) => {
  const { sandbox, send, failures } = await startSandbox();
  const { rest } = controlOf(sandbox);
  const { method, path, procedure, type, pathFields } = operation;
  const inBody = method !== "GET" && method !== "DELETE";
  for (const input of wrongInputs(operation)) {
    const body = Object.fromEntries(Object.entries(input).filter(([name]) => !pathFields.includes(name)));
    const filled = path.replace(/\{\w+\}/g, "1");
    const asText = Object.entries(body).map(([name, value]) => [name, String(value)] as [string, string]);
    const asked = inBody ? filled : `${filled}?${new URLSearchParams(asText)}`;
    const overRest = await rest(method, asked, inBody ? body : undefined);
    const url = `${ORIGIN}/_sandbank/trpc/${procedure}`;
    const text = JSON.stringify(input);
    const answer =
      type === "query"
        ? await send(`${url}?input=${encodeURIComponent(text)}`)
        : await send(url, { method: "POST", body: text, headers: { "content-type": "application/json" } });
    const { error } = trpcRefusal.parse(await answer.json());
    for (const message of [overRest.body?.message, error.message]) {
      expect(message, text.slice(0, 300)).not.toMatch(UNWORDED);
      expect(message, text.slice(0, 300)).toMatch(/\w/);
    }
    expect([overRest.status, answer.status], text.slice(0, 300)).toEqual([
      expect.toSatisfy(isRefusal),
      expect.toSatisfy(isRefusal),
    ]);
  }
  expect(failures).toEqual([]);
});

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}
