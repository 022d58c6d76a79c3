import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { safeNextPath } from "../../lib/next-path.ts";
import { postAuth } from "./auth.ts";
import { forgetUser, renewSession } from "./queries.ts";

/** Signs in or up and goes on to `next`, or to the overview. */
export function useEnter(next: string | undefined) {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: async ({
      path,
      body,
    }: {
      path: "sign-in/email" | "sign-up/email";
      body: Record<string, string>;
    }) => {
      await postAuth(path, body);
      const target = safeNextPath(next);
      // The whole page: the path may be one the server answers, such as a bank's callback.
      if (target) {
        window.location.replace(target);
        await new Promise(() => undefined);
      }
      await renewSession(client);
      await router.navigate({ to: "/" });
      await router.invalidate();
    },
  });
}

/** Signs out and returns to the start page. */
export function useLeave() {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: async () => {
      await postAuth("sign-out", {});
      forgetUser(client);
      await router.navigate({ to: "/" });
      await renewSession(client);
    },
  });
}
