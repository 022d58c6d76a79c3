import type { Subscription } from "../../country.ts";
import { business } from "./business.ts";
import { everyday } from "./everyday.ts";
import { gyms } from "./gyms.ts";
import { media } from "./media.ts";

export const subscriptions: readonly Subscription[] = [...media, ...everyday, ...gyms, ...business];
