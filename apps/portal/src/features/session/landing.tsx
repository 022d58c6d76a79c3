import { Link } from "@tanstack/react-router";
import { buttonClass } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Hello } from "../../lib/api.ts";
import { DemoButton } from "./demo-button.tsx";

/** What a visitor sees first: one way in, and two quiet ones. */
export function Landing({ hello, next }: { hello: Hello; next: string | undefined }) {
  const search = { next };
  return (
    <div className="flex flex-1 flex-col justify-center pt-8 pb-16">
      <title>Sandbank: a simulated banking world</title>
      <div className="max-w-2xl">
        {next && (
          <div className="mb-8">
            <Notice tone="info" title="Sign in to go on">
              You will continue where you were going.
            </Notice>
          </div>
        )}
        <h1 className="text-4xl/[1.08] font-semibold tracking-[-0.03em] text-balance sm:text-6xl/[1.04]">
          A whole banking world, on&nbsp;your&nbsp;machine.
        </h1>
        <p className="mt-6 max-w-xl text-lg text-muted text-pretty">
          Connect simulated banks through their own consent pages and watch the accounts arrive. No real bank,
          no real money, no network.
        </p>
        <div className="mt-9 flex flex-wrap items-center gap-4">
          {hello.demo ? (
            <DemoButton demo={hello.demo} next={next} />
          ) : (
            <Link to="/sign-in" search={search} className={buttonClass("primary", "lg")}>
              Sign in
            </Link>
          )}
        </div>
        <p className="mt-6 text-muted">
          {hello.demo && (
            <>
              <QuietLink to="/sign-in" search={search}>
                Sign in
              </QuietLink>{" "}
              or{" "}
            </>
          )}
          <QuietLink to="/sign-up" search={search}>
            {hello.demo ? "create an account" : "Create an account"}
          </QuietLink>
        </p>
      </div>
    </div>
  );
}

const QuietLink = ({
  to,
  search,
  children,
}: {
  to: "/sign-in" | "/sign-up";
  search: { next: string | undefined };
  children: string;
}) => (
  <Link
    to={to}
    search={search}
    className="rounded-sm font-medium text-ink underline decoration-line-strong underline-offset-4 hover:decoration-ink"
  >
    {children}
  </Link>
);
