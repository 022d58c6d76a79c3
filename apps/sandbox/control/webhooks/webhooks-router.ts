import { router } from "../trpc.ts";
import { addEndpoint } from "./add-endpoint.ts";
import { addRule } from "./add-rule.ts";
import { changeEndpoint } from "./change-endpoint.ts";
import { emit } from "./emit.ts";
import { fire } from "./fire.ts";
import { getDelivery } from "./get-delivery.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { listEndpoints } from "./list-endpoints.ts";
import { listRules } from "./list-rules.ts";
import { next } from "./next.ts";
import { removeAllRules } from "./remove-all-rules.ts";
import { removeEndpoint } from "./remove-endpoint.ts";
import { removeRule } from "./remove-rule.ts";
import { replay } from "./replay.ts";

export const webhooksRouter = router({
  listEndpoints,
  addEndpoint,
  changeEndpoint,
  removeEndpoint,
  listDeliveries,
  getDelivery,
  replay,
  fire,
  emit,
  next,
  listRules,
  addRule,
  removeRule,
  removeAllRules,
});
