import type { ControlRouter } from "@sandbank/sandbox/control";
import { createTRPCClient, httpLink } from "@trpc/client";

export type Control = ReturnType<typeof createTRPCClient<ControlRouter>>;

/** The control plane of the sandbox there: no fault touches it, so it tells the truth. */
export const openControl = (url: string): Control =>
  createTRPCClient<ControlRouter>({ links: [httpLink({ url: `${url}/_sandbank/trpc` })] });
