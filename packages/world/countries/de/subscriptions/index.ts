import type { Subscription } from "../../country.ts";
import { business } from "./business.ts";
import { everyday } from "./everyday.ts";
import { media } from "./media.ts";

/** What is charged again and again until it is cancelled, with its price over the years. */
export const subscriptions: readonly Subscription[] = [...media, ...everyday, ...business];
