import { type SetuAvailability, setuAvailabilityRequest } from "../../wire/setu/index.ts";
import { type Endpoint, readBody } from "./request.ts";
import { AA_HANDLE, vuaOf } from "./vua.ts";

/** `POST /v2/account-availability`: whether somebody of the world has this number. */
export const checkAvailability: Endpoint = async (server, request): Promise<SetuAvailability> => {
  const { mobileNumber } = await readBody(request, setuAvailabilityRequest);
  const status = await server.knowsMobile(mobileNumber);
  return { accounts: [{ aa: AA_HANDLE, vua: vuaOf(mobileNumber), status }], traceId: request.trace.id };
};
