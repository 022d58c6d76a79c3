import type { InstitutionManifest } from "@sandbank/institutions";
import type { Answer } from "../answer.ts";
import type { CredentialsIndex } from "../credentials-index.ts";
import type { SandboxIndex } from "../sandbox-index.ts";
import { CredentialsPage } from "./credentials-page.tsx";
import { HomePage } from "./home-page.tsx";
import { MessagePage } from "./message-page.tsx";
import { htmlAnswer, htmlResponse } from "./render.ts";

export function homePage(index: SandboxIndex): Response {
  return htmlResponse(<HomePage index={index} />);
}

export function credentialsPage(index: CredentialsIndex): Response {
  return htmlResponse(<CredentialsPage index={index} />);
}

export function notFoundPage(message: string, index: SandboxIndex, bank?: InstitutionManifest): Response {
  const home = new URL("../", index.controlPlane).pathname;
  const doors = [...index.accountAggregator, ...index.tink.places];
  return htmlResponse(
    <MessagePage title="Not found" {...(bank && { bank })}>
      <p>{message}</p>
      <ul>
        {index.institutions.map(({ name, connectedApps }) => (
          <li>
            <a href={connectedApps}>{name}</a>
          </li>
        ))}
        {doors.map(({ id, name, page }) => (
          <li>
            <a href={page?.url ?? `${home}#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={home}>All institutions, logins and endpoints</a>
      </p>
    </MessagePage>,
    { status: 404, ...(bank && { bank }) },
  );
}

export function failurePage(): Answer {
  return htmlAnswer(
    <MessagePage title="Something went wrong">
      <p>The sandbox failed to answer. The cause is on its standard error.</p>
      <p>
        <a href="/">Start again</a>
      </p>
    </MessagePage>,
    { status: 500 },
  );
}
