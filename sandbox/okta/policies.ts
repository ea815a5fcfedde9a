import type { FastifyInstance } from "fastify";
import { z } from "zod";

import { createPolicy } from "./create-policy";
import { OktaError } from "./okta-error";
import type { Org, Policy } from "./org";
import { parseBody } from "./parse-body";
import { sendPage } from "./send-page";

const policyBody = z.object({
  type: z.literal("ACCESS_POLICY"),
  name: z.string().min(1).max(255),
  description: z.string().max(255).default(""),
  priority: z.number().int().min(1).default(1),
});

interface ById {
  Params: { policyId: string };
}

/** `/api/v1/policies`: authentication policies of apps. */
export function policies(server: FastifyInstance, org: Org): void {
  server.get<{ Querystring: { type?: string } }>("/api/v1/policies", (request, reply) => {
    const { type } = request.query;
    if (type === undefined) throw OktaError.validation("type", "type: a policy type is required");
    const items = [...org.policies.values()].filter((policy) => policy.type === type);
    const limits = { defaultLimit: 200, maximumLimit: 200 };
    return sendPage({ request, reply, items, ...limits, render });
  });

  server.post("/api/v1/policies", (request) => {
    const { type, ...content } = parseBody(policyBody, request.body);
    refuseTakenName(org, content.name);
    return render(createPolicy(org, { type, content, system: false }));
  });

  server.get<ById>("/api/v1/policies/:policyId", (request) =>
    render(org.policy(request.params.policyId)),
  );

  server.put<ById>("/api/v1/policies/:policyId", (request) => {
    const policy = ownPolicy(org, request.params.policyId);
    const { name, description, priority } = parseBody(policyBody, request.body);
    refuseTakenName(org, name, policy);
    policy.content = { name, description, priority };
    policy.lastUpdated = new Date().toISOString();
    return render(policy);
  });

  server.delete<ById>("/api/v1/policies/:policyId", (request, reply) => {
    const policy = ownPolicy(org, request.params.policyId);
    if ([...org.apps.values()].some(({ accessPolicyId }) => accessPolicyId === policy.id)) {
      throw OktaError.forbidden("Give the policy's apps another policy before you delete it.");
    }
    org.policies.delete(policy.id);
    return reply.code(204).send();
  });
}

function ownPolicy(org: Org, id: string): Policy {
  const policy = org.policy(id);
  if (policy.system) throw OktaError.forbidden("The default policy belongs to Okta.");
  return policy;
}

function refuseTakenName(org: Org, name: string, except?: Policy): void {
  const taken = [...org.policies.values()].some(
    (policy) => policy !== except && policy.content.name === name,
  );
  if (taken) throw OktaError.validation("name", "name: The name of a policy must be unique");
}

function render(policy: Policy): unknown {
  const { id, type, system, content, created, lastUpdated } = policy;
  return {
    ...content,
    type,
    id,
    status: "ACTIVE",
    system,
    created,
    lastUpdated,
    conditions: null,
    _links: {},
  };
}
