import { Link } from "@tanstack/react-router";
import type { Provider } from "../../lib/api.ts";
import { cx } from "../../lib/cx.ts";
import { ACCOUNT_TYPE } from "../../lib/labels.ts";
import { countryName } from "../../lib/regions.ts";
import { ConnectButton } from "./connect-button.tsx";
import { stateOf } from "./connection-state.ts";

/** One bank, in its own colours, with what can be done about it. */
export function ProviderCard({ provider }: { provider: Provider }) {
  const { name, monogram, country, supportedAccountTypes, connectKind, connection } = provider;
  const state =
    connection && connection.status !== "disconnected" ? stateOf({ ...connection, syncing: false }) : null;
  const StateIcon = state?.icon;
  return (
    <li
      className="relative isolate flex min-h-60 flex-col overflow-hidden rounded-lg border border-ink/10 bg-(--bank) p-5 text-(--on-bank)"
      style={{ "--bank": provider.color, "--on-bank": provider.onColor }}
    >
      <Waves />
      <div className="flex items-start justify-between gap-3">
        <span
          aria-hidden
          className="flex size-11 items-center justify-center rounded-md border-2 border-current font-semibold tracking-tight"
        >
          {monogram}
        </span>
        {state && StateIcon && (
          <span className="inline-flex items-center gap-1.5 rounded-full border border-current px-2.5 py-1 text-xs font-medium">
            <StateIcon aria-hidden className="size-3.5" />
            {state.label}
          </span>
        )}
      </div>
      <h2 className="mt-5 text-lg/snug font-semibold text-balance">{name}</h2>
      <p className="mt-1 text-sm">
        {countryName(country)}
        <br />
        {supportedAccountTypes.map((type) => ACCOUNT_TYPE[type]).join(", ")}
        {connectKind === "mobile" && (
          <>
            <br />
            Through an Account Aggregator
          </>
        )}
        {connectKind === "instant" && (
          <>
            <br />
            Connects at once, without a bank page
          </>
        )}
      </p>
      <div className="mt-auto pt-5">
        <Action provider={provider} />
      </div>
    </li>
  );
}

const onCard = "underline-offset-4 hover:underline focus-visible:outline-(--on-bank)";

function Action({ provider }: { provider: Provider }) {
  const { connection, name } = provider;
  if (connection?.status === "connected" || connection?.status === "error") {
    return (
      <Link
        to="/connections/$id"
        params={{ id: connection.id }}
        className={cx(
          onCard,
          "flex min-h-10 items-center justify-center rounded-md border border-current px-4 text-sm font-medium",
        )}
      >
        View<span className="sr-only"> {name}</span>
      </Link>
    );
  }
  return (
    <ConnectButton provider={provider} look="bank" className={cx(onCard, "w-full")}>
      {LABELS[connection?.status ?? "disconnected"]}
    </ConnectButton>
  );
}

const LABELS = { disconnected: "Connect", expired: "Connect again", authorizing: "Continue" };

function Waves() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 300 120"
      preserveAspectRatio="none"
      className="absolute inset-x-0 bottom-0 -z-10 h-2/5 w-full fill-current opacity-[0.05]"
    >
      <path d="M0 34c60-30 110-22 160 0s90 20 140-12v98H0z" />
    </svg>
  );
}
