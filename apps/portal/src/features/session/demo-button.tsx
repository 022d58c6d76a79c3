import { ArrowRight } from "lucide-react";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { explainRefusal } from "./credentials.ts";
import { useEnter } from "./use-enter.ts";

interface DemoButtonProps {
  demo: { email: string; password: string };
  next: string | undefined;
  look?: "primary" | "secondary";
}

/** Enters as the demo user, with one click. */
export function DemoButton({ demo, next, look = "primary" }: DemoButtonProps) {
  const enter = useEnter(next);
  return (
    <>
      <Button
        look={look}
        size="lg"
        busy={enter.isPending && "Entering…"}
        onClick={() => enter.mutate({ path: "sign-in/email", body: demo })}
      >
        Enter as the demo user
        <ArrowRight aria-hidden className="size-5" />
      </Button>
      {enter.isError && (
        <div className="w-full">
          <Notice
            role="alert"
            tone="danger"
            title={explainRefusal(enter.error).form ?? "That did not work."}
          />
        </div>
      )}
    </>
  );
}
