import type { Finding, Rule } from "../rule";

export const rotationCheckpointsOutOfOrder: Rule = {
  code: "ROTATION_CHECKPOINTS_OUT_OF_ORDER",
  severity: "error",
  description: "The checkpoints of a rotation do not ascend, or do not end with 100.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) =>
      Object.entries(config.autoScalingGroups).flatMap(([key, { rotation }]): Finding[] => {
        const percentages = rotation.checkpoints?.percentages ?? [100];
        const ascend = percentages.every((one, index) => one > (percentages[index - 1] ?? 0));
        if (ascend && percentages.at(-1) === 100) return [];
        return [
          {
            file,
            path: ["autoScalingGroups", key, "rotation", "checkpoints", "percentages"],
            found: percentages.join(", "),
            expected: "percentages that ascend and end with 100: AWS stops at the last one",
            next: "Put them in order, and 100 at the end.",
          },
        ];
      }),
    ),
};
