import type { Link } from "@sandbank/protocol-account-aggregator/server";
import { z } from "zod";
import { instantOutput, toIsoInstant } from "../../instant.ts";

export const linkView = z
  .object({
    linkRefNumber: z.string(),
    fipId: z.string(),
    vua: z.string(),
    fiType: z.string(),
    accType: z.string(),
    maskedAccNumber: z.string(),
    linkedAt: instantOutput,
  })
  .meta({ id: "LinkedAccount" });

export function viewLink({
  delinkedAt: _,
  accRefNumber: __,
  linkedAt,
  ...link
}: Link): z.input<typeof linkView> {
  return { ...link, linkedAt: toIsoInstant(linkedAt) };
}
