import type { Subscription } from "../../country.ts";
import { localTo } from "../../local-to.ts";
import { subscriptionTowns } from "../towns.ts";
import { business } from "./business.ts";
import { everyday } from "./everyday.ts";
import { gyms } from "./gyms.ts";
import { media } from "./media.ts";

const everywhere: readonly Subscription[] = [...media, ...everyday, ...gyms, ...business];

export const subscriptions = localTo(everywhere, subscriptionTowns);
