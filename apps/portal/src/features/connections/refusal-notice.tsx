import { Notice } from "../../components/notice.tsx";
import type { Provider } from "../../lib/api.ts";
import { ConnectButton } from "./connect-button.tsx";
import { explainRefusal } from "./refusal.ts";

interface RefusalNoticeProps {
  code: string;
  /** The bank it was about, where it is known. */
  provider: Provider | undefined;
  onDismiss(): void;
}

/** Why the person came back from a bank without a connection. */
export function RefusalNotice({ code, provider, onDismiss }: RefusalNoticeProps) {
  const { title, text } = explainRefusal(code, provider?.name);
  const status = provider?.connection?.status;
  const canRetry = status === "disconnected" || status === "expired" || status === "authorizing";
  return (
    <Notice
      role="alert"
      tone={code === "access_denied" ? "info" : "warning"}
      title={title}
      onDismiss={onDismiss}
      actions={provider && canRetry && <ConnectButton provider={provider}>Try again</ConnectButton>}
    >
      {text}
    </Notice>
  );
}
