import fastify, { type FastifyInstance } from "fastify";

import { appGroupAssignments } from "./app-group-assignments";
import { appKeys } from "./app-keys";
import { appMetadata } from "./app-metadata";
import { appPolicies } from "./app-policies";
import { apps } from "./apps";
import { groupMembers } from "./group-members";
import { groupOwners } from "./group-owners";
import { groups } from "./groups";
import { guardCalls } from "./guard-calls";
import { newOrg } from "./new-org";
import { orgMetadata } from "./org-metadata";
import { policies } from "./policies";
import { policyRules } from "./policy-rules";
import { RateLimits } from "./rate-limits";
import { refuseOtherCalls, type UnsupportedCall } from "./refuse-other-calls";
import { users } from "./users";

export interface OktaEmulatorOptions {
  /** Where people would sign in; part of links, nothing listens there. @default - https://example.okta.com */
  readonly orgUrl?: string;
  /** Answer 429 when a bucket of calls is empty. @default - limits are announced, never enforced */
  readonly enforceRateLimits?: boolean;
  /** Milliseconds since 1970, for rate limits. @default Date.now */
  readonly now?: () => number;
}

export interface OktaEmulator {
  /** Base URL of the management API, for `OKTA_HTTP_PROXY`. */
  readonly url: string;
  /** Calls that the emulator does not know and refused, in their order. */
  readonly unsupportedCalls: readonly UnsupportedCall[];
  close(): Promise<void>;
}

const resources = [
  orgMetadata,
  users,
  groups,
  groupMembers,
  groupOwners,
  apps,
  appKeys,
  appMetadata,
  appGroupAssignments,
  appPolicies,
  policies,
  policyRules,
];

/**
 * Starts an emulated Okta organization on a free port of the loopback interface: the calls of the
 * management API that the Okta provider makes for this project's resources. It lives in memory and
 * starts as an empty organization.
 */
export async function startOktaEmulator(options: OktaEmulatorOptions = {}): Promise<OktaEmulator> {
  const server = fastify({
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    // The provider takes the URL for a proxy: it asks in absolute form, sometimes without the port.
    rewriteUrl: ({ url = "/" }) => url.replace(/^https?:\/\/[^/?]*(?=\/)/i, ""),
  });
  acceptEmptyJson(server);
  guardCalls(server, {
    rateLimits: new RateLimits(options.now ?? Date.now),
    enforceRateLimits: options.enforceRateLimits ?? false,
  });
  const unsupportedCalls = refuseOtherCalls(server, () => {
    const org = newOrg(options.orgUrl ?? "https://example.okta.com");
    for (const resource of resources) resource(server, org);
  });

  const url = await server.listen({ host: "127.0.0.1", port: 0 });
  return { url, unsupportedCalls, close: () => server.close() };
}

/** Clients announce JSON on calls without a body, too. */
function acceptEmptyJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser("error", "error");
  server.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") done(null);
    else void parse(request, body.toString(), done);
  });
}
