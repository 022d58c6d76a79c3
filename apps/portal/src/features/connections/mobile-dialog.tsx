import { Dialog } from "@base-ui/react/dialog";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/button.tsx";
import { DialogFrame } from "../../components/dialog-frame.tsx";
import { TextField } from "../../components/text-field.tsx";

interface MobileDialogProps {
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What was wrong with the last answer. */
  problem: string | undefined;
  busy: boolean;
  onAnswer: (mobile: string) => void;
}

/** Asks for the mobile number an Account Aggregator knows a person by. */
export function MobileDialog({ title, open, onOpenChange, problem, busy, onAnswer }: MobileDialogProps) {
  const [mobile, setMobile] = useState("");
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = tenDigits(mobile);
    setWrong(digits === null);
    if (digits !== null) onAnswer(digits);
  };
  const wrong = "Enter the ten digits of your mobile number.";
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <DialogFrame>
        <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
        <Dialog.Description className="mt-2 text-sm text-muted">
          Your accounts are found by the mobile number your bank has for you. An Account Aggregator asks you
          there what you want to share, and for how long.
        </Dialog.Description>
        <form onSubmit={submit} noValidate className="mt-5 space-y-5">
          <TextField
            label="Mobile number"
            type="tel"
            name="mobile"
            inputMode="tel"
            autoComplete="tel-national"
            value={mobile}
            onChange={(event) => setMobile(event.target.value)}
            error={isWrong ? wrong : problem}
            hint="Ten digits, with or without +91"
          />
          <div className="flex flex-wrap justify-end gap-2">
            <Button type="button" look="secondary" onClick={() => onOpenChange(false)}>
              Cancel
            </Button>
            <Button type="submit" look="primary" busy={busy && "Opening the aggregator…"}>
              Continue
            </Button>
          </div>
        </form>
      </DialogFrame>
    </Dialog.Root>
  );
}

/** `+91 55500 00007` and the like as its ten digits; null for what is no such number. */
export function tenDigits(text: string): string | null {
  const digits = text.replace(/[\s().-]/g, "").replace(/^(?:\+91|0091|0)(?=\d{10}$)/, "");
  return /^\d{10}$/.test(digits) ? digits : null;
}
