import type { Clock } from "@sandbank/domain";
import { jsonValue, type Store } from "@sandbank/store";
import { z } from "zod";
import type { Call } from "./call.ts";
import { drawUnit } from "./draw.ts";
import { isAnswer } from "./effect.ts";
import { FaultError } from "./fault-error.ts";
import { type FaultRule, faultRule } from "./fault-rule.ts";
import { countAndFire, type Fired, isLive } from "./fires.ts";
import { matches } from "./matches.ts";
import { FAULT_HEADER, type Places, readFault, readFaultHeader } from "./read-fault.ts";

/** What goes wrong in one world. */
export interface FaultBook {
  /** In the order they were made, which is the order they are asked in. */
  readonly rules: readonly Readonly<FaultRule>[];
  /** True when some rule asks who the customer is. */
  readonly asksForCustomer: boolean;
  /** @throws FaultError saying which field is wrong and what is allowed */
  add(input: unknown): Promise<Readonly<FaultRule>>;
  /** @throws FaultError when there is no such rule */
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
  /** The rules that spoil a request, counted as such. All that match up to one that answers in the bank's place. */
  strike(call: Call): Promise<readonly Fired[]>;
  /** What a request asks for itself by header; counted apart from the rules. @throws FaultError */
  strikeOnce(header: string): Fired;
  /** Takes up the rules as another process left them. */
  reread(): Promise<void>;
}

export interface FaultBookOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly seed: number;
  /** What can be spoiled in it. */
  readonly places: Places;
}

const FAULT = "Fault";
const MADE = "FaultsMade";
const keptCount = z.object({ count: z.number() });

/** Opens the rules a world's store kept. */
export async function openFaultBook({ store, clock, seed, places }: FaultBookOptions): Promise<FaultBook> {
  let rules: FaultRule[] = [];
  let made = 0;
  let struckOnce = 0;

  const keep = (rule: FaultRule) => store.put({ kind: FAULT, id: rule.id, value: jsonValue.parse(rule) });
  const inTurn = <Result>(work: () => Promise<Result>) => store.inTurn(FAULT, work);
  const reread = async () => {
    const kept = (await store.list(FAULT)).filter(({ kind }) => kind === FAULT);
    made = keptCount.catch({ count: 0 }).parse((await store.get(MADE, MADE))?.value).count;
    rules = kept.map(({ value }) => faultRule.parse(value));
  };
  const nextName = (): string => {
    const name = `fault-${++made}`;
    return rules.some(({ id }) => id === name) ? nextName() : name;
  };

  await reread();
  return {
    get rules() {
      return rules;
    },
    get asksForCustomer() {
      return rules.some(({ match }) => match.customer !== undefined);
    },
    add: (input) =>
      inTurn(async () => {
        const { id, ...asked } = readFault(input, places);
        if (id !== undefined && rules.some((rule) => rule.id === id)) {
          throw new FaultError(
            "exists",
            `There is a fault "${id}" already; remove it or choose another name.`,
          );
        }
        const rule = { id: id ?? nextName(), ...asked };
        rules = [...rules, rule];
        await store.put({ kind: MADE, id: MADE, value: { count: made } });
        await keep(rule);
        return rule;
      }),
    remove: (id) =>
      inTurn(async () => {
        if (!rules.some((rule) => rule.id === id)) {
          const there = rules.map((rule) => rule.id).join(", ") || "none";
          throw new FaultError("unknown", `There is no fault "${id}"; there are: ${there}.`);
        }
        rules = rules.filter((rule) => rule.id !== id);
        await store.delete(FAULT, id);
      }),
    clear: () =>
      inTurn(async () => {
        const gone = rules;
        rules = [];
        for (const { id } of gone) await store.delete(FAULT, id);
      }),
    strike: (call) =>
      inTurn(async () => {
        const now = clock.now();
        const fired: Fired[] = [];
        const counted: FaultRule[] = [];
        for (const rule of rules) {
          if (!isLive(rule, now) || !matches(rule, call)) continue;
          counted.push(rule);
          const strike = countAndFire(rule, seed, now);
          if (strike) fired.push(strike);
          if (strike && isAnswer(strike.effect)) break;
        }
        for (const rule of counted) await keep(rule);
        return fired;
      }),
    reread,
    strikeOnce(header) {
      const { preset, effect } = readFaultHeader(header);
      const call = ++struckOnce;
      return {
        rule: FAULT_HEADER,
        preset,
        effect,
        draw: (purpose) => drawUnit(seed, FAULT_HEADER, call, purpose),
        windowLeftMs: effect.type === "rate_limit" ? effect.windowSeconds * 1_000 : 0,
      };
    },
  };
}
