import type { Answer } from "../../answer.ts";
import { MessagePage } from "../../pages/message-page.tsx";
import { htmlAnswer } from "../../pages/render.ts";
import { linkManifest } from "./link-manifest.ts";

/** A journey of long ago, or of nobody; in English, for whose it was is not known. */
export function gonePage(): Answer {
  return htmlAnswer(
    <MessagePage bank={linkManifest} title="There is nothing to answer here">
      <p>
        This page was left alone for too long, or was never there. Go back to where you came from and start
        again.
      </p>
    </MessagePage>,
    { bank: linkManifest, status: 410 },
  );
}
