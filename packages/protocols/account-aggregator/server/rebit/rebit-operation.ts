import { explainInvalid } from "@sandbank/domain";
import type { z } from "zod";
import type { EntityRole } from "../../crypto/index.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";
import type { Entity } from "../registry/entity.ts";
import type { Generation } from "./versions.ts";

/** A request that passed every check all operations have in common. */
export interface RebitCall {
  readonly caller: Entity;
  /** What was signed, parsed as JSON; null where the path was. */
  readonly body: unknown;
  readonly generation: Generation;
  readonly origin: string;
  /** A segment of the path. */
  param(name: string): string;
  /** Every value of a query parameter. */
  query(name: string): readonly string[];
}

/** Something that can be asked of a party that speaks ReBIT. */
export interface RebitOperation {
  readonly name: string;
  readonly method: "GET" | "POST" | "DELETE";
  /** Below the door. */
  readonly path: string;
  /** Who may ask. */
  readonly roles: readonly EntityRole[];
  readonly generations: readonly Generation[];
  /** The body, or in the first generation's GETs the path with its ids. */
  readonly signed: "body" | "path";
  /** What is said besides `ver`, `timestamp` and `txnid`. */
  answer(call: RebitCall): Promise<object>;
  /** True for an answer without `timestamp`, as an artefact has none. */
  readonly isTimeless?: boolean;
}

/** A request's body as its schema has it. @throws AaRefusal InvalidRequest naming every member that is wrong */
export function readBody<T>({ body }: RebitCall, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(withoutBlanks(body));
  if (parsed.success) return parsed.data;
  throw new AaRefusal("InvalidRequest", `Body: ${explainInvalid(parsed.error)}.`);
}

/** Empty texts and empty objects count as missing (certification framework, general guidelines). */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inside]) => [name, withoutBlanks(inside)] as const);
  return Object.fromEntries(entries.filter(([, inside]) => !isBlank(inside)));
}

function isBlank(value: unknown): boolean {
  if (value === "") return true;
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}
