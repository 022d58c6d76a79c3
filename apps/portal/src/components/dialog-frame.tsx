import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

interface DialogFrameProps {
  /** `panel` slides in from the right on wide screens and from below on narrow ones. */
  shape?: "centered" | "panel";
  children: ReactNode;
}

const SHAPES = {
  centered: cx(
    "top-1/2 left-1/2 w-[min(28rem,calc(100vw-2rem))] max-h-[calc(100dvh-2rem)] -translate-x-1/2 -translate-y-1/2 rounded-lg p-6",
    "data-ending-style:opacity-0 data-starting-style:opacity-0",
  ),
  panel: cx(
    "inset-x-0 bottom-0 max-h-[88dvh] rounded-t-lg p-6",
    "data-ending-style:translate-y-full data-starting-style:translate-y-full",
    "sm:inset-y-0 sm:right-0 sm:left-auto sm:max-h-none sm:w-[min(26rem,100vw)] sm:rounded-none",
    "sm:data-ending-style:translate-x-full sm:data-ending-style:translate-y-0",
    "sm:data-starting-style:translate-x-full sm:data-starting-style:translate-y-0",
  ),
};

/** Backdrop and surface of a dialog; goes inside a `Dialog.Root` or an `AlertDialog.Root`. */
export function DialogFrame({ shape = "centered", children }: DialogFrameProps) {
  return (
    <Dialog.Portal>
      <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/45 transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
      <Dialog.Popup
        className={cx(
          "fixed z-50 overflow-y-auto border border-line bg-raised shadow-popup outline-none transition-[translate,opacity] duration-200",
          SHAPES[shape],
        )}
      >
        {children}
      </Dialog.Popup>
    </Dialog.Portal>
  );
}
