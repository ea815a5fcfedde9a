import type { FastifyInstance } from "fastify";

import { OktaError } from "./okta-error";
import type { Org } from "./org";

interface ByPolicy {
  Params: { appId: string; policyId: string };
}

/** `/api/v1/apps/{appId}/policies/{policyId}`: which authentication policy guards an app. */
export function appPolicies(server: FastifyInstance, org: Org): void {
  server.put<ByPolicy>("/api/v1/apps/:appId/policies/:policyId", (request, reply) => {
    const app = org.app(request.params.appId);
    const policy = org.policy(request.params.policyId);
    if (policy.type !== "ACCESS_POLICY") {
      throw OktaError.validation("policyId", "policyId: an app takes an ACCESS_POLICY");
    }
    app.accessPolicyId = policy.id;
    return reply.code(204).send();
  });
}
