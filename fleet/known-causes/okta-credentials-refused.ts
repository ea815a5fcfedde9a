import type { KnownCause } from "../known-cause";

/** Okta's error codes for a token that is missing, wrong, expired or too weak. */
export const oktaCredentialsRefused: KnownCause = {
  nextStep({ summary, detail }) {
    const text = `${summary}\n${detail}`;
    if (/E0000011|invalid token provided/i.test(text)) {
      return "Okta refuses the token: set OKTA_API_TOKEN, or Okta's OAuth variables, to a valid one.";
    }
    if (/E0000006|you do not have permission to perform the requested action/i.test(text)) {
      return (
        "The Okta token may not do this: it needs the scopes okta.apps.manage, okta.groups.manage " +
        "and okta.policies.manage, or an administrator role that holds them."
      );
    }
    return undefined;
  },
};
