import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { Badge } from "../../components/badge.tsx";
import { Money } from "../../components/money.tsx";
import { ROW_LINK } from "../../components/row-link.ts";
import type { Account } from "../../lib/api.ts";
import { cx } from "../../lib/cx.ts";
import { ACCOUNT_TYPE, shortMask } from "../../lib/labels.ts";
import { utilisationOf } from "./utilisation.ts";

/** An account in a list: what it is and what is on it, a link to its page. */
export function AccountRow({ account }: { account: Account }) {
  const { id, name, type, mask, currency, balance, liability, shared, status } = account;
  const used = utilisationOf(account);
  return (
    <li className="relative flex items-center gap-4 px-4 py-3.5 hover:bg-sunken/60 sm:px-5">
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-36">
          <Link to="/accounts/$id" params={{ id }} className={cx(ROW_LINK, "block font-medium")}>
            {name}
          </Link>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
            <span>
              {ACCOUNT_TYPE[type]} {shortMask(mask)}
            </span>
            {status === "closed" && <Badge>Closed</Badge>}
            {!shared && <Badge tone="warning">No longer shared</Badge>}
          </p>
        </div>
        <div className="ml-auto text-right">
          <Money amount={balance.current} currency={currency} className="block font-medium" />
          <span className="text-xs text-muted">
            {liability ? used === null ? "owed" : `owed, ${used}% of limit` : <Available account={account} />}
          </span>
        </div>
      </div>
      <ChevronRight aria-hidden className="hidden size-5 shrink-0 text-muted sm:block" />
    </li>
  );
}

function Available({ account: { balance, currency } }: { account: Account }) {
  if (balance.available === null || balance.available === balance.current) return null;
  return (
    <>
      <Money amount={balance.available} currency={currency} /> available
    </>
  );
}
