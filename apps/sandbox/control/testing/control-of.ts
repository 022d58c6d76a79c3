// What the tests of the control plane share: the same verbs over plain HTTP and over tRPC, without a socket.
import { createTRPCClient, httpLink } from "@trpc/client";
import type { Sandbox } from "../../app.ts";
import { ORIGIN } from "../../testing/harness.ts";
import type { ControlRouter } from "../router.ts";

/** @param base `/~{world}` for another world than the default one */
export function controlOf(sandbox: Sandbox, base = "") {
  const url = `${ORIGIN}${base}/_sandbank`;
  const send: typeof fetch = (input, init) => sandbox.fetch(new Request(input, init));
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    send(url + path, {
      method,
      headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  /** Status and parsed body; the body of an empty answer is null. */
  const rest = async (method: string, path: string, body?: unknown) => {
    const response = await call(method, path, body);
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : JSON.parse(text) };
  };
  const trpc = createTRPCClient<ControlRouter>({ links: [httpLink({ url: `${url}/trpc`, fetch: send })] });
  return { call, rest, trpc };
}
