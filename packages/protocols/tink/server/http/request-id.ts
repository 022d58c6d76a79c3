import { hash, randomUUID } from "node:crypto";
import type { TinkCore } from "../tink-context.ts";

const ids = new WeakMap<Request, string>();

/** 32 hex digits, the same for one request; in a world that stands still the same request has the same on any day. */
export function requestIdOf({ clock, seed }: Pick<TinkCore, "clock" | "seed">, request: Request): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const { method, url, headers } = request;
  const path = url.slice(url.indexOf("/", url.indexOf("//") + 2));
  const chance = clock.runs ? randomUUID() : "";
  const caller = headers.get("authorization") ?? "";
  const id = hash("md5", ["tink request", seed, clock.now(), method, path, caller, chance].join("\n"), "hex");
  ids.set(request, id);
  return id;
}
