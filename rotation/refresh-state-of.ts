import type { InstanceRefresh } from "@aws-sdk/client-auto-scaling";

import type { RefreshState } from "./group-state";
import { launchedFrom } from "./launched-from";

/** An instance refresh as the API shows it. */
export function refreshStateOf(refresh: InstanceRefresh): RefreshState {
  const desired = launchedFrom(refresh.DesiredConfiguration);
  return {
    id: refresh.InstanceRefreshId ?? "",
    status: refresh.Status ?? "",
    reason: refresh.StatusReason ?? "",
    percentage: refresh.PercentageComplete ?? 0,
    instancesToUpdate: refresh.InstancesToUpdate ?? 0,
    ...(desired !== undefined && { desired }),
  };
}
