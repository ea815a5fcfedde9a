import { oktaLimits } from "../../../fleet/okta-budget/okta-limits";
import { RateLimits } from "../../../sandbox/okta/rate-limits";

describe("oktaLimits", () => {
  test("are those of the whole organization for a share of one", () => {
    const limits = new RateLimits(() => 0);

    expect(oktaLimits(1)).toEqual({
      apps: limits.count("/api/v1/apps/0oa1/groups/00g1").limit,
      app: limits.count("/api/v1/apps/0oa1").limit,
      groups: limits.count("/api/v1/groups").limit,
      group: limits.count("/api/v1/groups/00g1").limit,
      users: limits.count("/api/v1/users/me").limit,
      other: limits.count("/api/v1/policies").limit,
    });
  });

  test("are rounded down, but never to nothing", () => {
    expect(oktaLimits(0.5)).toEqual({
      apps: 50,
      app: 250,
      groups: 250,
      group: 500,
      users: 300,
      other: 600,
    });
    expect(oktaLimits(0.001)).toEqual({
      apps: 1,
      app: 1,
      groups: 1,
      group: 1,
      users: 1,
      other: 1,
    });
  });

  test.each([0, -0.5, 1.01, Number.NaN])("are refused for a share of %p", (share) => {
    expect(() => oktaLimits(share)).toThrow(
      `The share of Okta's rate limits is ${share}; expected a number above 0 and at most 1.`,
    );
  });
});
