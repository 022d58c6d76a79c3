import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { CloudOff, SearchX } from "lucide-react";
import { useEffect, useState } from "react";
import { toProblem } from "../lib/api-error.ts";
import { Button, buttonClass } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";

/** While the core does not answer. */
const KEEP_TRYING_MS = 4_000;

const TITLES = {
  unreachable: "We cannot reach Sandbank",
  signed_out: "Your session has ended",
  refused: "That did not work",
  internal: "Something went wrong on our side",
};

/** What a route shows instead of itself when it could not be loaded or drawn. */
export function ProblemPanel({ error }: ErrorComponentProps) {
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const [retrying, setRetrying] = useState(false);
  const { kind, message } = toProblem(error);
  const retry = async () => {
    setRetrying(true);
    reset();
    await router.invalidate();
    setRetrying(false);
  };
  useEffect(() => {
    if (kind !== "unreachable") return;
    // It may only be starting.
    const timer = setInterval(() => {
      reset();
      router.invalidate();
    }, KEEP_TRYING_MS);
    return () => clearInterval(timer);
  }, [kind, reset, router]);
  if (kind === "not_found") return <NotFoundPanel />;
  return (
    <div role="alert">
      <EmptyState
        heading="h1"
        icon={CloudOff}
        title={TITLES[kind]}
        actions={
          <Button look="primary" busy={retrying && "Trying again…"} onClick={retry}>
            Try again
          </Button>
        }
      >
        {message} {kind === "unreachable" && "We keep trying."}
      </EmptyState>
    </div>
  );
}

export function NotFoundPanel() {
  return (
    <>
      <title>Not found · Sandbank</title>
      <EmptyState
        heading="h1"
        icon={SearchX}
        title="There is nothing here"
        actions={
          <Link to="/" className={buttonClass("primary")}>
            Go to the start page
          </Link>
        }
      >
        The address may be mistyped, or what it showed is gone or not yours.
      </EmptyState>
    </>
  );
}
