const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: "InvalidRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  405: "MethodNotAllowed",
  429: "TooManyRequests",
  502: "BadGateway",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
};

/** The body of a failure no endpoint decided on, such as an outage. */
export function setuErrorBody(status: number, message: string): object {
  return { errorCode: CODE_OF_STATUS[status] ?? "InternalServerError", errorMsg: message };
}
