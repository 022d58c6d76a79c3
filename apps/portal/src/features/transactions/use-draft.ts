import { useEffect, useRef, useState } from "react";

/**
 * Text being typed, handed on once typing pauses. A value that changes from outside replaces the draft; the echo
 * of what was handed on does not.
 */
export function useDraft(value: string, commit: (value: string) => void, delayMs: number) {
  const [draft, setDraft] = useState(value);
  const handedOn = useRef(value);
  const latestCommit = useRef(commit);
  useEffect(() => {
    latestCommit.current = commit;
  });
  useEffect(() => {
    if (value === handedOn.current) return;
    handedOn.current = value;
    setDraft(value);
  }, [value]);
  useEffect(() => {
    const text = draft.trim();
    if (text === handedOn.current) return;
    const timer = setTimeout(() => {
      handedOn.current = text;
      latestCommit.current(text);
    }, delayMs);
    return () => clearTimeout(timer);
  }, [draft, delayMs]);
  return [draft, setDraft] as const;
}
