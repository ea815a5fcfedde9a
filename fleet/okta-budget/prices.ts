import type { OktaCalls } from "./okta-calls";

/** What the Okta provider calls for one object. */
export interface Price {
  /** To read it, in every plan. */
  readonly plan: Partial<OktaCalls>;
  /** To create it, or to read and then update it: the dearer of the two, bucket by bucket. */
  readonly apply: Partial<OktaCalls>;
}

/** What the Okta provider 4.20.0 calls per resource, counted at the other end of its connection. */
export const resourcePrices: Readonly<Record<string, Price>> = {
  okta_group: { plan: { group: 1 }, apply: { groups: 1, group: 3 } },
  // Its metadata and its keys are below the app; so is the policy that it is put under.
  okta_app_saml: { plan: { app: 1, apps: 2 }, apply: { app: 3, apps: 5, other: 1 } },
  okta_app_group_assignment: { plan: { apps: 1 }, apply: { apps: 2 } },
  okta_app_signon_policy: { plan: { other: 2 }, apply: { other: 4 } },
  okta_app_signon_policy_rule: { plan: { other: 1 }, apply: { other: 3 } },
};

/** The same per data source. A data source is read once in a plan, or else in the apply. */
export const dataSourcePrices: Readonly<Record<string, Price>> = {
  okta_policy: { plan: { other: 1 }, apply: { other: 1 } },
  okta_app_saml: { plan: { apps: 1 }, apply: { apps: 1 } },
  okta_app_metadata_saml: { plan: { apps: 1 }, apply: { apps: 1 } },
};

/** For a type that nobody has counted: dear in every bucket, so that it is never too cheap. */
export const unknownPrice: Price = {
  plan: { apps: 2, app: 1, groups: 2, group: 1, users: 3, other: 2 },
  apply: { apps: 5, app: 3, groups: 3, group: 3, users: 3, other: 4 },
};

/** Each start of the provider that makes calls asks twice who it is; an apply takes two starts. */
export const configurationPrice: Price = { plan: { users: 2 }, apply: { users: 4 } };
