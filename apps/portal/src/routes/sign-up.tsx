import { createFileRoute, Link, redirect } from "@tanstack/react-router";
import { EntryFrame } from "../components/entry-frame.tsx";
import { entrySearch } from "../features/session/entry-search.ts";
import { SignUpForm } from "../features/session/sign-up-form.tsx";

export const Route = createFileRoute("/sign-up")({
  validateSearch: entrySearch,
  beforeLoad: ({ context, search }) => {
    if (context.hello.user) throw redirect({ to: "/", search: { next: search.next } });
  },
  component: SignUp,
});

function SignUp() {
  const { next } = Route.useSearch();
  return (
    <EntryFrame
      title="Create an account"
      after={
        <>
          You have one already?{" "}
          <Link to="/sign-in" search={{ next }} className="font-medium text-ink underline underline-offset-4">
            Sign in
          </Link>
        </>
      }
    >
      <SignUpForm next={next} />
    </EntryFrame>
  );
}
