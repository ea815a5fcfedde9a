import type { FastifyInstance } from "fastify";

import { appContent } from "./app-content";
import { createSigningKey } from "./create-signing-key";
import { defaultAccessPolicy } from "./default-access-policy";
import { newId } from "./new-id";
import { OktaError } from "./okta-error";
import type { App, Org } from "./org";
import { renderApp } from "./render-app";
import { searchExpression } from "./search-expression";
import { sendPage } from "./send-page";

interface ById {
  Params: { appId: string };
}
interface BySearch {
  Querystring: { q?: string; filter?: string };
}

/** `/api/v1/apps`: apps of Okta's catalogue entry `amazon_aws`. */
export function apps(server: FastifyInstance, org: Org): void {
  server.get<BySearch>("/api/v1/apps", (request, reply) => {
    const q = request.query.q?.toLowerCase() ?? "";
    const { filter } = request.query;
    const matches = filter === undefined ? () => true : searchExpression(filter);
    const items = [...org.apps.values()].filter(
      (app) =>
        [app.name, app.content.label].some((text) => text.toLowerCase().startsWith(q)) &&
        matches(app),
    );
    const limits = { defaultLimit: 20, maximumLimit: 200 };
    const render = (app: App): unknown => renderApp(app, org.url);
    return sendPage({ request, reply, items, ...limits, render });
  });

  server.post<{ Querystring: { activate?: string } }>("/api/v1/apps", async (request) => {
    const { content } = appContent(request.body);
    // Okta makes every app its own key and certificate, for ten years.
    const key = await createSigningKey(new URL(org.url).hostname, 10);
    const app: App = {
      ...org.dated("0oa"),
      name: "amazon_aws",
      status: request.query.activate === "false" ? "INACTIVE" : "ACTIVE",
      content,
      accessPolicyId: defaultAccessPolicy(org).id,
      externalKey: newId("exk"),
      keys: [key],
      signingKeyId: key.kid,
      assignments: new Map(),
    };
    org.apps.set(app.id, app);
    return renderApp(app, org.url);
  });

  server.get<ById>("/api/v1/apps/:appId", (request) =>
    renderApp(org.app(request.params.appId), org.url),
  );

  server.put<ById>("/api/v1/apps/:appId", (request) => {
    const app = org.app(request.params.appId);
    const { content, signingKeyId } = appContent(request.body);
    if (signingKeyId !== undefined) {
      if (!app.keys.some(({ kid }) => kid === signingKeyId)) {
        throw OktaError.notFound(signingKeyId, "JsonWebKey");
      }
      app.signingKeyId = signingKeyId;
    }
    app.content = content;
    app.lastUpdated = new Date().toISOString();
    return renderApp(app, org.url);
  });

  server.post<ById>("/api/v1/apps/:appId/lifecycle/activate", (request) => {
    org.app(request.params.appId).status = "ACTIVE";
    return {};
  });

  server.post<ById>("/api/v1/apps/:appId/lifecycle/deactivate", (request) => {
    org.app(request.params.appId).status = "INACTIVE";
    return {};
  });

  server.delete<ById>("/api/v1/apps/:appId", (request, reply) => {
    const app = org.app(request.params.appId);
    if (app.status === "ACTIVE") {
      throw OktaError.forbidden("Deactivate the app before you delete it.");
    }
    org.apps.delete(app.id);
    return reply.code(204).send();
  });
}
