import {
  createCredentialsRequest,
  supplementalInformationRequest,
  updateCredentialsRequest,
} from "../../wire/index.ts";
import type { UserAccess } from "../http/access.ts";
import { type Endpoint, endpointsOf } from "../http/endpoint.ts";
import { readJson } from "../http/read-body.ts";
import { noContent, ok } from "../http/reply.ts";
import type { TinkRequest } from "../http/request.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkContext } from "../tink-context.ts";
import { bankPageUrl } from "./bank-page-url.ts";
import type { Credentials } from "./credentials.ts";
import { unknownCredentials } from "./credentials-records.ts";
import { credentialsView } from "./credentials-view.ts";
import { credentialsOperations } from "./operations.ts";
import { qrCode } from "./qr-code.ts";

/** https://docs.tink.com/api#connectivity/credentials */
export const credentialsEndpoints: readonly Endpoint[] = endpointsOf(credentialsOperations, {
  async listCredentials(context, { user }, { origin }) {
    const theirs = await context.credentials.of(user.id);
    return ok({ credentials: theirs.map((each) => credentialsView(each, { ...context, origin })) });
  },

  async createCredentials(context, { user }, request) {
    const { providerName, fields, callbackUri } = await readJson(request, createCredentialsRequest);
    const created = await context.credentials.create({
      userId: user.id,
      providerName,
      fields,
      callbackUri,
      items: request.queryList("items"),
    });
    // What becomes of it is looked up: real answers come before the bank's.
    return ok({
      ...credentialsView(created, { ...context, origin: request.origin }),
      status: "AUTHENTICATING",
      statusPayload: "",
      updated: null,
      supplementalInformation: null,
      sessionExpiryDate: null,
    });
  },

  async getCredentials(context, access, request) {
    return ok(
      credentialsView(await theirs(context, access, request), { ...context, origin: request.origin }),
    );
  },

  async updateCredentials(context, access, request) {
    const found = await theirs(context, access, request);
    const { providerName, fields, callbackUri } = await readJson(request, updateCredentialsRequest);
    if (providerName !== undefined && providerName !== found.providerName)
      throw new TinkError(
        400,
        "credentials.provider_mismatch",
        `The credentials are for ${found.providerName}; they cannot become some for ${providerName}.`,
      );
    const updated = await context.credentials.update(found.id, fields, callbackUri);
    return ok(credentialsView(updated, { ...context, origin: request.origin }));
  },

  async deleteCredentials(context, access, request) {
    await context.credentials.delete((await theirs(context, access, request)).id);
    return noContent;
  },

  async refreshCredentials(context, access, request) {
    const { id } = await theirs(context, access, request);
    // As the SDKs do where a person is there to sign in.
    if (request.query("authenticate") === "true") await context.credentials.authenticate(id);
    else await context.credentials.refresh(id);
    return noContent;
  },

  async authenticateCredentials(context, access, request) {
    const { id } = await theirs(context, access, request);
    const text = await request.text();
    const { callbackUri } = updateCredentialsRequest.partial().catch({}).parse(readOptional(text));
    await context.credentials.authenticate(id, { callbackUri });
    return noContent;
  },

  async supplyInformation(context, access, request) {
    const { id } = await theirs(context, access, request);
    const { information } = await readJson(request, supplementalInformationRequest);
    await context.credentials.supply(id, information);
    return noContent;
  },

  async getQrCode(context, access, request) {
    const { id, asked, bank, status } = await theirs(context, access, request);
    if (asked?.kind !== "bankid")
      throw new TinkError(
        404,
        "credentials.no_qr_code",
        `There is no code to scan for the credentials ${id}: they are ${status}, and only BankID has one.`,
      );
    const url = bankPageUrl({ ...context, origin: request.origin }, bank, asked);
    return { status: 200, text: qrCode(url), contentType: "text/plain" };
  },
});

/** The credentials in the path. @throws TinkError 404 for none of the user's */
async function theirs(
  { credentials }: TinkContext,
  { user }: UserAccess,
  request: TinkRequest,
): Promise<Credentials> {
  const id = request.param("id");
  const found = await credentials.get(id);
  if (found?.userId === user.id) return found;
  throw unknownCredentials(id);
}

/** Bodies nobody is obliged to send. */
function readOptional(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
