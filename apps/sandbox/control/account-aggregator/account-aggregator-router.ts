import { router } from "../trpc.ts";
import { approve } from "./approve.ts";
import { cancel } from "./cancel.ts";
import { setFairUse, showFairUse } from "./fair-use.ts";
import { fipsRouter } from "./fips/fips-router.ts";
import { get } from "./get.ts";
import { linksRouter } from "./links/links-router.ts";
import { list } from "./list.ts";
import { pause } from "./pause.ts";
import { reject } from "./reject.ts";
import { resume } from "./resume.ts";
import { revoke } from "./revoke.ts";
import { setuProductsRouter } from "./setu-products/setu-products-router.ts";

export const accountAggregatorRouter = router({
  list,
  get,
  approve,
  reject,
  cancel,
  pause,
  resume,
  revoke,
  fairUse: showFairUse,
  setFairUse,
  links: linksRouter,
  fips: fipsRouter,
  setuProducts: setuProductsRouter,
});
