import { operations as authorizationOperations } from "@sandbank/protocol-oauth/server";
import type { Operation } from "../face.ts";
import type { HostedPlace, PlaceFace } from "../hosted-place.ts";
import { parseSubject } from "../subject.ts";

/** Which part of an institution is asked: its data, its authorization server, or its pages for people. */
export const surfaces = ["data", "authorization", "pages"] as const;
export type Surface = (typeof surfaces)[number];

/** What the authorization server speaks. */
export const AUTHORIZATION_DIALECT = "oauth";

/** A request as rules see it. */
export interface Call {
  readonly bank: HostedPlace;
  readonly surface: Surface;
  /** Null for a path that is no operation. */
  readonly operation: string | null;
  /** Number of the customer the bearer token stands for, where there is one. */
  readonly customer: number | null;
  /** Id of the account the path names, where it names one. */
  readonly account: string | null;
  /** True for a further page of a list. */
  readonly isFurtherPage: boolean;
}

const pageOperations: readonly Operation[] = [
  { name: "interaction", method: "*", path: "/interaction/*" },
  { name: "connectedApps", method: "*", path: "/connected-apps" },
  { name: "connectedApps", method: "*", path: "/connected-apps/*" },
];

/** Every operation there is at an institution, on each surface. */
export function operationsOf(
  face: Pick<PlaceFace, "operations">,
): Readonly<Record<Surface, readonly Operation[]>> {
  return { data: face.operations, authorization: authorizationOperations, pages: pageOperations };
}

export function surfaceOf({ authorization, face }: HostedPlace, rest: string): Surface {
  if (authorization?.owns(rest)) return "authorization";
  return face.isData(rest) ? "data" : "pages";
}

export function dialectOf({ bank, surface }: Pick<Call, "bank" | "surface">): string | null {
  if (surface === "pages") return null;
  return surface === "data" ? bank.manifest.protocol : AUTHORIZATION_DIALECT;
}

/** @param rest the path below the institution */
export function operationAt(bank: HostedPlace, method: string, rest: string): string | null {
  const operations = operationsOf(bank.face)[surfaceOf(bank, rest)];
  const found = operations.find(
    (operation) => (operation.method === "*" || operation.method === method) && isAt(operation.path, rest),
  );
  return found?.name ?? null;
}

function isAt(pattern: string, path: string): boolean {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.at(-1) === "*" ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every(
    (segment, index) => segment === "*" || segment.startsWith(":") || segment === given[index],
  );
}

const ACCOUNT_SEGMENT = ":accountId";

/** Id of the account that a path below the institution names; null where it names none. */
export function accountAt({ face }: Pick<HostedPlace, "face">, rest: string): string | null {
  const operation = face.operations.find(({ path }) => path.includes(ACCOUNT_SEGMENT) && isAt(path, rest));
  const index = operation?.path.split("/").indexOf(ACCOUNT_SEGMENT) ?? -1;
  return rest.split("/")[index] ?? null;
}

/** The customer a request's `Authorization` header stands for; null where it stands for none. */
export async function customerBehind(
  place: Pick<HostedPlace, "authorization" | "customerOf">,
  header: string | null | undefined,
): Promise<number | null> {
  const value = /^Bearer +(\S+)/i.exec(header ?? "")?.[1];
  if (value === undefined) return null;
  if (place.customerOf) return place.customerOf(value);
  const token = await place.authorization?.findAccessToken(value);
  return (token && parseSubject(token.subject)) ?? null;
}

/** True for a request that asks for a further page of a list. */
export function isFurtherPage({ face }: HostedPlace, url: string): boolean {
  const at = url.indexOf("?");
  if (at < 0) return false;
  const query = new URLSearchParams(url.slice(at + 1));
  return face.paging.parameters.some((name) => query.has(name));
}
