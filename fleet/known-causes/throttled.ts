import type { KnownCause } from "../known-cause";
import { isThrottled } from "../scheduling/is-throttled";

/** AWS or Okta refused calls for their number, again after the pauses between the attempts. */
export const throttled: KnownCause = {
  nextStep(error, { name }) {
    if (!isThrottled(error)) return undefined;
    const isOkta = /okta|E0000047/i.test(`${error.address ?? ""} ${error.summary} ${error.detail}`);
    return isOkta
      ? `Okta's rate limits were used up: run ${name} again with a smaller --okta-share, or when the ` +
          "other tools that use the organization's limits are done. What a saved plan has begun is " +
          "planned anew before it is applied."
      : `AWS throttled the account of ${name}: run it again with a lower --concurrency, or when what ` +
          "else calls that account is done. What a saved plan has begun is planned anew before it is " +
          "applied.";
  },
};
