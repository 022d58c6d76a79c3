import { fileURLToPath } from "node:url";

const FOLDER = "../../../packages/protocols/account-aggregator/schemas";

/** Our own schema of version 2.0.0 of a deposit type. */
export function fiSchemaFile(type: string): string {
  return fileURLToPath(new URL(`${FOLDER}/${type}_v2.0.0.xsd`, import.meta.url));
}
