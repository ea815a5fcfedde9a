import type { Finding, Rule } from "../rule";

export const rotationRollbackImpossible: Rule = {
  code: "ROTATION_ROLLBACK_IMPOSSIBLE",
  severity: "error",
  description:
    "A rotation asks for `autoRollback` while the image of its launch template is a parameter (`resolve:ssm:`), which AWS refuses.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) =>
      Object.entries(config.autoScalingGroups).flatMap(
        ([key, { launchTemplate, rotation }]): Finding[] => {
          const image = config.launchTemplates[launchTemplate]?.image ?? "";
          if (rotation.autoRollback !== true || !image.startsWith("resolve:ssm:")) return [];
          return [
            {
              file,
              path: ["autoScalingGroups", key, "rotation", "autoRollback"],
              found: `true, with the image ${image}`,
              expected: "an image by its id (ami-…), or no automatic rollback",
              next: "Name the image by its id, or remove `autoRollback`.",
            },
          ];
        },
      ),
    ),
};
