import type { FastifyInstance } from "fastify";

import { createSigningKey } from "./create-signing-key";
import { OktaError } from "./okta-error";
import type { Org } from "./org";

interface ByApp {
  Params: { appId: string };
}
interface Generate extends ByApp {
  Querystring: { validityYears?: string };
}

/** `/api/v1/apps/{appId}/credentials/keys`. */
export function appKeys(server: FastifyInstance, org: Org): void {
  server.get<ByApp>(
    "/api/v1/apps/:appId/credentials/keys",
    (request) => org.app(request.params.appId).keys,
  );

  server.post<Generate>("/api/v1/apps/:appId/credentials/keys/generate", async (request, reply) => {
    const app = org.app(request.params.appId);
    const years = Number(request.query.validityYears ?? Number.NaN);
    if (!Number.isInteger(years) || years < 2 || years > 10) {
      throw OktaError.validation("validityYears", "validityYears: must be 2 to 10");
    }
    const key = await createSigningKey(new URL(org.url).hostname, years);
    app.keys.push(key);
    return reply.code(201).send(key);
  });
}
