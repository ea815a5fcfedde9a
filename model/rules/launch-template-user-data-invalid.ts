import { agentFailureOf } from "../normalize/agent-failure-of";
import { architectureOf } from "../normalize/architecture-of";
import type { Finding, Rule } from "../rule";
import { findUserDataProblem } from "../user-data/find-user-data-problem";

export const launchTemplateUserDataInvalid: Rule = {
  code: "LAUNCH_TEMPLATE_USER_DATA_INVALID",
  severity: "error",
  description:
    "An instance could not run the user data of a launch template: over 16 KiB with the agent's part, of a kind that cloud-init or EC2Launch does not know, or for a processor that the agent does not support.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) =>
      Object.entries(config.launchTemplates).flatMap(([name, template]): Finding[] => {
        const { osFamily, userData } = template;
        const region = template.region ?? config.regions[0]?.name ?? "";
        const problem = findUserDataProblem({
          architecture: architectureOf(template),
          osFamily,
          region,
          teamPart: userData,
          agentFailure: agentFailureOf(config, name),
        });
        if (problem === undefined) return [];
        return [
          {
            file,
            path: ["launchTemplates", name],
            ...problem,
            next: "Correct `userData`, `osFamily` or `architecture`.",
          },
        ];
      }),
    ),
};
