import type { Attributes, Span } from "@opentelemetry/api";
import type { Provider } from "@sandbank/provider";

type Work<T> = (span: Span | null) => Promise<T>;

/** Spans around what takes time. Costs nothing where nobody has registered a tracer. */
export interface Trace {
  /** A span of ours around `work`; errors are recorded and pass on. */
  span<T>(name: string, attributes: Attributes, work: Work<T>): Promise<T>;
  /** The span of a request, under that of its caller (`traceparent`) if it has one. */
  request<T>(headers: Headers, name: string, attributes: Attributes, work: Work<T>): Promise<T>;
}

const silent: Trace = {
  span: (_, __, work) => work(null),
  request: (_, __, ___, work) => work(null),
};

/**
 * Tracing by OpenTelemetry (https://opentelemetry.io/docs/languages/js/), for who starts the process with an SDK
 * (`node --import ./telemetry.mjs`). An SDK registers itself under this symbol; without it the interface is not even
 * loaded.
 */
export async function createTrace(): Promise<Trace> {
  const registered = Object.getOwnPropertySymbols(globalThis).some((symbol) =>
    symbol.description?.startsWith("opentelemetry.js.api."),
  );
  if (!registered) return silent;
  const { context, propagation, SpanKind, SpanStatusCode, trace } = await import("@opentelemetry/api");
  const tracer = trace.getTracer("sandbank-core");
  const around = async <T>(span: Span, work: Work<T>): Promise<T> => {
    try {
      return await work(span);
    } catch (error) {
      // Its message may hold a user's data: the kind of error is enough to look it up in the log.
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : "error" });
      throw error;
    } finally {
      span.end();
    }
  };
  return {
    span: (name, attributes, work) =>
      tracer.startActiveSpan(name, { attributes }, (span) => around(span, work)),
    request(headers, name, attributes, work) {
      const parent = propagation.extract(context.active(), Object.fromEntries(headers));
      const options = { attributes, kind: SpanKind.SERVER };
      return tracer.startActiveSpan(name, options, parent, (span) => around(span, work));
    },
  };
}

const CALLS = new Set<string | symbol>([
  "initiateConnection",
  "completeConnection",
  "getConsentStatus",
  "fetchBankData",
  "syncTransactions",
  "revokeConsent",
  "detectUpiMandates",
]);

/** A provider whose every call is a span. */
export function traceProvider(provider: Provider, trace: Trace): Provider {
  if (trace === silent) return provider;
  return new Proxy(provider, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (!CALLS.has(name) || typeof member !== "function") return member;
      return (...args: unknown[]) =>
        trace.span(`provider.${String(name)}`, { "sandbank.protocol": target.name }, async () =>
          Reflect.apply(member, target, args),
        );
    },
  });
}
