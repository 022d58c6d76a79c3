import { Search, X } from "lucide-react";
import { useId, useRef } from "react";
import { useDraft } from "./use-draft.ts";

interface SearchBoxProps {
  value: string;
  onChange(value: string): void;
}

/** Part of a merchant's name or of the bank's description. */
export function SearchBox({ value, onChange }: SearchBoxProps) {
  const [draft, setDraft] = useDraft(value, onChange, 250);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div className="relative min-w-0 flex-1">
      <label htmlFor={id} className="sr-only">
        Search transactions
      </label>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
      />
      <input
        ref={input}
        id={id}
        type="search"
        enterKeyHint="search"
        placeholder="Search"
        maxLength={100}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        className="min-h-10 w-full rounded-md border border-line-strong bg-surface pr-10 pl-9 text-base placeholder:text-muted sm:text-sm [&::-webkit-search-cancel-button]:hidden"
      />
      {draft && (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={() => {
            setDraft("");
            input.current?.focus();
          }}
          className="absolute top-1/2 right-1 flex size-8 -translate-y-1/2 items-center justify-center rounded-md text-muted hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
    </div>
  );
}
