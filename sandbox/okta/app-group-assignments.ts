import type { FastifyInstance } from "fastify";
import { z } from "zod";

import { OktaError } from "./okta-error";
import type { AppGroupAssignment, Org } from "./org";
import { parseBody } from "./parse-body";
import { sendPage } from "./send-page";

const assignmentBody = z.object({
  priority: z.number().int().min(0).max(200).optional(),
  profile: z.record(z.string(), z.unknown()).nullish(),
});

interface ByApp {
  Params: { appId: string };
}
interface ByGroup {
  Params: { appId: string; groupId: string };
}

/** `/api/v1/apps/{appId}/groups`: the groups whose members see a tile. */
export function appGroupAssignments(server: FastifyInstance, org: Org): void {
  const path = "/api/v1/apps/:appId/groups";

  server.get<ByApp>(path, (request, reply) => {
    const items = [...org.app(request.params.appId).assignments.values()];
    const limits = { defaultLimit: 20, maximumLimit: 200 };
    return sendPage({ request, reply, items, ...limits, render });
  });

  server.get<ByGroup>(`${path}/:groupId`, (request) => {
    const { appId, groupId } = request.params;
    const assignment = org.app(appId).assignments.get(groupId);
    if (assignment === undefined) throw OktaError.notFound(groupId, "ApplicationGroupAssignment");
    return render(assignment);
  });

  server.put<ByGroup>(`${path}/:groupId`, (request) => {
    const { assignments } = org.app(request.params.appId);
    const { id } = org.group(request.params.groupId);
    const { priority, profile } = parseBody(assignmentBody, request.body);
    const assignment: AppGroupAssignment = {
      id,
      lastUpdated: new Date().toISOString(),
      // Without one, Okta puts a new assignment behind the others.
      priority: priority ?? assignments.get(id)?.priority ?? assignments.size,
      profile: profile ?? {},
    };
    assignments.set(id, assignment);
    return render(assignment);
  });

  server.delete<ByGroup>(`${path}/:groupId`, (request, reply) => {
    const { appId, groupId } = request.params;
    if (!org.app(appId).assignments.delete(groupId)) {
      throw OktaError.notFound(groupId, "ApplicationGroupAssignment");
    }
    return reply.code(204).send();
  });
}

function render(assignment: AppGroupAssignment): unknown {
  return { ...assignment, _links: {} };
}
