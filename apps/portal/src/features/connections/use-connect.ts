import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { api } from "../../lib/api.ts";
import { refreshBankData } from "../../lib/refresh.ts";

/** What is begun: a connection to a bank, or the renewal of one. */
type Errand = { readonly providerId: string } | { readonly renews: string };

function begin(errand: Errand, mobile: string | undefined) {
  return "renews" in errand
    ? api.connections.renew.mutate({ connectionId: errand.renews, ...(mobile && { mobile }) })
    : api.connections.create.mutate({ ...errand, ...(mobile && { mobile }) });
}

/** Starts connecting to a bank: on to its own page, or straight to the connection where none is needed. */
export function useConnect(errand: Errand) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const mutation = useMutation({
    mutationFn: async (mobile: string | undefined) => {
      const { connectionId, authorizeUrl } = await begin(errand, mobile);
      if (authorizeUrl) {
        window.location.assign(authorizeUrl);
        await new Promise(() => undefined);
      }
      return connectionId;
    },
    onSuccess: async (connectionId) => {
      await navigate({ to: "/connections/$id", params: { id: connectionId } });
      await refreshBankData(client);
    },
    onError: () => refreshBankData(client),
  });

  const { reset } = mutation;
  useEffect(() => {
    // Going back from the bank may bring this page out of the browser's memory, still on its way there.
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      reset();
      refreshBankData(client);
    };
    window.addEventListener("pageshow", onPageShow);
    return () => window.removeEventListener("pageshow", onPageShow);
  }, [client, reset]);
  return mutation;
}
