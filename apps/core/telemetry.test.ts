import { trace as api, type Context, context, type Span } from "@opentelemetry/api";
import { fixedClock } from "@sandbank/domain";
import { createMockProvider } from "@sandbank/protocol-mock/client";
import { afterEach, expect, test } from "vitest";
import { createTrace, traceProvider } from "./telemetry.ts";

interface Told {
  readonly name: string;
  ended: boolean;
  failed: boolean;
}

/** The part of an SDK that these tests need: it remembers the names of spans and how they ended. */
function register() {
  const spans: Told[] = [];
  const start = (name: string): Span => {
    const told: Told = { name, ended: false, failed: false };
    spans.push(told);
    const span = api.wrapSpanContext({ traceId: "1".repeat(32), spanId: "2".repeat(16), traceFlags: 1 });
    return Object.assign(Object.create(span), {
      setStatus: () => {
        told.failed = true;
        return span;
      },
      end: () => {
        told.ended = true;
      },
    });
  };
  const startActiveSpan = (name: string, ...rest: unknown[]) => {
    const work = rest.at(-1);
    return typeof work === "function" ? work(start(name)) : undefined;
  };
  api.setGlobalTracerProvider({
    getTracer: () => ({ startSpan: (name: string) => start(name), startActiveSpan }),
  });
  return spans;
}

afterEach(() => api.disable());

test("without an SDK nothing is traced, and a provider is itself", async () => {
  for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
    if (symbol.description?.startsWith("opentelemetry.js.api.")) Reflect.deleteProperty(globalThis, symbol);
  }
  const trace = await createTrace();
  const provider = createMockProvider({ banks: [], clock: fixedClock("2026-01-01T00:00:00Z") });
  expect(traceProvider(provider, trace)).toBe(provider);
  expect(await trace.span("x", {}, async (span) => span)).toBeNull();
});

test("with one, requests and calls of providers are spans that end, failed ones marked", async () => {
  const spans = register();
  const active: Context = context.active();
  expect(active).toBeDefined();
  const trace = await createTrace();
  const provider = traceProvider(
    createMockProvider({ banks: [], clock: fixedClock("2026-01-01T00:00:00Z") }),
    trace,
  );
  await trace.request(new Headers(), "GET /api/x", {}, async () => provider.getSupportedBanks());
  await expect(
    provider.initiateConnection({ bankId: "none", redirectUri: "http://localhost/", state: "s" }),
  ).rejects.toThrow();
  expect(spans).toEqual([
    { name: "GET /api/x", ended: true, failed: false },
    { name: "provider.initiateConnection", ended: true, failed: true },
  ]);
});
