import type { Subscription } from "../../country.ts";
import { business } from "./business.ts";
import { everyday } from "./everyday.ts";
import { media } from "./media.ts";
import { patterns } from "./patterns.ts";

/** What is charged until it is cancelled, with its price over the years; the {@link patterns} come first. */
export const subscriptions: readonly Subscription[] = [...patterns, ...media, ...everyday, ...business];
