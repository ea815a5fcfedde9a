import type { App } from "./org";

/**
 * An app as the API shows it.
 *
 * @param orgUrl where people sign in: part of the links that clients read out of an app.
 */
export function renderApp(app: App, orgUrl: string): unknown {
  const { label, accessibility, visibility, userNameTemplate, settings } = app.content;
  const api = `${orgUrl}/api/v1`;
  return {
    id: app.id,
    name: app.name,
    label,
    status: app.status,
    created: app.created,
    lastUpdated: app.lastUpdated,
    accessibility,
    visibility,
    features: [],
    signOnMode: "SAML_2_0",
    credentials: { userNameTemplate, signing: { kid: app.signingKeyId } },
    settings,
    _links: {
      metadata: { href: `${api}/apps/${app.id}/sso/saml/metadata` },
      accessPolicy: { href: `${api}/policies/${app.accessPolicyId}` },
      appLinks: [
        {
          name: "login",
          href: `${orgUrl}/home/${app.name}/${app.id}/272`,
          type: "text/html",
        },
      ],
      logo: [{ href: `${orgUrl}/logo.png`, name: "medium", type: "image/png" }],
      users: { href: "" },
      groups: { href: "" },
      [app.status === "ACTIVE" ? "deactivate" : "activate"]: { href: "" },
    },
  };
}
