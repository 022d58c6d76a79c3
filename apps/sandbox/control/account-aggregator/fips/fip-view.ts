import { fipSettings, readFipSettings } from "@sandbank/protocol-account-aggregator/fip-settings";
import type { Fip } from "@sandbank/protocol-account-aggregator/server";
import { z } from "zod";
import type { HostedWorld } from "../../../worlds/hosted-world.ts";
import { Refusal } from "../../refusal.ts";
import { aggregatorOf } from "../aggregator-of.ts";

export const fipInput = z.strictObject({
  fip: z.string().min(1).describe("Id of the FIP, or of its bank."),
});

export const fipView = z
  .object({
    id: z.string(),
    bank: z.string(),
    name: z.string(),
    url: z.url().describe("Where it answers Account Aggregators."),
    fiTypes: z.array(z.string()),
    settings: fipSettings.describe("How it behaves; as a bank that works where nothing was set."),
  })
  .meta({ id: "Fip" });

export async function viewFip(
  { store, base }: HostedWorld,
  { id, bank, name, fiTypes }: Fip,
  origin: string,
): Promise<z.input<typeof fipView>> {
  const url = `${origin}${base}/${bank}/fip`;
  return { id, bank, name, url, fiTypes: [...fiTypes], settings: await readFipSettings(store, bank) };
}

/** @throws Refusal for one that is not there */
export async function findFip(hosted: HostedWorld, wanted: string): Promise<Fip> {
  const { fips } = await aggregatorOf(hosted);
  const found = fips.find(({ id, bank }) => id === wanted || bank === wanted);
  if (found) return found;
  const known = fips.map(({ id }) => id).join(", ");
  throw new Refusal("not_found", "unknown_fip", `There is no FIP "${wanted}"; there are ${known}.`);
}
