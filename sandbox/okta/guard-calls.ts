import type { FastifyInstance } from "fastify";

import { OktaError } from "./okta-error";
import type { RateLimits } from "./rate-limits";

export interface GuardCallsProps {
  readonly rateLimits: RateLimits;
  readonly enforceRateLimits: boolean;
}

/**
 * What every call meets first: the API answers nobody without a token (any will do), and counts
 * calls. Every refusal has Okta's error body.
 */
export function guardCalls(server: FastifyInstance, props: GuardCallsProps): void {
  server.addHook("onRequest", (request, reply, done) => {
    const [path = "/"] = request.url.split("?");
    const { limit, remaining, reset, exceeded } = props.rateLimits.count(path);
    void reply.headers({
      "x-rate-limit-limit": limit,
      "x-rate-limit-remaining": remaining,
      "x-rate-limit-reset": reset,
    });
    if (exceeded && props.enforceRateLimits) throw OktaError.tooManyRequests();
    const isPublic = path.startsWith("/.well-known/");
    if (!isPublic && !/^(SSWS|Bearer) \S/.test(request.headers.authorization ?? "")) {
      throw OktaError.invalidToken();
    }
    done();
  });

  server.setErrorHandler((error, _request, reply) => {
    const refusal = error instanceof OktaError ? error : fromFramework(error);
    return reply.code(refusal.status).type("application/json").send(refusal.body());
  });
}

/** The framework's own errors below 500 are about bodies that it cannot read. */
function fromFramework(error: unknown): OktaError {
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  return typeof status === "number" && status < 500 ? OktaError.malformed() : OktaError.internal();
}
