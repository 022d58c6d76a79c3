import { z } from "zod";
import { listWaiting } from "../../../interaction/headless/waiting-requests.ts";
import { procedure } from "../../trpc.ts";
import { institutionId, institutionsIn } from "../find-institution.ts";

const waitingRequest = z
  .object({
    id: z.string(),
    institution: z.string(),
    clientId: z.string(),
    clientName: z.string(),
    redirectUri: z.string(),
    scopes: z.array(z.string()),
    loginHint: z.string().nullable(),
  })
  .meta({ id: "ConsentRequest" });

export const list = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/consents/requests",
      summary: "List requests for consent that wait for a person",
      description: "Oldest first at each institution.",
    },
  })
  .input(z.strictObject({ institution: institutionId.optional(), clientId: z.string().optional() }))
  .output(z.object({ requests: z.array(waitingRequest) }))
  .query(async ({ ctx: { hosted, origin }, input: { institution, clientId } }) => {
    const ofBanks = await Promise.all(
      institutionsIn(hosted, institution).map(async (bank) =>
        (await listWaiting(bank, origin)).map(({ uid: id, ...pending }) => ({
          id,
          institution: bank.manifest.id,
          ...pending,
          scopes: [...pending.scopes],
        })),
      ),
    );
    const requests = ofBanks.flat().filter((each) => clientId === undefined || each.clientId === clientId);
    return { requests };
  });
