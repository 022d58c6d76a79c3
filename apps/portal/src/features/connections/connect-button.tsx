import { type ComponentProps, type ReactNode, useState } from "react";
import { Button } from "../../components/button.tsx";
import type { ProviderBadge } from "../../lib/api.ts";
import { isAbout, toProblem } from "../../lib/api-error.ts";
import { MobileDialog } from "./mobile-dialog.tsx";
import { useConnect } from "./use-connect.ts";

interface ConnectButtonProps extends Omit<ComponentProps<typeof Button>, "busy" | "onClick"> {
  provider: Pick<ProviderBadge, "id" | "name" | "shortName" | "connectKind">;
  /** The connection whose consent is renewed, or was, instead of a new one: its person is mostly known there. */
  renews?: string;
  children: ReactNode;
}

/** Begins connecting to a bank, or renewing what was agreed there; its accessible name ends with the bank's. Asks first for what the bank needs to know. */
export function ConnectButton({ provider, renews, children, ...button }: ConnectButtonProps) {
  const connect = useConnect(renews ? { renews } : { providerId: provider.id });
  const [isAsking, setAsking] = useState(false);
  const needsMobile = provider.connectKind === "mobile";
  const go = () =>
    connect.mutate(undefined, { onError: (error) => setAsking(needsMobile && isAbout("mobile", error)) });
  return (
    <div className="flex flex-col gap-2">
      <Button
        {...button}
        busy={connect.isPending && `Opening ${provider.shortName}…`}
        onClick={() => (needsMobile && !renews ? setAsking(true) : go())}
      >
        <span>
          {children}
          <span className="sr-only"> {provider.name}</span>
        </span>
      </Button>
      {needsMobile && (
        <MobileDialog
          title={renews ? `Renew your consent at ${provider.name}` : `Connect ${provider.name}`}
          open={isAsking}
          onOpenChange={setAsking}
          problem={connect.isError && connect.variables ? toProblem(connect.error).message : undefined}
          busy={connect.isPending}
          onAnswer={(mobile) => connect.mutate(mobile)}
        />
      )}
      {connect.isError && !isAsking && (
        <p role="alert" className="text-sm">
          {toProblem(connect.error).message}
        </p>
      )}
    </div>
  );
}
