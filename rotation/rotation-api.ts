import type {
  DesiredConfiguration,
  StartInstanceRefreshCommandInput,
} from "@aws-sdk/client-auto-scaling";

import type { GroupState, LaunchState, RefreshState, TemplateState } from "./group-state";

/** The calls of a rotation in one region of one account. */
export interface RotationApi {
  /** `undefined`: there is no such group. */
  group(name: string): Promise<GroupState | undefined>;
  /** `undefined`: there is no such template. */
  template(name: string): Promise<TemplateState | undefined>;
  /** The image of a template's version, as the version says it: an id, or `resolve:ssm:…`. */
  image(launch: Pick<LaunchState, "templateId" | "version">): Promise<string>;
  /** The newest refresh of a group; `undefined`: none is on record. */
  lastRefresh(group: string): Promise<RefreshState | undefined>;
  /** One refresh; `undefined`: AWS does not show it, for example not yet. */
  refresh(group: string, id: string): Promise<RefreshState | undefined>;
  /** Starts a refresh and returns its id; `undefined`: one is under way already. */
  start(input: StartInstanceRefreshCommandInput): Promise<string | undefined>;
  /** Has a group launch from something else; no instance is replaced. */
  launchFrom(group: string, configuration: DesiredConfiguration): Promise<void>;
  cancel(group: string): Promise<void>;
  rollBack(group: string): Promise<void>;
  /** Suspends the process by which instance refreshes replace instances. */
  pause(group: string): Promise<void>;
  resume(group: string): Promise<void>;
}
