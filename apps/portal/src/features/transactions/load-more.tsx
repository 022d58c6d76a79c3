import { useEffect, useRef } from "react";
import { Button } from "../../components/button.tsx";

interface LoadMoreProps {
  shown: number;
  total: number;
  busy: boolean;
  hasMore: boolean;
  failed: boolean;
  onMore(): void;
}

/** How far one has come in a list, and the button that goes on. */
export function LoadMore({ shown, total, busy, hasMore, failed, onMore }: LoadMoreProps) {
  const end = useRef<HTMLParagraphElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // The button that had the focus has gone.
    if (asked.current && !hasMore) end.current?.focus();
  }, [hasMore]);
  if (shown === total && !asked.current) return null;
  return (
    <div className="mt-6 flex flex-col items-center gap-3 text-sm text-muted">
      <p ref={end} tabIndex={-1} role="status" className="outline-none">
        {hasMore
          ? `Showing ${shown.toLocaleString()} of ${total.toLocaleString()}`
          : `That is all ${total.toLocaleString()} of them`}
      </p>
      {failed && (
        <p role="alert" className="text-danger">
          The next ones could not be loaded.
        </p>
      )}
      {hasMore && (
        <Button
          busy={busy && "Loading…"}
          onClick={() => {
            asked.current = true;
            onMore();
          }}
        >
          {failed ? "Try again" : "Load more"}
        </Button>
      )}
    </div>
  );
}
