import type { DoorOperation } from "@sandbank/protocol-door/server";
import type { TinkScope } from "../../wire/index.ts";

/** Whose access token an operation takes: the application's, one of its users', either, or none at all. */
type TokenKind = "client" | "user" | "either" | "none";

/** One thing that can be asked at `/tink`: plain data, so that a host can list them without loading what answers. */
export interface Operation extends DoorOperation {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly token: TokenKind;
  /** All of them have to be on the token. */
  readonly scopes: readonly TinkScope[];
}
