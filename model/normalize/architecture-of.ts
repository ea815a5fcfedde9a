import { instanceArchitecture } from "../instance-architecture";
import type { AccountConfig } from "../schema/account-schema";
import type { Architecture } from "../user-data/os-family";

type TemplateConfig = AccountConfig["launchTemplates"][string];

/** Returns the processor architecture of what a launch template launches. */
export function architectureOf({ architecture, instanceType }: TemplateConfig): Architecture {
  return architecture ?? instanceArchitecture(instanceType) ?? "x86_64";
}
