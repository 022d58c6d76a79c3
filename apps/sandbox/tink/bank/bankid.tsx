import type { Answer } from "../../answer.ts";
import type { PlaceManifest } from "../../hosted-place.ts";
import { BrandMonogram, Layout } from "../../pages/layout.tsx";
import { MessagePage } from "../../pages/message-page.tsx";
import { htmlAnswer } from "../../pages/render.ts";
import type { BankAct } from "./routes.tsx";
import { customerOf, returnUrl, type Visit } from "./visit.ts";

/** What stands in for the BankID app on somebody's phone. */
const bankIdManifest: PlaceManifest = {
  id: "bankid",
  name: "BankID",
  shortName: "BankID",
  country: "SE",
  protocol: "tink",
  brand: { color: "#20456b", onColor: "#ffffff", monogram: "ID" },
};

/** `GET /{bank}/bankid/{ticket}` */
export const showBankId: BankAct = async (visit) => {
  const { manifest, base } = visit;
  const customer = customerOf(visit);
  return htmlAnswer(
    <Layout title="Identify yourself" bank={bankIdManifest}>
      <div class="card">
        <h1>Identify yourself to {manifest.name}?</h1>
        <div class="owner">
          <BrandMonogram brand={manifest.brand} />
          <div class="what">
            <strong>{manifest.name}</strong>
            <p class="soft small">
              asks who you are, so that {visit.asker} can read your accounts through Tink Link.
            </p>
          </div>
        </div>
        {customer && (
          <p>
            You are {customer.givenName} {customer.familyName}.
          </p>
        )}
        <form method="post" action={base} class="actions row">
          <button type="submit" name="answer" value="approve">
            Identify
          </button>
          <button type="submit" name="answer" value="deny" class="quiet">
            Cancel
          </button>
        </form>
        <p class="soft small">Nothing is signed and no code is asked for: this only stands in for an app.</p>
      </div>
    </Layout>,
    { bank: bankIdManifest },
  );
};

/** `POST /{bank}/bankid/{ticket}` */
export const answerBankId: BankAct = async (visit, { form }) => {
  const { pages, credentials } = visit;
  const isApproved = form.one("answer") === "approve";
  if (isApproved) await pages.context.credentials.approve(credentials.id);
  else await pages.context.credentials.decline(credentials.id);
  return donePage(visit, isApproved);
};

function donePage({ credentials }: Visit, isApproved: boolean): Answer {
  const back = returnUrl(credentials);
  return htmlAnswer(
    <MessagePage
      bank={bankIdManifest}
      title={isApproved ? "You have identified yourself" : "You have cancelled"}
    >
      <p>Go back to where you were asked.</p>
      {back !== null && (
        <p>
          <a href={back}>Go on in this browser</a>
        </p>
      )}
    </MessagePage>,
    { bank: bankIdManifest },
  );
}
