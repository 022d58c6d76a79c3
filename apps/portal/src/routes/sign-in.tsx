import { createFileRoute, Link, redirect } from "@tanstack/react-router";
import { z } from "zod";
import { EntryFrame } from "../components/entry-frame.tsx";
import { Notice } from "../components/notice.tsx";
import { DemoButton } from "../features/session/demo-button.tsx";
import { entrySearch } from "../features/session/entry-search.ts";
import { SignInForm } from "../features/session/sign-in-form.tsx";

export const Route = createFileRoute("/sign-in")({
  /** `ended` says that a session ran out under way. */
  validateSearch: entrySearch.extend({ ended: z.literal("yes").optional().catch(undefined) }),
  beforeLoad: ({ context, search }) => {
    if (context.hello.user) throw redirect({ to: "/", search: { next: search.next } });
  },
  component: SignIn,
});

function SignIn() {
  const { hello } = Route.useRouteContext();
  const { next, ended } = Route.useSearch();
  return (
    <EntryFrame
      title="Sign in"
      before={
        ended && (
          <Notice role="status" tone="info" title="Your session has ended">
            Sign in again to go on where you were.
          </Notice>
        )
      }
      after={
        <>
          No account yet?{" "}
          <Link to="/sign-up" search={{ next }} className="font-medium text-ink underline underline-offset-4">
            Create one
          </Link>
        </>
      }
    >
      <SignInForm next={next} />
      {hello.demo && (
        <div className="mt-6 flex flex-col items-stretch gap-4 border-t border-line pt-6">
          <DemoButton demo={hello.demo} next={next} look="secondary" />
        </div>
      )}
    </EntryFrame>
  );
}
