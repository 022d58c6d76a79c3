import { tinkErrorBody } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { ORIGIN, startSandbox } from "../testing/harness.ts";

test("/tink answers in every world, in Tink's shape, with its request id in all three places", async () => {
  const { send, sandbox } = await startSandbox();
  await sandbox.worlds.create({ id: "blue", seed: 7, scenarios: [] });
  for (const base of [`${ORIGIN}/tink`, `${ORIGIN}/~blue/tink`]) {
    const response = await send(`${base}/api/v1/nothing`, { headers: { "X-Client-Trace-ID": "mine-1" } });
    const body = tinkErrorBody.parse(await response.json());
    expect(response.status).toBe(404);
    expect(body).toEqual({
      errorMessage: expect.stringContaining("/api/v1/nothing"),
      errorCode: "request.not_found",
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(response.headers.get("x-request-id")).toBe(body.requestId);
    expect(response.headers.get("x-tink-request-id")).toBe(body.requestId);
    expect(response.headers.get("x-client-trace-id")).toBe("mine-1");
  }
});
