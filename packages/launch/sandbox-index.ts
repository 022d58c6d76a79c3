import { z } from "zod";

const sandboxIndex = z.object({
  institutions: z.array(z.object({ id: z.string(), name: z.string(), issuer: z.string() })).min(1),
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
