import type { FastifyInstance } from "fastify";

import { OktaError } from "./okta-error";
import type { Group, Org } from "./org";
import { renderUser } from "./render-user";
import { sendPage } from "./send-page";

interface ByGroup {
  Params: { groupId: string };
}
interface ByMember {
  Params: { groupId: string; userId: string };
}

/** `/api/v1/groups/{groupId}/users`. */
export function groupMembers(server: FastifyInstance, org: Org): void {
  server.get<ByGroup>("/api/v1/groups/:groupId/users", (request, reply) => {
    const items = org.members(org.group(request.params.groupId));
    const limits = { defaultLimit: 1_000, maximumLimit: 1_000 };
    return sendPage({ request, reply, items, ...limits, render: renderUser });
  });

  server.put<ByMember>("/api/v1/groups/:groupId/users/:userId", (request, reply) => {
    const group = groupWithMembers(org, request.params.groupId);
    group.memberIds.add(org.user(request.params.userId).id);
    group.lastMembershipUpdated = new Date().toISOString();
    return reply.code(204).send();
  });

  server.delete<ByMember>("/api/v1/groups/:groupId/users/:userId", (request, reply) => {
    const group = groupWithMembers(org, request.params.groupId);
    group.memberIds.delete(org.user(request.params.userId).id);
    group.lastMembershipUpdated = new Date().toISOString();
    return reply.code(204).send();
  });
}

function groupWithMembers(org: Org, id: string): Group {
  const group = org.group(id);
  if (group.type === "BUILT_IN") throw OktaError.forbidden("Everybody belongs to this group.");
  return group;
}
