import { z } from "zod";
import type { HostedInstitution } from "../hosted-institution.ts";

const attempts = z.object({ count: z.number() });

/** Notes one more attempt of a customer to sign in. @returns the how manieth it is, from 1 */
export async function countAttempt(
  { store, manifest }: Pick<HostedInstitution, "store" | "manifest">,
  subject: string,
): Promise<number> {
  const kind = `${manifest.id}/SignInAttempts`;
  const record = await store.get(kind, subject);
  const count = (record ? attempts.parse(record.value).count : 0) + 1;
  await store.put({ kind, id: subject, value: { count } });
  return count;
}
