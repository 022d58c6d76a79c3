import type { BankAnswer } from "@sandbank/protocol-tink/link";
import type { Answer } from "../../answer.ts";
import { ONE_TIME_CODE, sampleCustomers } from "../../credentials.ts";
import { seeOther } from "../../interaction/step.ts";
import { CodePage } from "../../pages/code-page.tsx";
import { MessagePage } from "../../pages/message-page.tsx";
import { htmlAnswer } from "../../pages/render.ts";
import { SignInPage } from "../../pages/sign-in-page.tsx";
import type { BankAct } from "./routes.tsx";
import { returnUrl, type Visit } from "./visit.ts";

/** `GET /{bank}/sign-in/{ticket}`: the sign-in page, or the page that is due; `?switch` for somebody else. */
export const showSignIn: BankAct = async (visit, { query }) => {
  const isDue = stepOf(visit) === "sign_in" || query.switch !== undefined;
  return isDue ? page(visit, query.username ?? "", null) : seeOther(duePage(visit));
};

/** `POST /{bank}/sign-in/{ticket}` */
export const enterSignIn: BankAct = async (visit, { form }) => {
  const { pages, credentials } = visit;
  const username = form.one("username");
  const answer = await pages.context.credentials.signIn(credentials.id, {
    username,
    password: form.one("password"),
  });
  return answer.kind === "again" ? page(visit, username, answer.problem) : follow(visit, answer);
};

/** `POST …/switch`: not me. */
export const switchPerson: BankAct = async ({ base }) => seeOther(`${base}?switch=yes`);

/** `GET …/code` */
export const showCode: BankAct = async (visit) =>
  stepOf(visit) === "code" ? codePage(visit, null) : seeOther(duePage(visit));

/** `POST …/code`: the code, or the wish for another one. */
export const enterCode: BankAct = async (visit, { form }) => {
  if (stepOf(visit) !== "code") return seeOther(duePage(visit));
  if (form.one("again") !== "") return seeOther(`${visit.base}/code`);
  const { pages, credentials } = visit;
  const answer = await pages.context.credentials.enterCode(credentials.id, form.one("code"));
  return answer.kind === "again" ? codePage(visit, answer.problem) : follow(visit, answer);
};

/** `POST …/deny`: no, from any page. */
export const deny: BankAct = async (visit) => {
  await visit.pages.context.credentials.decline(visit.credentials.id);
  return goBack(visit);
};

export function stepOf({ asked }: Visit) {
  return asked.kind === "third_party" ? asked.step : "approve";
}

/** The page that is due, by what was answered so far. */
export function duePage(visit: Visit): string {
  const step = stepOf(visit);
  if (step === "sign_in") return visit.base;
  return `${visit.base}/${step === "code" ? "code" : "accounts"}`;
}

/** Back to who sent the person. */
export function goBack({ credentials, manifest }: Visit): Answer {
  const back = returnUrl(credentials);
  if (back !== null) return seeOther(back);
  return htmlAnswer(
    <MessagePage bank={manifest} title="You are done here">
      <p>Go back to where you came from. You can close this page.</p>
    </MessagePage>,
    { bank: manifest },
  );
}

function follow(visit: Visit, { kind }: BankAnswer): Answer {
  if (kind === "ended") return goBack(visit);
  return seeOther(`${visit.base}/${kind === "code" ? "code" : "accounts"}`);
}

function page(visit: Visit, username: string, problem: string | null): Answer {
  const { pages, manifest, base, asker } = visit;
  return htmlAnswer(
    <SignInPage
      bank={manifest}
      action={base}
      clientName={asker}
      samples={sampleCustomers(pages.context.world, manifest.country)}
      credentials={`${pages.credentials}?institution=${manifest.id}`}
      username={username}
      problem={problem}
      cancelAction={`${base}/deny`}
    />,
    { bank: manifest, status: problem === null ? 200 : 401 },
  );
}

function codePage({ manifest, base, asker }: Visit, problem: string | null): Answer {
  return htmlAnswer(
    <CodePage
      bank={manifest}
      base={base}
      clientName={asker}
      isFurther={false}
      code={ONE_TIME_CODE}
      problem={problem}
    />,
    { bank: manifest, status: problem === null ? 200 : 401 },
  );
}
