import { dueOf, signIn, supply } from "@sandbank/protocol-tink/link";
import type { Field } from "@sandbank/protocol-tink/wire";
import type { Answer } from "../../answer.ts";
import { sampleCustomers } from "../../credentials.ts";
import type { FormFields } from "../../form-fields.ts";
import { htmlAnswer } from "../../pages/render.ts";
import { linkManifest } from "./link-manifest.ts";
import { FieldsPage } from "./pages/fields-page.tsx";
import type { Act } from "./routes.ts";
import { goOn, hostOf, type PageStep, pageProps } from "./step.ts";

/** For who has agreed and is not in yet; others are sent where they are wanted. */
const beforeBank =
  (act: Act): Act =>
  async (step, asked) => {
    const due = dueOf(step);
    return due === "sign-in" || due === "failed" || due === "more" ? act(step, asked) : goOn(step);
  };

/** `GET …/sign-in`: what the bank knows the person by, also after it was wrong. */
export const showSignIn: Act = beforeBank(async (step) => page(step, entered(step), null));

/** `POST …/sign-in` */
export const enterSignIn: Act = beforeBank(async (step, { form }) => {
  const fields = read(step.provider?.terms.fields ?? [], form);
  const next = await signIn(step, fields, hostOf(step));
  return "problem" in next ? page(step, fields, next.problem) : goOn({ ...step, ...next });
});

/** `POST …/again`: at a bank with a page of its own. */
export const signInAgain: Act = beforeBank(async (step) => {
  const next = await signIn(step, {}, hostOf(step));
  return goOn("problem" in next ? step : { ...step, ...next });
});

/** `GET …/more`: what the bank asks besides. */
export const showMore: Act = async (step) => morePage(step, null);

/** `POST …/more` */
export const enterMore: Act = async (step, { form }) => {
  const { credentials } = step;
  if (credentials?.asked?.kind !== "fields") return goOn(step);
  const next = await supply(step, read(credentials.asked.fields, form));
  return "problem" in next ? morePage(step, next.problem) : goOn({ ...step, ...next });
};

function read(fields: readonly Field[], form: FormFields): Record<string, string> {
  return Object.fromEntries(fields.map(({ name }) => [name, form.one(name).trim()]));
}

/** What is filled in before the person enters anything. */
function entered({ context, journey, provider, credentials }: PageStep): Record<string, string> {
  if (credentials) return { ...credentials.fields };
  const first = provider?.terms.fields.find(({ masked }) => !masked);
  if (!provider || !first) return {};
  const [sample] = sampleCustomers(context.world, provider.bank.country);
  return { [first.name]: journey.username ?? sample?.username ?? "" };
}

async function page(
  step: PageStep,
  values: Readonly<Record<string, string>>,
  problem: string | null,
): Promise<Answer> {
  const { provider, context, pages } = step;
  if (!provider || provider.terms.fields.length === 0) return goOn(step);
  const props = pageProps(step);
  return htmlAnswer(
    <FieldsPage
      {...props}
      action={`${props.base}/sign-in`}
      title={props.texts.fields.title(provider.bank.name)}
      intro={props.texts.fields.intro}
      submit={props.texts.fields.submit}
      fields={provider.terms.fields}
      values={values}
      problem={problem}
      samples={sampleCustomers(context.world, provider.bank.country)}
      credentials={pages.credentials}
    />,
    { bank: linkManifest, status: problem === null ? 200 : 422 },
  );
}

async function morePage(step: PageStep, problem: string | null): Promise<Answer> {
  const { provider, credentials, pages } = step;
  if (!provider || credentials?.asked?.kind !== "fields") return goOn(step);
  const props = pageProps(step);
  return htmlAnswer(
    <FieldsPage
      {...props}
      action={`${props.base}/more`}
      title={props.texts.fields.furtherTitle}
      intro={props.texts.fields.furtherIntro(provider.bank.name)}
      submit={props.texts.common.continue}
      fields={credentials.asked.fields}
      values={{}}
      problem={problem}
      samples={[]}
      credentials={pages.credentials}
    />,
    { bank: linkManifest, status: problem === null ? 200 : 422 },
  );
}
