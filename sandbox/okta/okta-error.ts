/** The error body of Okta's management API. */
export interface OktaErrorBody {
  readonly errorCode: string;
  readonly errorSummary: string;
  readonly errorLink: string;
  readonly errorId: string;
  readonly errorCauses: readonly { readonly errorSummary: string }[];
}

/** A refusal, as Okta words it: clients decide by HTTP status and error code. */
export class OktaError extends Error {
  private constructor(
    readonly status: number,
    readonly code: string,
    summary: string,
    private readonly causes: readonly string[] = [],
  ) {
    super(summary);
  }

  static validation(field: string, ...causes: readonly string[]): OktaError {
    return new OktaError(400, "E0000001", `Api validation failed: ${field}`, causes);
  }

  static malformed(): OktaError {
    return new OktaError(400, "E0000003", "The request body was not well-formed.");
  }

  static invalidToken(): OktaError {
    return new OktaError(401, "E0000011", "Invalid token provided");
  }

  /** @param kind Okta's name of the type: `UserGroup`, `AppInstance`, `Policy`. */
  static notFound(id: string, kind: string): OktaError {
    return new OktaError(404, "E0000007", `Not found: Resource not found: ${id} (${kind})`);
  }

  static methodNotAllowed(): OktaError {
    const summary = "The endpoint does not support the provided HTTP method";
    return new OktaError(405, "E0000022", summary);
  }

  static invalidSearch(expression: string): OktaError {
    const cause = `The emulator does not understand: ${expression}`;
    return new OktaError(400, "E0000031", "Invalid search criteria.", [cause]);
  }

  static tooManyRequests(): OktaError {
    const summary = "API call exceeded rate limit due to too many requests.";
    return new OktaError(429, "E0000047", summary);
  }

  /** @param why what has to happen first, in a sentence. */
  static forbidden(why: string): OktaError {
    const summary = "You do not have permission to perform the requested action";
    return new OktaError(403, "E0000006", summary, [why]);
  }

  static internal(): OktaError {
    return new OktaError(500, "E0000009", "Internal Server Error");
  }

  body(): OktaErrorBody {
    return {
      errorCode: this.code,
      errorSummary: this.message,
      errorLink: this.code,
      errorId: "sandbox",
      errorCauses: this.causes.map((errorSummary) => ({ errorSummary })),
    };
  }
}
