import { type Call, dialectOf } from "./call.ts";
import { needsFurtherPage } from "./effect.ts";
import type { FaultRule } from "./fault-rule.ts";

/** True when a rule is about this request, leaving aside how often it fires. */
export function matches({ match, effect }: Pick<FaultRule, "match" | "effect">, call: Call): boolean {
  const { institution, dialect, surface, operation, except, customer, account } = match;
  if (institution !== undefined && institution !== call.bank.manifest.id) return false;
  if (surface !== undefined && surface !== call.surface) return false;
  if (dialect !== undefined && dialect !== dialectOf(call)) return false;
  if (operation !== undefined && !isNamed(operation, call)) return false;
  if (except !== undefined && isNamed(except, call)) return false;
  if (customer !== undefined && !isCustomer(customer, call)) return false;
  if (account !== undefined && account !== call.account) return false;
  return call.isFurtherPage || !needsFurtherPage(effect);
}

export function listOf<T extends string | number | null>(value: T | readonly T[]): readonly T[] {
  return typeof value === "object" && value !== null ? value : [value];
}

function isNamed(operations: string | readonly string[], call: Call): boolean {
  return listOf(operations).some((name) => name === call.operation);
}

function isCustomer(wanted: number | string, { bank, customer }: Call): boolean {
  if (customer === null) return false;
  if (typeof wanted === "number") return customer === wanted;
  return bank.world.findCustomer(wanted, bank.manifest.country)?.number === customer;
}
