import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { fixedClock } from "@sandbank/domain";
import { afterEach, expect, test } from "vitest";
import { RequestLog } from "./request-log.ts";
import { tapSocket } from "./tap-socket.ts";

const opened: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

/** A server whose answers are logged; gives how to ask it. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const clock = fixedClock("2026-03-10T15:00:00Z");
  const log = new RequestLog({ world: clock, machine: clock });
  const server = createServer((request, response) => {
    const { url = "", method = "", rawHeaders } = request;
    const arrival = { method, url, bank: undefined, rest: "", headers: rawHeaders };
    tapSocket(log.arrive(arrival), request, response);
    answer(request, response);
  });
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { log, ask: (path: string) => fetch(`http://127.0.0.1:${port}${path}`) };
}

test("of many who ask at once each gets its own answer, whole, and finds it in the log", async () => {
  const { log, ask } = await serve(({ url }, response) => {
    if (url?.endsWith("0")) response.write("written ");
    response.end(`for ${url}`);
  });
  const paths = Array.from({ length: 40 }, (_, index) => `/${index}`);
  const texts = await Promise.all(
    paths.map(async (path) => {
      const text = await (await ask(path)).text();
      expect(log.query({ path })).toMatchObject([{ outcome: "answered", response: { body: text } }]);
      return text;
    }),
  );
  expect(texts).toEqual(paths.map((path) => `${path.endsWith("0") ? "written " : ""}for ${path}`));
});

test("who has gone before the answer leaves, or an answer that cannot be sent, harms nobody else", async () => {
  const { ask } = await serve((request, response) => {
    if (request.url === "/bad") Reflect.apply(response.end, response, [42]);
    else response.end("fine");
    if (request.url === "/gone") request.socket.destroy();
  });
  const asked = await Promise.allSettled(["/gone", "/bad", "/well"].map(ask));
  expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
  expect(await (await ask("/after")).text()).toBe("fine");
});
