import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button, buttonClass } from "../../components/button.tsx";
import { DialogFrame } from "../../components/dialog-frame.tsx";
import { Notice } from "../../components/notice.tsx";
import { api, type Connection } from "../../lib/api.ts";
import { toProblem } from "../../lib/api-error.ts";
import { refreshBankData } from "../../lib/refresh.ts";
import { DataChoice } from "./data-choice.tsx";

const WORDS = {
  disconnect: {
    button: "Disconnect",
    title: (bank: string) => `Disconnect ${bank}?`,
    text: "Nothing more is read, and your consent is revoked at the bank. To go on later you would give a new consent.",
    busy: "Disconnecting…",
  },
  forget: {
    button: "Delete its data",
    title: (bank: string) => `Delete what ${bank} shared?`,
    text: "The accounts and transactions read from this bank are deleted here, for good.",
    busy: "Deleting…",
  },
};

/**
 * The button that ends a connection, and the dialog that says what that means. On one that has ended it deletes
 * what was kept.
 */
export function DisconnectDialog({ connection }: { connection: Connection }) {
  const { id: connectionId, provider, status } = connection;
  const ended = status === "disconnected";
  const words = ended ? WORDS.forget : WORDS.disconnect;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(false);
  const deleteData = ended || chosen;
  const disconnect = useMutation({
    mutationFn: () => api.connections.disconnect.mutate({ connectionId, deleteData }),
    onSuccess: async () => {
      setOpen(false);
      if (deleteData) await navigate({ to: "/connections" });
    },
    onSettled: () => refreshBankData(client),
  });
  const onOpenChange = (next: boolean) => {
    if (disconnect.isPending) return;
    disconnect.reset();
    setChosen(false);
    setOpen(next);
  };
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Trigger className={buttonClass("secondary")}>{words.button}</AlertDialog.Trigger>
      <DialogFrame>
        <AlertDialog.Title className="text-lg font-semibold">{words.title(provider.name)}</AlertDialog.Title>
        <AlertDialog.Description className="mt-2 text-sm text-muted">{words.text}</AlertDialog.Description>
        {!ended && <DataChoice deleteData={deleteData} onChange={setChosen} />}
        {disconnect.isError && (
          <div className="mt-4">
            <Notice role="alert" tone="danger" title={toProblem(disconnect.error).message}>
              The connection was left as it is.
            </Notice>
          </div>
        )}
        <div className="mt-6 flex flex-wrap justify-end gap-3">
          <AlertDialog.Close className={buttonClass("secondary")}>Cancel</AlertDialog.Close>
          <Button look="danger" busy={disconnect.isPending && words.busy} onClick={() => disconnect.mutate()}>
            {ended ? "Delete" : chosen ? "Disconnect and delete" : "Disconnect"}
          </Button>
        </div>
      </DialogFrame>
    </AlertDialog.Root>
  );
}
