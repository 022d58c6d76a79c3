import { Check, LoaderCircle } from "lucide-react";
import { Card } from "../../components/card.tsx";
import type { Connection } from "../../lib/api.ts";
import { cx } from "../../lib/cx.ts";
import { counted } from "../../lib/labels.ts";
import { useThrottled } from "../../lib/use-throttled.ts";

/** How often a screen reader is told where the sync stands. */
const ANNOUNCE_MS = 4_000;

/** A sync under way: which step it is at and what it has read so far. */
export function SyncProgress({ connection }: { connection: Connection }) {
  const { accountsUpdated: accounts = 0, transactionsAdded: transactions = 0 } = connection.progress ?? {};
  const step = accounts === 0 ? 0 : 1;
  const steps = [
    { label: "Accounts", count: accounts === 0 ? "Asking the bank…" : counted(accounts, "account") },
    {
      label: "Transactions",
      count: step === 0 ? "After the accounts" : `${counted(transactions, "new transaction")} so far`,
    },
  ];
  const spoken = useThrottled(
    step === 0 ? "Syncing: reading accounts." : `Syncing: ${steps.map(({ count }) => count).join(", ")}.`,
    ANNOUNCE_MS,
  );
  return (
    <Card className="overflow-hidden">
      <div className="h-1 overflow-hidden bg-accent-soft">
        <div className="h-full w-1/3 animate-drift rounded-full bg-accent motion-reduce:w-full motion-reduce:animate-none motion-reduce:opacity-50" />
      </div>
      <div className="p-5">
        <h2 className="font-semibold">Reading from {connection.provider.name}</h2>
        <ol className="mt-4 grid gap-4 sm:grid-cols-2">
          {steps.map(({ label, count }, index) => (
            <li key={label} className="flex gap-3" aria-current={index === step ? "step" : undefined}>
              <StepMark state={index < step ? "done" : index === step ? "now" : "later"} />
              <div>
                <p className="text-sm text-muted">{label}</p>
                <p className={cx("text-lg tabular-nums", index <= step ? "font-semibold" : "text-muted")}>
                  {count}
                </p>
              </div>
            </li>
          ))}
        </ol>
      </div>
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </Card>
  );
}

function StepMark({ state }: { state: "done" | "now" | "later" }) {
  const Icon = state === "done" ? Check : LoaderCircle;
  return (
    <span
      aria-hidden
      className={cx(
        "mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full",
        state === "done" ? "bg-positive-soft text-positive" : "bg-sunken text-muted",
      )}
    >
      {state !== "later" && <Icon className={cx("size-4", state === "now" && "motion-safe:animate-spin")} />}
    </span>
  );
}
