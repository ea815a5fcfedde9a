import type { KnownCause } from "../known-cause";

const notFound: readonly (readonly [string, RegExp])[] = [
  ["data.okta_app_saml.", /no SAML application found/],
  ["data.okta_policy.", /no policies retrieved/],
];

/** An account's graph looks the shared tile and the managed policy up by their exact names. */
export const hubNotApplied: KnownCause = {
  nextStep({ address = "", summary, detail }, { name }) {
    const missing = notFound.some(
      ([data, text]) => address.startsWith(data) && text.test(`${summary}\n${detail}`),
    );
    if (!missing || name === "hub") return undefined;
    return `The hub's graph makes what ${name} looks up in Okta: apply the stack hub first.`;
  },
};
