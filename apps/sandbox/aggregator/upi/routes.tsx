import {
  findPayer,
  type KeptMandate,
  type MandateDesk,
  MandateRefusal,
  payingAccounts,
  RIGHT_PINS,
} from "@sandbank/protocol-account-aggregator/webview";
import { Hono } from "hono";
import { type Answer, asResponse } from "../../answer.ts";
import { aggregatorManifest } from "../../facades.ts";
import { type FormFields, readForm } from "../../form-fields.ts";
import { seeOther } from "../../interaction/step.ts";
import { htmlAnswer } from "../../pages/render.ts";
import type { SandboxEnv } from "../../sandbox-env.ts";
import { describeMandate, describeWaiting, STATE_TEXT } from "./describe-mandate.ts";
import { type MandateChoice, MandatePage } from "./mandate-page.tsx";

const APPROVE: MandateChoice = { value: "approve", label: "Approve", look: "main" };
const REJECT: MandateChoice = { value: "reject", label: "Decline", look: "quiet" };
const PAUSE: MandateChoice = { value: "pause", label: "Pause", look: "quiet" };
const UNPAUSE: MandateChoice = { value: "unpause", label: "Resume", look: "quiet" };
const REVOKE: MandateChoice = { value: "revoke", label: "Revoke", look: "danger" };

const CHOICES: Readonly<Record<KeptMandate["status"], readonly MandateChoice[]>> = {
  pending: [APPROVE, REJECT],
  live: [PAUSE, REVOKE],
  paused: [UNPAUSE, REVOKE],
  revoked: [],
  rejected: [],
  completed: [],
};

/** What the payer sees in the UPI app: `shortLink` of a mandate; mount at `/setu/upi`. */
export function upiRoutes(desk: MandateDesk, base: string): Hono<SandboxEnv> {
  const show = async (shortCode: string, problem: string | null): Promise<Answer | null> => {
    const mandate = await desk.findByShortCode(shortCode);
    return mandate ? page(desk, mandate, `${base}/${shortCode}`, problem) : null;
  };
  return new Hono<SandboxEnv>()
    .get("/:code", async (c) => {
      const answer = await show(c.req.param("code"), null);
      return answer ? asResponse(answer) : c.notFound();
    })
    .post("/:code", async (c) => {
      const code = c.req.param("code");
      const mandate = await desk.findByShortCode(code);
      if (!mandate) return c.notFound();
      try {
        await act(desk, mandate, await readForm(c.req.raw));
        return asResponse(seeOther(`${base}/${code}`));
      } catch (error) {
        if (!(error instanceof MandateRefusal)) throw error;
        const answer = await show(code, error.message);
        return answer ? asResponse(answer) : c.notFound();
      }
    });
}

/** @throws MandateRefusal for what cannot be done (any more) */
async function act(desk: MandateDesk, { id: mandateId }: KeptMandate, form: FormFields): Promise<void> {
  const what = form.one("do");
  const pin = form.one("pin");
  const said = (name: string) => form.one(name) || undefined;
  if (what === "approve") {
    await desk.approve({ mandateId, pin, customerVpa: said("customerVpa"), accountId: said("account") });
  } else if (what === "agree" || what === "refuse") {
    await desk.answer({ operationId: form.one("operation"), isApproved: what === "agree", pin });
  } else if (what === "reject" || what === "pause" || what === "unpause" || what === "revoke") {
    await desk[what](mandateId);
  }
}

async function page(
  desk: MandateDesk,
  mandate: KeptMandate,
  action: string,
  problem: string | null,
): Promise<Answer> {
  const { status, customerVpa, payee, id } = mandate;
  const isPending = status === "pending";
  const { world } = desk.context;
  const customer = isPending && customerVpa !== null ? findPayer(world, customerVpa) : undefined;
  const accounts = customer && mandate.onlyFrom === null ? payingAccounts(world, customer) : [];
  const nameOf = (bank: string) => world.banks.find((each) => each.id === bank)?.name ?? bank;
  const waiting = (await desk.operations(id)).filter(
    ({ waitsFor, type }) => waitsFor === "payer" && type !== "create",
  );
  return htmlAnswer(
    <MandatePage
      owner={aggregatorManifest}
      action={action}
      merchant={payee.name}
      stateText={STATE_TEXT[status]}
      terms={describeMandate(mandate)}
      asksWho={isPending && customerVpa === null}
      accounts={accounts.map((account) => ({
        id: account.id,
        label: `${nameOf(account.bank)}, ${account.name} ending in ${account.lastFour}`,
      }))}
      asksPin={isPending}
      choices={CHOICES[status]}
      waiting={waiting.map((operation) => ({ id: operation.id, text: describeWaiting(operation) }))}
      pin={RIGHT_PINS[0] ?? ""}
      problem={problem}
    />,
    { bank: aggregatorManifest, status: problem === null ? 200 : 400 },
  );
}
