import { z } from "zod";
import { health, setHealth, USUAL } from "../../faults/health-rules.ts";
import { procedure } from "../trpc.ts";
import { findInstitution, institutionView, viewInstitution } from "./institution-view.ts";
import { tellHealth } from "./tell-health.ts";

export const setInstitutionHealth = procedure
  .meta({
    rest: {
      method: "PUT",
      path: "/institutions/{institution}/health",
      summary: "Say how an institution is doing",
      description:
        "`healthy`, `degraded` (slow, and one request in five fails) or `down`; latency and errorRate say more " +
        "exactly. It is kept as fault rules of this world, which the list of faults shows. Subscribers are told of " +
        "a change, and the dialect's own word on it (FDX: /availability) answers meanwhile.",
    },
  })
  .input(
    z.strictObject({
      institution: z.string(),
      status: health.shape.status,
      latency: health.shape.latency.optional(),
      errorRate: health.shape.errorRate.optional(),
    }),
  )
  .output(institutionView)
  .mutation(async ({ ctx: { hosted, origin }, input: { institution, status, latency, errorRate } }) => {
    const bank = findInstitution(hosted, institution);
    const usual = USUAL[status];
    const next = {
      status,
      latency: latency === undefined ? usual.latency : latency,
      errorRate: errorRate ?? usual.errorRate,
    };
    await tellHealth(hosted, () => setHealth({ ...bank, faults: hosted.faults }, next));
    return viewInstitution(hosted, bank, origin);
  });
