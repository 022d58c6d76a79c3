import type { Instant } from "@sandbank/domain";
import { Link } from "@tanstack/react-router";
import { buttonClass } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { RelativeTime } from "../../components/time.tsx";
import type { Account } from "../../lib/api.ts";

const TITLES: Partial<Record<Account["connectionStatus"], (bank: string) => string>> = {
  error: (bank) => `${bank} could not be read last time`,
  expired: (bank) => `Your consent at ${bank} has ended`,
  disconnected: (bank) => `You disconnected ${bank}`,
};

/** Says when what is shown is not what the bank would say today; nothing while it is. */
export function AccountNotice({ account, now }: { account: Account; now: Instant }) {
  const { provider, connectionStatus, connectionId, shared, balance } = account;
  const title = shared
    ? TITLES[connectionStatus]?.(provider.name)
    : `${provider.name} no longer shares this account`;
  if (!title) return null;
  return (
    <Notice
      tone="warning"
      title={title}
      actions={
        <Link to="/connections/$id" params={{ id: connectionId }} className={buttonClass("secondary")}>
          Go to the connection
        </Link>
      }
    >
      This is what the bank said <RelativeTime at={balance.at} now={now} past />.
    </Notice>
  );
}
