import type { IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { receiveBody } from "./receive-body.ts";

function sending(method = "POST") {
  const stream = new PassThrough();
  return { stream, request: Object.assign(stream, { method }) as unknown as IncomingMessage };
}

async function handed(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request.iterator({ destroyOnReturn: false })) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test("a body that came in pieces is handed on whole, as if nobody had read it", async () => {
  const { stream, request } = sending();
  const received = receiveBody(request);
  stream.write("grant_type=");
  stream.end("password");
  expect(await received).toBe(true);
  expect(request.readable).toBe(true);
  expect(await handed(request)).toBe("grant_type=password");
});

test("of an endless body no more is held than makes it too large", async () => {
  const { stream, request } = sending();
  const received = receiveBody(request);
  for (let piece = 0; piece < 100; piece++) stream.write(Buffer.alloc(10_000));
  stream.end();
  expect(await received).toBe(true);
  expect((await handed(request)).length).toBe(70_000);
});

test("a connection that ends within the body is told", async () => {
  const { stream, request } = sending();
  const received = receiveBody(request);
  stream.write("grant_type=");
  stream.destroy(new Error("aborted"));
  expect(await received).toBe(false);
});
