import type { Finding, Rule } from "../rule";

export const rotationPercentagesTooFarApart: Rule = {
  code: "ROTATION_PERCENTAGES_TOO_FAR_APART",
  severity: "error",
  description:
    "`maxHealthyPercentage` of a rotation is more than 100 above `minHealthyPercentage`, which AWS refuses.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) =>
      Object.entries(config.autoScalingGroups).flatMap(([key, { rotation }]): Finding[] => {
        const { maxHealthyPercentage, minHealthyPercentage } = rotation;
        if (maxHealthyPercentage - minHealthyPercentage <= 100) return [];
        return [
          {
            file,
            path: ["autoScalingGroups", key, "rotation"],
            found: `minHealthyPercentage ${minHealthyPercentage}, maxHealthyPercentage ${maxHealthyPercentage}`,
            expected: "at most 100 between them",
            next: "Raise the one, or lower the other.",
          },
        ];
      }),
    ),
};
