import { Cancel, LinkFrame, type LinkPageProps } from "./link-frame.tsx";

interface WaitingPageProps extends LinkPageProps {
  readonly title: string;
  readonly intro: string;
  /** True where the person looked before and it was not so far. */
  readonly isAgain: boolean;
  /** Where else to go; null where there is nothing but waiting. */
  readonly go: { readonly href: string; readonly text: string } | null;
  /** A picture to scan, as a data URI, and what it is; null where there is none. */
  readonly qr: { readonly picture: string; readonly text: string } | null;
  /** What the button says that looks whether it is so far. */
  readonly check: string;
}

/** Something happens elsewhere; the person says when to look again, for a page that moves by itself cannot be read. */
export function WaitingPage(props: WaitingPageProps) {
  const { lang, texts, base, title, intro, isAgain, go, qr, check } = props;
  return (
    <LinkFrame
      lang={lang}
      page={texts.waiting.page}
      title={title}
      step={texts.common.step(3, 3)}
      intro={intro}
    >
      {isAgain && (
        <p class="hint" role="status">
          {texts.waiting.stillWaiting}
        </p>
      )}
      {qr !== null && (
        <>
          <p>{texts.waiting.scan}</p>
          <p>
            <img src={qr.picture} alt={qr.text} width="200" height="200" />
          </p>
        </>
      )}
      {go !== null && (
        <p>
          <a href={go.href}>{go.text}</a>
        </p>
      )}
      <form method="get" action={`${base}/waiting`} class="actions">
        <button type="submit" name="looked" value="yes">
          {check}
        </button>
      </form>
      <Cancel base={base} texts={texts} />
    </LinkFrame>
  );
}
