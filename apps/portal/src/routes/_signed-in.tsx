import { createFileRoute, redirect } from "@tanstack/react-router";

/** Pages of somebody: a visitor is sent to the start page, and from there back here. */
export const Route = createFileRoute("/_signed-in")({
  beforeLoad: ({ context, location }) => {
    if (!context.hello.user) throw redirect({ to: "/", search: { next: location.href } });
  },
});
