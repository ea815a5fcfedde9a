import type { FastifyInstance } from "fastify";
import { z } from "zod";

import { OktaError } from "./okta-error";
import type { Org, Policy, PolicyRule } from "./org";
import { parseBody } from "./parse-body";

const ruleBody = z.object({
  type: z.literal("ACCESS_POLICY").default("ACCESS_POLICY"),
  name: z.string().min(1).max(50),
  priority: z.number().int().min(0).optional(),
  conditions: z.looseObject({}).nullable().default(null),
  actions: z.looseObject({
    appSignOn: z.looseObject({
      access: z.enum(["ALLOW", "DENY"]),
      verificationMethod: z.looseObject({ type: z.string() }).optional(),
    }),
  }),
});

interface ByPolicy {
  Params: { policyId: string };
}
interface ByRule {
  Params: { policyId: string; ruleId: string };
}

/** `/api/v1/policies/{policyId}/rules`. */
export function policyRules(server: FastifyInstance, org: Org): void {
  const path = "/api/v1/policies/:policyId/rules";

  server.get<ByPolicy>(path, (request) =>
    [...org.policy(request.params.policyId).rules.values()]
      .sort((one, other) => one.content.priority - other.content.priority)
      .map(render),
  );

  server.post<ByPolicy>(path, (request) => {
    const policy = org.policy(request.params.policyId);
    const content = ruleContent(policy, request.body);
    const rule: PolicyRule = { ...org.dated("rul"), system: false, status: "ACTIVE", content };
    makeRoom(policy, rule);
    policy.rules.set(rule.id, rule);
    return render(rule);
  });

  server.get<ByRule>(`${path}/:ruleId`, (request) => render(find(org, request.params).rule));

  server.put<ByRule>(`${path}/:ruleId`, (request) => {
    const { policy, rule } = find(org, request.params);
    const content = ruleContent(policy, request.body, rule);
    // The catch-all rule stays last and admits everybody; only its actions are the caller's.
    rule.content = rule.system ? { ...rule.content, actions: content.actions } : content;
    rule.lastUpdated = new Date().toISOString();
    makeRoom(policy, rule);
    return render(rule);
  });

  server.delete<ByRule>(`${path}/:ruleId`, (request, reply) => {
    const { policy, rule } = find(org, request.params);
    if (rule.system) throw OktaError.forbidden("The catch-all rule belongs to Okta.");
    policy.rules.delete(rule.id);
    return reply.code(204).send();
  });

  for (const [verb, status] of [
    ["activate", "ACTIVE"],
    ["deactivate", "INACTIVE"],
  ] as const) {
    server.post<ByRule>(`${path}/:ruleId/lifecycle/${verb}`, (request, reply) => {
      const { rule } = find(org, request.params);
      if (rule.system) throw OktaError.forbidden("The catch-all rule is always active.");
      rule.status = status;
      return reply.code(204).send();
    });
  }
}

function find(org: Org, params: ByRule["Params"]): { policy: Policy; rule: PolicyRule } {
  const policy = org.policy(params.policyId);
  const rule = policy.rules.get(params.ruleId);
  if (rule === undefined) throw OktaError.notFound(params.ruleId, "PolicyRule");
  return { policy, rule };
}

function ruleContent(policy: Policy, body: unknown, current?: PolicyRule): PolicyRule["content"] {
  const { name, priority, conditions, actions } = parseBody(ruleBody, body);
  const others = [...policy.rules.values()].filter((rule) => rule !== current);
  if (others.some((rule) => rule.content.name === name)) {
    throw OktaError.validation("name", "name: The name of a rule must be unique in its policy");
  }
  const last = others.filter(({ system }) => !system).length;
  return { name, priority: priority ?? current?.content.priority ?? last, conditions, actions };
}

/** A rule that takes another's place moves that one, and those behind it, down. */
function makeRoom(policy: Policy, placed: PolicyRule): void {
  const others = [...policy.rules.values()].filter((rule) => rule !== placed && !rule.system);
  const taken = others.find((rule) => rule.content.priority === placed.content.priority);
  if (placed.system || taken === undefined) return;
  taken.content = { ...taken.content, priority: taken.content.priority + 1 };
  makeRoom(policy, taken);
}

function render(rule: PolicyRule): unknown {
  const { id, status, system, content, created, lastUpdated } = rule;
  return { ...content, type: "ACCESS_POLICY", id, status, system, created, lastUpdated };
}
