import type { ComponentProps } from "react";
import type { Button } from "../../components/button.tsx";
import type { Connection } from "../../lib/api.ts";
import { ConnectButton } from "./connect-button.tsx";

interface RenewButtonProps {
  connection: Connection;
  look: ComponentProps<typeof Button>["look"];
}

/** Goes to the bank to have a consent last longer; nothing where it cannot, or has ended. */
export function RenewButton({ connection: { id, consent, provider }, look }: RenewButtonProps) {
  if (!consent?.renewable) return null;
  return (
    <ConnectButton provider={provider} renews={id} look={look}>
      Renew consent<span className="sr-only"> at</span>
    </ConnectButton>
  );
}
