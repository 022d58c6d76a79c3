import type { ComponentProps } from "react";
import { Button } from "../../components/button.tsx";
import { toProblem } from "../../lib/api-error.ts";
import { useConnect } from "./use-connect.ts";

interface ConnectButtonProps extends Omit<ComponentProps<typeof Button>, "busy" | "onClick"> {
  provider: { id: string; name: string; shortName: string };
}

/** Begins connecting to a bank; its accessible name ends with the bank's. */
export function ConnectButton({ provider, children, ...button }: ConnectButtonProps) {
  const connect = useConnect();
  return (
    <div className="flex flex-col gap-2">
      <Button
        {...button}
        busy={connect.isPending && `Opening ${provider.shortName}…`}
        onClick={() => connect.mutate(provider.id)}
      >
        <span>
          {children}
          <span className="sr-only"> {provider.name}</span>
        </span>
      </Button>
      {connect.isError && (
        <p role="alert" className="text-sm">
          {toProblem(connect.error).message}
        </p>
      )}
    </div>
  );
}
