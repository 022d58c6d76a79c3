import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { api, type Hello } from "../../lib/api.ts";

const helloKey = ["session", "hello"] as const;

export const sessionQueries = {
  /** What this server tells anyone, and who is signed in. */
  hello: () =>
    queryOptions({
      queryKey: helloKey,
      queryFn: ({ signal }) => api.system.hello.query(undefined, { signal }),
      staleTime: 60_000,
    }),
};

/** Asks anew who is signed in, and forgets what was read for whoever was before. */
export async function renewSession(client: QueryClient): Promise<Hello> {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== helloKey[0] });
  return client.fetchQuery({ ...sessionQueries.hello(), staleTime: 0 });
}

/** Notes that nobody is signed in any more. False when that was known. */
export function forgetUser(client: QueryClient): boolean {
  const { queryKey } = sessionQueries.hello();
  const known = client.getQueryData(queryKey);
  if (!known?.user) return false;
  client.setQueryData(queryKey, { ...known, user: null });
  return true;
}
