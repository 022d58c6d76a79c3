import { Dialog } from "@base-ui/react/dialog";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { DialogFrame } from "../../components/dialog-frame.tsx";
import { Notice } from "../../components/notice.tsx";
import { Bone, Skeleton } from "../../components/skeleton.tsx";
import { toProblem } from "../../lib/api-error.ts";
import { transactionQueries } from "./queries.ts";
import { TransactionDetails } from "./transaction-details.tsx";

interface TransactionDialogProps {
  /** Undefined closes it. */
  transactionId: string | undefined;
  onClose(): void;
}

/** One transaction in full, over the page. */
export function TransactionDialog({ transactionId, onClose }: TransactionDialogProps) {
  const [shownId, setShownId] = useState(transactionId);
  // What is shown stays while it slides away.
  if (transactionId && transactionId !== shownId) setShownId(transactionId);
  return (
    <Dialog.Root open={transactionId !== undefined} onOpenChange={(open) => open || onClose()}>
      <DialogFrame shape="panel">
        <div className="mb-4 flex items-center justify-between gap-4">
          <Dialog.Title className="text-sm font-medium text-muted">Transaction</Dialog.Title>
          <Dialog.Close
            aria-label="Close"
            className="-m-2 flex size-10 items-center justify-center rounded-md hover:bg-sunken"
          >
            <X aria-hidden className="size-5" />
          </Dialog.Close>
        </div>
        {shownId && <Loaded transactionId={shownId} />}
      </DialogFrame>
    </Dialog.Root>
  );
}

function Loaded({ transactionId }: { transactionId: string }) {
  const query = useQuery(transactionQueries.detail(transactionId));
  if (query.data) return <TransactionDetails transaction={query.data} />;
  if (query.isPending) {
    return (
      <Skeleton label="Loading the transaction">
        <Bone className="h-6 w-3/5" />
        <Bone className="mt-3 h-10 w-2/5" />
        <Bone className="mt-8 h-64 w-full rounded-lg" />
      </Skeleton>
    );
  }
  const { kind, message } = toProblem(query.error);
  const gone = kind === "not_found";
  return (
    <Notice
      role="alert"
      tone="danger"
      title={gone ? "There is no such transaction" : "The transaction could not be loaded"}
      actions={!gone && <Button onClick={() => query.refetch()}>Try again</Button>}
    >
      {message}
    </Notice>
  );
}
