import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isRetryable, toProblem } from "./api-error.ts";

/** `onSignedOut` is told when the core no longer knows who is asking. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (toProblem(error).kind === "signed_out") onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isRetryable(error),
        retryDelay: (attempt) => 400 * 2 ** attempt,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
