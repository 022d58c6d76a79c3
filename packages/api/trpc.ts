import type { RestMeta } from "@sandbank/rest";
import type { SyncContext } from "@sandbank/sync";
import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { refusalOf, toTrpcError } from "./errors.ts";

export interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What a request brings with it. */
export interface ApiContext {
  readonly sync: SyncContext;
  /** Null when nobody is signed in. */
  readonly user: SignedInUser | null;
  readonly info: ServerInfo;
  /** Which dialect the banks of `/api/banks` speak; the same name as their adapter's. */
  readonly bankProtocol: string;
  /** Counts what may be done seldom only. @throws ServiceError too_many */
  readonly countRare: (what: "connect") => Promise<void>;
}

/** What a procedure for a signed-in user works with. */
export type UserContext = ApiContext & { readonly user: SignedInUser };

/** What the portal shows before anybody has signed in. */
export interface ServerInfo {
  /** Present where this server keeps a demo user that anyone may enter as. */
  readonly demo: { readonly email: string; readonly password: string } | null;
  /** Where the sandbox's own pages are, for people to look at; null when it runs against real banks. */
  readonly sandboxUrl: string | null;
}

/**
 * `data.refusal` is a stable code to switch on; `data.fields` names what is wrong with which input field.
 * An error that is no refusal of ours shows nothing of itself.
 */
const t = initTRPC
  .context<ApiContext>()
  .meta<RestMeta>()
  .create({
    errorFormatter({ shape, error }) {
      const { stack: _, ...data } = shape.data;
      const fields = error.cause instanceof z.ZodError ? z.flattenError(error.cause).fieldErrors : null;
      const internal = error.code === "INTERNAL_SERVER_ERROR";
      return {
        ...shape,
        message: fields
          ? describeFields(fields)
          : internal
            ? "Something went wrong on our side."
            : shape.message,
        data: { ...data, refusal: refusalOf(error), fields },
      };
    },
  });

function describeFields(fields: Record<string, string[] | undefined>): string {
  const parts = Object.entries(fields).map(([name, messages]) => `${name}: ${messages?.join(", ")}`);
  return parts.join("; ") || "The input is not valid.";
}

const mapErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  throw toTrpcError(result.error);
});

const requireUser = t.middleware(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in first." });
  return next({ ctx: { ...ctx, user: ctx.user } });
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
/** Open to anyone. */
export const publicProcedure = t.procedure.use(mapErrors);
/** For a signed-in user, who is then `ctx.user`. */
export const userProcedure = publicProcedure.use(requireUser);
