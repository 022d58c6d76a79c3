import { ExternalLink } from "lucide-react";

/** Says what this is, with the way to the banks' side of it. */
export function SiteFooter({ sandboxUrl }: { sandboxUrl: string | null }) {
  return (
    <footer className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-6 text-sm sm:px-6">
      <p>Sandbank: a simulated banking world. Nothing here is real.</p>
      {sandboxUrl && (
        <a
          href={sandboxUrl}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1.5 rounded-sm font-medium text-ink underline decoration-line-strong underline-offset-4 hover:decoration-ink"
        >
          Open the sandbox
          <ExternalLink aria-hidden className="size-3.5" />
          <span className="sr-only">(new tab)</span>
        </a>
      )}
    </footer>
  );
}
