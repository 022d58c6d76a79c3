import type { Answer } from "../answer.ts";
import type { FormFields } from "../form-fields.ts";
import { durationValue, PermissionsPage } from "../pages/permissions-page.tsx";
import { htmlAnswer } from "../pages/render.ts";
import { permissionsFor } from "../permissions.ts";
import { approve } from "./approve.ts";
import { type CustomerStep, type Step, seeOther } from "./step.ts";

/** `GET /interaction/{uid}/permissions` */
export async function showPermissions(step: CustomerStep): Promise<Answer> {
  const { bank, pending, base, customer, holder, draft } = step;
  const { manifest, world, face } = bank;
  if (!draft.accountIds) return seeOther(`${base}/accounts`);
  const chosen = new Set(draft.accountIds);
  return htmlAnswer(
    <PermissionsPage
      bank={manifest}
      base={base}
      clientName={pending.clientName}
      returnsTo={hostOf(pending.redirectUri)}
      customer={customer}
      accounts={world.accounts(holder).filter(({ id }) => chosen.has(id))}
      permissions={permissionsFor(face, pending.scopes)}
      now={world.clock.now()}
    />,
    { bank: manifest },
  );
}

/** `POST /interaction/{uid}/permissions`: the answer, whichever. What was unticked is not granted. */
export async function answer(step: CustomerStep, form: FormFields): Promise<Answer> {
  if (form.one("answer") === "deny") return deny(step);
  const { accountIds } = step.draft;
  if (!accountIds) return seeOther(`${step.base}/accounts`);
  const durations = step.bank.manifest.consent.durationDays;
  const [first = null] = durations;
  const chosen = durations.find((days) => durationValue(days) === form.one("duration"));
  const durationDays = chosen === undefined ? first : chosen;
  const location = await approve(step, { accountIds, permissions: form.all("scope"), durationDays });
  return seeOther(location ?? step.base);
}

/** `POST /interaction/{uid}/deny`: no, from any page. */
export async function deny({ bank, pending, browser, base }: Step): Promise<Answer> {
  return seeOther((await bank.authorization.pending.deny(pending.uid, browser)) ?? base);
}

function hostOf(uri: string): string {
  const url = URL.parse(uri);
  return url?.host || uri;
}
