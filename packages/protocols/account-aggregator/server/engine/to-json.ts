import { type JsonObject, jsonValue } from "@sandbank/store";

/** A value as a record keeps it, without what is undefined. */
export function toJson(value: object): JsonObject {
  return jsonValue.parse(JSON.parse(JSON.stringify(value)));
}
