import type { FastifyInstance } from "fastify";
import { z } from "zod";

import { OktaError } from "./okta-error";
import type { GroupOwner, Org } from "./org";
import { parseBody } from "./parse-body";

const ownerBody = z.object({ id: z.string(), type: z.enum(["GROUP", "USER"]) });

interface ByGroup {
  Params: { groupId: string };
}
interface ByOwner {
  Params: { groupId: string; ownerId: string };
}

/** `/api/v1/groups/{groupId}/owners`. */
export function groupOwners(server: FastifyInstance, org: Org): void {
  server.get<ByGroup>("/api/v1/groups/:groupId/owners", (request) =>
    [...org.group(request.params.groupId).owners.values()].map(renderOwner),
  );

  server.post<ByGroup>("/api/v1/groups/:groupId/owners", (request, reply) => {
    const { owners } = org.group(request.params.groupId);
    const { id, type } = parseBody(ownerBody, request.body);
    if (owners.has(id)) {
      throw OktaError.validation("id", "id: Provided owner is already assigned to this group");
    }
    const displayName = type === "USER" ? userName(org, id) : org.group(id).profile.name;
    const owner: GroupOwner = { id, type, displayName, lastUpdated: new Date().toISOString() };
    owners.set(id, owner);
    return reply.code(201).send(renderOwner(owner));
  });

  server.delete<ByOwner>("/api/v1/groups/:groupId/owners/:ownerId", (request, reply) => {
    const { groupId, ownerId } = request.params;
    if (!org.group(groupId).owners.delete(ownerId)) {
      throw OktaError.notFound(ownerId, "GroupOwner");
    }
    return reply.code(204).send();
  });
}

function userName(org: Org, id: string): string {
  const { profile } = org.user(id);
  return [profile["firstName"], profile["lastName"]].filter(Boolean).join(" ");
}

function renderOwner(owner: GroupOwner): unknown {
  return { ...owner, originId: null, originType: "OKTA_DIRECTORY", resolved: true };
}
