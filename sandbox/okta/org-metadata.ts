import type { FastifyInstance } from "fastify";

import type { Org } from "./org";

/** `/.well-known/okta-organization`, public: `idx` names an Identity Engine organization. */
export function orgMetadata(server: FastifyInstance, org: Org): void {
  server.get("/.well-known/okta-organization", () => ({
    id: "00osandbox0000000000",
    pipeline: "idx",
    _links: { organization: { href: org.url } },
    settings: {},
  }));
}
