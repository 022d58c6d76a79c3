import type { ConnectionStatus, ProviderRow } from "@sandbank/database";
import { accountType } from "@sandbank/domain";
import { z } from "zod";
import { connectionStatus } from "./connection-status.ts";
import { toLogo } from "./logo.ts";

/** What is needed to show an institution beside something of its own. */
export const providerBadge = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  shortName: z.string(),
  color: z.string(),
  onColor: z.string(),
  monogram: z.string(),
  connectKind: z
    .enum(["redirect", "instant", "mobile"])
    .describe(
      "Whether the person is sent to the bank's pages, is connected on the spot, or has to give the mobile number they are known by before they are sent",
    ),
});

/** Seed F, `/api/financial/providers`: "name, slug, logo, supported account types". */
export const providerView = providerBadge
  .extend({
    logo: z.string().describe("A `data:` URL of an image made from its monogram and colours"),
    country: z.string().describe("ISO 3166-1 alpha-2"),
    supportedAccountTypes: z.array(accountType),
    connection: z.object({ id: z.uuid(), status: connectionStatus }).nullable().describe("The user's own"),
  })
  .meta({ id: "Provider" });

export function toProviderBadge(provider: ProviderRow): z.infer<typeof providerBadge> {
  const { id, slug, name, shortName, color, onColor, monogram, connectKind } = provider;
  return { id, slug, name, shortName, color, onColor, monogram, connectKind };
}

export function toProviderView(
  provider: ProviderRow,
  connection: { id: string; status: ConnectionStatus } | null,
): z.infer<typeof providerView> {
  const { country, accountTypes } = provider;
  return {
    ...toProviderBadge(provider),
    logo: toLogo(provider),
    country,
    supportedAccountTypes: accountTypes,
    connection,
  };
}
