import type { OktaCalls } from "./okta-calls";

/** Calls a minute that Okta lets a Workforce organization make by default. */
const organizationLimits: OktaCalls = {
  apps: 100,
  app: 500,
  groups: 500,
  group: 1000,
  users: 600,
  other: 1200,
};

/**
 * The calls a minute that a run may make: a share of the organization's limits. Okta gives one token
 * or OAuth app half of them by default; people who sign in, and other tools, need the rest.
 *
 * @param share above 0, at most 1
 * @throws RangeError when it is another number
 */
export function oktaLimits(share: number): OktaCalls {
  if (!(share > 0 && share <= 1)) {
    throw new RangeError(
      `The share of Okta's rate limits is ${share}; expected a number above 0 and at most 1.`,
    );
  }
  const part = (limit: number): number => Math.max(1, Math.floor(limit * share));
  const { apps, app, groups, group, users, other } = organizationLimits;
  return {
    apps: part(apps),
    app: part(app),
    groups: part(groups),
    group: part(group),
    users: part(users),
    other: part(other),
  };
}
