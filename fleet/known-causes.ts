import type { KnownCause } from "./known-cause";
import { documentAlreadyExists } from "./known-causes/document-already-exists";
import { hubNotApplied } from "./known-causes/hub-not-applied";
import { oktaCredentialsRefused } from "./known-causes/okta-credentials-refused";
import { roleNotAssumable } from "./known-causes/role-not-assumable";
import { savedPlanStale } from "./known-causes/saved-plan-stale";
import { stateLocked } from "./known-causes/state-locked";
import { throttled } from "./known-causes/throttled";
import { wrongAccount } from "./known-causes/wrong-account";

/** Every known cause, in the order in which their next steps are given. */
export const knownCauses: readonly KnownCause[] = [
  roleNotAssumable,
  wrongAccount,
  oktaCredentialsRefused,
  hubNotApplied,
  documentAlreadyExists,
  stateLocked,
  savedPlanStale,
  throttled,
];
