import { fieldIn, type Operation } from "./operation.ts";

export type Found =
  | { readonly kind: "operation"; readonly operation: Operation; readonly params: Record<string, string> }
  /** Something is there, for other methods. */
  | { readonly kind: "method"; readonly allow: readonly string[] }
  | { readonly kind: "nothing" };

/** The operation for a method and a path below the mount. A segment that is spelled out goes before a field. */
export function findOperation(operations: readonly Operation[], method: string, path: string): Found {
  const segments = path.slice(1).split("/").map(decode);
  const there = operations.filter(({ segments: own }) => matches(own, segments)).sort(bySpelledOut);
  const [first] = there;
  if (!first) return { kind: "nothing" };
  // Those of another shape are another resource: `/requests/wait` is no request called "wait".
  const same = there.filter((each) => bySpelledOut(each, first) === 0);
  const wanted = method === "HEAD" ? "GET" : method;
  const operation = same.find((each) => each.method === wanted);
  if (!operation) return { kind: "method", allow: allowed(same) };
  return { kind: "operation", operation, params: paramsIn(operation.segments, segments) };
}

function matches(own: readonly string[], segments: readonly string[]): boolean {
  if (own.length !== segments.length) return false;
  return own.every((segment, index) =>
    fieldIn(segment) === undefined ? segment === segments[index] : segments[index] !== "",
  );
}

function bySpelledOut(one: Operation, other: Operation): number {
  const shape = ({ segments }: Operation) => segments.map((segment) => (fieldIn(segment) ? 1 : 0)).join("");
  return shape(one) < shape(other) ? -1 : shape(one) > shape(other) ? 1 : 0;
}

function paramsIn(own: readonly string[], segments: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    own.flatMap((segment, index) => {
      const name = fieldIn(segment);
      return name === undefined ? [] : [[name, segments[index] ?? ""]];
    }),
  );
}

function allowed(operations: readonly Operation[]): string[] {
  const methods = operations.map(({ method }) => method);
  return [...new Set([...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"])];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
