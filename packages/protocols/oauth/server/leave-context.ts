import { AsyncLocalStorage } from "node:async_hooks";
import type Provider from "oidc-provider";
import { z } from "zod";
import { replaceMethod } from "./replace-method.ts";

const contextModule = z.object({ default: z.instanceof(AsyncLocalStorage) });

const left = new WeakSet<object>();

/**
 * Has the library answer for this issuer without following its context through every promise, which costs a fifth
 * of an answer on Node 20. What it follows it for, `Provider.ctx` and the `ctx` of some callbacks, is not used here.
 */
export function leaveContext(provider: Provider): void {
  left.add(provider);
}

/**
 * Readies the library for {@link leaveContext}; other issuers of the process keep their context. Call once.
 * @throws Error where the library keeps its context elsewhere, so that an upgrade cannot undo this unseen
 */
export async function allowLeavingContext(): Promise<void> {
  // @ts-expect-error: no types are published for it.
  const { default: context } = contextModule.parse(await import("oidc-provider/lib/helpers/als.js"));
  replaceMethod(
    context,
    "run",
    (original) =>
      function (this: unknown, ctx: { app?: object }, work: () => unknown) {
        return ctx.app && left.has(ctx.app) ? work() : original.call(this, ctx, work);
      },
  );
}
