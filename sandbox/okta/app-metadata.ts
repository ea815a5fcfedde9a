import type { FastifyInstance } from "fastify";

import { OktaError } from "./okta-error";
import type { App, Org } from "./org";

interface ByApp {
  Params: { appId: string };
  Querystring: { kid?: string };
}

/** `/api/v1/apps/{appId}/sso/saml/metadata`: what AWS needs to trust the app. */
export function appMetadata(server: FastifyInstance, org: Org): void {
  server.get<ByApp>("/api/v1/apps/:appId/sso/saml/metadata", (request, reply) => {
    const app = org.app(request.params.appId);
    const kid = request.query.kid ?? app.signingKeyId;
    const key = app.keys.find((candidate) => candidate.kid === kid);
    if (key === undefined) throw OktaError.notFound(kid, "JsonWebKey");
    return reply.type("application/xml").send(metadata(app, key.x5c[0], org.url));
  });
}

/** Every value is the emulator's own: ids, Base64 and its URL need no escaping. */
function metadata(app: App, certificate: string, orgUrl: string): string {
  const location = `${orgUrl}/app/${app.name}/${app.externalKey}/sso/saml`;
  const bindings = ["HTTP-POST", "HTTP-Redirect"].map(
    (binding) =>
      `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" Location="${location}"/>`,
  );
  const formats = ["unspecified", "emailAddress"].map(
    (format) =>
      `<md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:${format}</md:NameIDFormat>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<md:EntityDescriptor entityID="http://www.okta.com/${app.externalKey}" xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">`,
    `<md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">`,
    `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>`,
    `<ds:X509Certificate>${certificate}</ds:X509Certificate>`,
    `</ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
    ...formats,
    ...bindings,
    `</md:IDPSSODescriptor></md:EntityDescriptor>`,
  ].join("");
}
