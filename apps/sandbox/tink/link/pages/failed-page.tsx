import type { WithChildren } from "@sandbank/html";
import type { LinkRefusal } from "@sandbank/protocol-tink/link";
import { LinkFrame, type LinkPageProps } from "./link-frame.tsx";

interface FailedPageProps extends Pick<LinkPageProps, "lang" | "texts"> {
  /** For the person. */
  readonly message: string;
  readonly refusal: LinkRefusal;
  /** True where nobody but a developer can put it right. */
  readonly isForDevelopers: boolean;
  /** Of this one error; null where nobody is told of it. */
  readonly trackingId: string | null;
}

/** Why it goes no further, and under it what can be done. */
export function FailedPage({
  lang,
  texts,
  message,
  refusal,
  isForDevelopers,
  trackingId,
  children,
}: WithChildren<FailedPageProps>) {
  return (
    <LinkFrame lang={lang} page={texts.failed.title} title={texts.failed.title}>
      <p role="alert">{message}</p>
      {children}
      <details class="hint" open={isForDevelopers}>
        <summary>{texts.failed.technical}</summary>
        <p lang="en">
          <code>
            {refusal.error} {refusal.reason}
          </code>
        </p>
        <p lang="en">{refusal.detail}</p>
        {trackingId !== null && (
          <p>
            {texts.failed.reference} <code>{trackingId}</code>
          </p>
        )}
      </details>
    </LinkFrame>
  );
}
