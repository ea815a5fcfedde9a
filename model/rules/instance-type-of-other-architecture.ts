import { instanceArchitecture } from "../instance-architecture";
import { architectureOf } from "../normalize/architecture-of";
import type { DataPath } from "../parse/data-path";
import type { Finding, Rule } from "../rule";
import type { AccountConfig } from "../schema/account-schema";

export const instanceTypeOfOtherArchitecture: Rule = {
  code: "INSTANCE_TYPE_OF_OTHER_ARCHITECTURE",
  severity: "error",
  description:
    "An instance type of a launch template, or of a group that uses it, has another processor than its image: nothing would start, or an agent that cannot run.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) =>
      instanceTypes(config).flatMap(({ path, template, type }): Finding[] => {
        const expected = architectureOf(template);
        const found = instanceArchitecture(type) ?? expected;
        if (found === expected) return [];
        return [
          {
            file,
            path,
            found: `${type}, whose processor is ${found}`,
            expected: `an instance type of ${expected}, as the launch template has it`,
            next: "Choose another instance type, or correct `architecture` and `image` of the launch template.",
          },
        ];
      }),
    ),
};

interface PlacedType {
  readonly path: DataPath;
  readonly type: string;
  readonly template: AccountConfig["launchTemplates"][string];
}

function instanceTypes({ autoScalingGroups, launchTemplates }: AccountConfig): PlacedType[] {
  return [
    ...Object.entries(launchTemplates).map(([key, template]) => ({
      path: ["launchTemplates", key, "instanceType"],
      type: template.instanceType,
      template,
    })),
    ...Object.entries(autoScalingGroups).flatMap(([key, { launchTemplate, mixedInstances }]) => {
      const template = launchTemplates[launchTemplate];
      if (template === undefined) return [];
      return (mixedInstances?.instanceTypes ?? []).map(({ type }, index) => ({
        path: ["autoScalingGroups", key, "mixedInstances", "instanceTypes", index],
        type,
        template,
      }));
    }),
  ];
}
