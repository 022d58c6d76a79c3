import type { Subscription } from "../../country.ts";
import { localTo } from "../../local-to.ts";
import { subscriptionTowns } from "../towns.ts";
import { business } from "./business.ts";
import { everyday } from "./everyday.ts";
import { media } from "./media.ts";

/** What is charged again and again until it is cancelled, with its price over the years. */
const everywhere: readonly Subscription[] = [...media, ...everyday, ...business];

export const subscriptions = localTo(everywhere, subscriptionTowns);
