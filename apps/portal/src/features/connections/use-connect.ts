import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { api } from "../../lib/api.ts";
import { refreshBankData } from "../../lib/refresh.ts";

/** Starts connecting to a bank: on to its own page, or straight to the connection where none is needed. */
export function useConnect() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const mutation = useMutation({
    mutationFn: async (providerId: string) => {
      const { connectionId, authorizeUrl } = await api.connections.create.mutate({ providerId });
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
