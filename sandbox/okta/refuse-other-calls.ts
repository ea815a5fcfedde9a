import type { FastifyInstance, FastifyRequest, HTTPMethods } from "fastify";

import { OktaError } from "./okta-error";

/** A call outside of what the emulator knows. */
export interface UnsupportedCall {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly status: 404 | 405;
}

const methods: readonly HTTPMethods[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Lets `register` add its routes, then refuses and records every other call: 405 where the path has
 * other methods, 404 elsewhere.
 *
 * @returns the calls refused so far; it grows.
 */
export function refuseOtherCalls(
  server: FastifyInstance,
  register: () => void,
): readonly UnsupportedCall[] {
  const calls: UnsupportedCall[] = [];
  const refuse = (request: FastifyRequest, status: 404 | 405): never => {
    calls.push({ method: request.method, path: request.url, status });
    throw status === 405
      ? OktaError.methodNotAllowed()
      : OktaError.notFound(request.url, "Endpoint");
  };

  const known = new Map<string, HTTPMethods[]>();
  let registering = true;
  server.addHook("onRoute", ({ url, method }) => {
    if (registering) known.set(url, [...(known.get(url) ?? []), ...[method].flat()]);
  });
  register();
  registering = false;

  for (const [url, own] of known) {
    const others = methods.filter((method) => !own.includes(method));
    server.route({ url, method: others, handler: (request) => refuse(request, 405) });
  }
  server.setNotFoundHandler((request) => refuse(request, 404));
  return calls;
}
