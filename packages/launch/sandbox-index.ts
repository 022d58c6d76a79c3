import { z } from "zod";

const sandboxIndex = z.object({
  institutions: z.array(z.object({ id: z.string(), name: z.string(), issuer: z.string() })).min(1),
  /** The Account Aggregator, what leads to it, and the banks behind it. */
  accountAggregator: z.array(z.object({ id: z.string(), name: z.string(), api: z.string() })),
  /** Tink, and the demo banks behind it. */
  tink: z.object({
    places: z.array(
      z.object({ id: z.string(), name: z.string(), api: z.string(), providers: z.array(z.string()) }),
    ),
    app: z.object({ clientId: z.string(), clientSecret: z.string() }),
  }),
  logins: z.array(z.object({ username: z.string(), password: z.string() })).min(1),
  client: z.object({
    clientId: z.string(),
    clientSecret: z.string(),
    redirectUris: z.array(z.string()).min(1),
  }),
});
export type SandboxIndex = z.infer<typeof sandboxIndex>;

/** What the sandbox says of itself at `/`: its institutions, logins that work, the client they all know. */
export async function readSandboxIndex(url: string): Promise<SandboxIndex> {
  const response = await fetch(url, { headers: { accept: "application/json" } });
  return sandboxIndex.parse(await response.json());
}
