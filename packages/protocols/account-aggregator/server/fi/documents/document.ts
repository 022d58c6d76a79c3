import type { Account, Customer, World } from "@sandbank/world";
import type { DataFilter } from "../data-filter.ts";
import type { Range } from "../read/read-transactions.ts";
import type { FiElement } from "../tree/element.ts";
import type { SchemaPlace } from "../tree/to-xml.ts";

/** What a document is made from. */
export interface Reading {
  readonly world: World;
  readonly customer: Customer;
  readonly account: Account;
  /** Which of the things shared of that account, where there are several of one type: policies. */
  readonly accRefNumber: string;
  readonly range: Range;
  readonly version: "v1" | "v2";
  readonly filters: readonly DataFilter[];
}

/** The three parts a consent may allow, each read only when it is asked for. */
export interface FiDocument {
  /** `type` of its `Account`. */
  readonly type: string;
  readonly version: string;
  readonly schema: SchemaPlace;
  profile(): FiElement;
  summary(): FiElement;
  transactions(): FiElement;
}

/** A document of FISchema that has one version only. */
export function schemaOf(name: string): SchemaPlace {
  return { namespace: `http://api.rebit.org.in/FISchema/${name}`, file: `${name}.xsd` };
}

/** A deposit schema, of which there are two: the second came in January 2025. */
export function depositSchema(
  name: string,
  version: Reading["version"],
): Pick<FiDocument, "schema" | "version"> {
  const schema = schemaOf(name);
  if (version === "v1") return { schema, version: "1.1" };
  return { schema: { ...schema, file: `${name}_v2.0.0.xsd` }, version: "2.0.0" };
}
