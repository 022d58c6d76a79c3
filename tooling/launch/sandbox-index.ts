import { z } from "zod";

const index = z.object({
  institutions: z.array(z.object({ id: z.string(), name: z.string(), issuer: z.string() })).min(1),
  logins: z.array(z.object({ username: z.string(), password: z.string() })).min(1),
});

/** What the sandbox says of itself at `/`: its institutions and logins that work. */
export async function readSandboxIndex(url: string): Promise<z.infer<typeof index>> {
  const response = await fetch(url, { headers: { accept: "application/json" } });
  return index.parse(await response.json());
}
