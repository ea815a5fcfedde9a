import type { StartInstanceRefreshCommandInput } from "@aws-sdk/client-auto-scaling";

import type { GroupState, RefreshState, TemplateState } from "./group-state";

/** The calls of a rotation in one region of one account. */
export interface RotationApi {
  /** `undefined`: there is no such group. */
  group(name: string): Promise<GroupState | undefined>;
  /** `undefined`: there is no such template. */
  template(name: string): Promise<TemplateState | undefined>;
  /** The newest refresh of a group; `undefined`: none is on record. */
  lastRefresh(group: string): Promise<RefreshState | undefined>;
  /** Starts a refresh and returns its id. */
  start(input: StartInstanceRefreshCommandInput): Promise<string>;
  /** Writes a version's number into a group that follows `$Latest` or `$Default`. */
  pin(group: string, launch: { templateId: string; version: string }): Promise<void>;
  cancel(group: string): Promise<void>;
  rollBack(group: string): Promise<void>;
}
