import type { FastifyInstance } from "fastify";
import { z } from "zod";

import { OktaError } from "./okta-error";
import type { Group, Org } from "./org";
import { parseBody } from "./parse-body";
import { searchExpression } from "./search-expression";
import { sendPage } from "./send-page";

const groupBody = z.object({
  profile: z.looseObject({
    name: z.string().min(1).max(255),
    description: z.string().max(1024).nullish(),
  }),
});

interface ById {
  Params: { groupId: string };
}
interface BySearch {
  Querystring: { q?: string; filter?: string; search?: string };
}

/** `/api/v1/groups`. */
export function groups(server: FastifyInstance, org: Org): void {
  server.get<BySearch>("/api/v1/groups", (request, reply) => {
    const { q, filter, search } = request.query;
    const tests = [filter, search].filter((text) => text !== undefined).map(searchExpression);
    const items = [...org.groups.values()].filter(
      (group) =>
        group.profile.name.toLowerCase().startsWith((q ?? "").toLowerCase()) &&
        tests.every((test) => test(group)),
    );
    const limits = { defaultLimit: 10_000, maximumLimit: 10_000 };
    return sendPage({ request, reply, items, ...limits, render: renderGroup });
  });

  server.post("/api/v1/groups", (request) => {
    const { profile } = parseBody(groupBody, request.body);
    refuseTakenName(org, profile.name);
    const dated = org.dated("00g");
    const group: Group = {
      ...dated,
      lastMembershipUpdated: dated.created,
      type: "OKTA_GROUP",
      profile,
      memberIds: new Set(),
      owners: new Map(),
    };
    org.groups.set(group.id, group);
    return renderGroup(group);
  });

  server.get<ById>("/api/v1/groups/:groupId", (request) =>
    renderGroup(org.group(request.params.groupId)),
  );

  server.put<ById>("/api/v1/groups/:groupId", (request) => {
    const group = ownGroup(org, request.params.groupId);
    const { profile } = parseBody(groupBody, request.body);
    refuseTakenName(org, profile.name, group);
    group.profile = profile;
    group.lastUpdated = new Date().toISOString();
    return renderGroup(group);
  });

  server.delete<ById>("/api/v1/groups/:groupId", (request, reply) => {
    const group = ownGroup(org, request.params.groupId);
    org.groups.delete(group.id);
    for (const app of org.apps.values()) app.assignments.delete(group.id);
    return reply.code(204).send();
  });
}

function ownGroup(org: Org, id: string): Group {
  const group = org.group(id);
  if (group.type === "BUILT_IN") throw OktaError.forbidden("Built-in groups belong to Okta.");
  return group;
}

function refuseTakenName(org: Org, name: string, except?: Group): void {
  const taken = [...org.groups.values()].some(
    (group) => group !== except && group.profile.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) {
    const cause = "name: An object with this field already exists in the current organization";
    throw OktaError.validation("name", cause);
  }
}

function renderGroup(group: Group): unknown {
  const { id, created, lastUpdated, lastMembershipUpdated, type, profile } = group;
  return {
    id,
    created,
    lastUpdated,
    lastMembershipUpdated,
    objectClass: ["okta:user_group"],
    type,
    profile: { ...profile, description: profile["description"] ?? null },
    _links: {},
  };
}
