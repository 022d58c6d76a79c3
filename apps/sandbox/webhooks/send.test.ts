import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { httpSender } from "./send.ts";
import { LOOPBACK_ONLY } from "./target-policy.ts";

async function listen(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/hooks`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const message = {
  headers: { "content-type": "application/json", "x-signed": "yes" },
  body: '{"naïve":"café"}',
};

test("a message is posted byte for byte, with its headers, and the answer is given back", async () => {
  const got: string[] = [];
  await using server = await listen(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    got.push(`${request.method} ${request.headers["x-signed"]} ${Buffer.concat(chunks)}`);
    response.writeHead(202, { "x-seen": "1" }).end("thanks");
  });
  const answer = await httpSender(LOOPBACK_ONLY)({ url: server.url, ...message });
  expect(got).toEqual([`POST yes ${message.body}`]);
  expect(answer).toMatchObject({ status: 202, body: "thanks", headers: { "x-seen": "1" } });
});

test("a redirect is an answer and not followed", async () => {
  let requests = 0;
  await using server = await listen((_request, response) => {
    requests++;
    response.writeHead(307, { location: "/elsewhere" }).end();
  });
  const answer = await httpSender(LOOPBACK_ONLY)({ url: server.url, ...message });
  expect([answer.status, requests]).toEqual([307, 1]);
});

test("of a long answer the beginning is kept", async () => {
  await using server = await listen((_request, response) => response.end("x".repeat(1_000_000)));
  const answer = await httpSender(LOOPBACK_ONLY)({ url: server.url, ...message });
  expect(answer.body).toBe("x".repeat(4096));
});

test("where nobody listens, or a connection ends early, it is said in words", async () => {
  const gone = await listen((_request, response) => response.end());
  await gone[Symbol.asyncDispose]();
  await expect(httpSender(LOOPBACK_ONLY)({ url: gone.url, ...message })).rejects.toThrow(
    "nobody listens there",
  );
  await using server = await listen((request) => request.socket.destroy());
  await expect(httpSender(LOOPBACK_ONLY)({ url: server.url, ...message })).rejects.toThrow(
    "closed before an answer",
  );
});

test("a target that is not allowed is not connected to", async () => {
  let requests = 0;
  await using server = await listen((_request, response) => {
    requests++;
    response.end();
  });
  const send = httpSender({ reach: "internet", hosts: [] });
  await expect(send({ url: server.url, ...message })).rejects.toThrow("public addresses");
  expect(requests).toBe(0);
});
