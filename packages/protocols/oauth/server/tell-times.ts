import type { KoaContextWithOIDC } from "oidc-provider";
import { z } from "zod";
import { toSeconds } from "./seconds.ts";
import { type TwoClocks, toldTime } from "./world-time.ts";

const introspected = z.looseObject({ active: z.literal(true), iat: z.number(), exp: z.number() });
const registered = z.looseObject({ client_id_issued_at: z.number() });

/** Dates what the library answers as JSON: introspection by {@link toldTime}, a registration by the world's clock. */
export function tellTimes(ctx: KoaContextWithOIDC, clocks: TwoClocks): void {
  const route = "oidc" in ctx ? ctx.oidc.route : undefined;
  if (route === "introspection") {
    const token = introspected.safeParse(ctx.body);
    if (!token.success) return;
    const { iat, exp, ...rest } = token.data;
    ctx.body = { ...rest, iat: toldTime(iat, clocks), exp: toldTime(exp, clocks) };
  } else if (route === "registration" && ctx.status === 201) {
    const client = registered.safeParse(ctx.body);
    if (client.success) ctx.body = { ...client.data, client_id_issued_at: toSeconds(clocks.clock.now()) };
  }
}
