import type { PlaceManifest } from "../../hosted-place.ts";
import { Layout } from "../../pages/layout.tsx";
import { Problem, pointAt } from "../../pages/problem.tsx";
import { type Term, TermsList } from "../pages/terms-list.tsx";

/** Something the payer can do. */
export interface MandateChoice {
  readonly value: string;
  readonly label: string;
  readonly look: "main" | "quiet" | "danger";
}

/** Something that waits for the payer's PIN. */
interface WaitingForPin {
  readonly id: string;
  readonly text: string;
}

export interface MandatePageProps {
  readonly owner: PlaceManifest;
  readonly action: string;
  readonly merchant: string;
  readonly stateText: string;
  readonly terms: readonly Term[];
  /** True where it was asked of nobody in particular: whoever answers says who they are. */
  readonly asksWho: boolean;
  /** Accounts to choose from; empty where there is nothing to choose. */
  readonly accounts: readonly { readonly id: string; readonly label: string }[];
  readonly asksPin: boolean;
  readonly choices: readonly MandateChoice[];
  readonly waiting: readonly WaitingForPin[];
  readonly pin: string;
  readonly problem: string | null;
}

/** A mandate as the payer's UPI app shows it. */
export function MandatePage(props: MandatePageProps) {
  const { owner, action, merchant, stateText, terms, choices, waiting, pin, problem } = props;
  return (
    <Layout title={`AutoPay: ${merchant}`} bank={owner}>
      <div class="card">
        <p class="step">{stateText}</p>
        <h1>{merchant} by UPI AutoPay</h1>
        <TermsList terms={terms} />
        <Problem text={problem} />
        {choices.length > 0 && (
          <form method="post" action={action} class="stack">
            {props.asksWho && (
              <div class="field">
                <label for="customerVpa">Your UPI ID</label>
                <input id="customerVpa" name="customerVpa" autocomplete="off" {...pointAt(problem)} />
              </div>
            )}
            {props.accounts.length > 0 && (
              <div class="field">
                <label for="account">Pay from</label>
                <select id="account" name="account">
                  {props.accounts.map(({ id, label }) => (
                    <option value={id}>{label}</option>
                  ))}
                </select>
              </div>
            )}
            {props.asksPin && <PinField id="pin" problem={problem} />}
            <div class="actions">
              {choices.map(({ value, label, look }) => (
                <button type="submit" name="do" value={value} {...(look !== "main" && { class: look })}>
                  {label}
                </button>
              ))}
            </div>
          </form>
        )}
        {waiting.map(({ id, text }) => (
          <form method="post" action={action} class="stack">
            <h2>{text}</h2>
            <input type="hidden" name="operation" value={id} />
            <PinField id={`pin-${id}`} problem={problem} />
            <div class="actions">
              <button type="submit" name="do" value="agree">
                Agree
              </button>
              <button type="submit" class="quiet" name="do" value="refuse">
                Decline
              </button>
            </div>
          </form>
        ))}
        {(props.asksPin || waiting.length > 0) && (
          <p class="hint">
            The UPI PIN is always <code>{pin}</code>; any other is wrong.
          </p>
        )}
      </div>
    </Layout>
  );
}

function PinField({ id, problem }: { readonly id: string; readonly problem: string | null }) {
  return (
    <div class="field">
      <label for={id}>UPI PIN</label>
      <input
        id={id}
        name="pin"
        type="password"
        inputmode="numeric"
        autocomplete="off"
        maxlength={6}
        {...pointAt(problem)}
      />
    </div>
  );
}
