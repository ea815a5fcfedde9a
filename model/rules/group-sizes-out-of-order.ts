import type { Finding, Rule } from "../rule";

export const groupSizesOutOfOrder: Rule = {
  code: "GROUP_SIZES_OUT_OF_ORDER",
  severity: "error",
  description:
    "The sizes of an Auto Scaling group are not in the order minSize, desiredCapacity, maxSize.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) =>
      Object.entries(config.autoScalingGroups).flatMap(
        ([key, { desiredCapacity, maxSize, minSize }]): Finding[] => {
          const desired = desiredCapacity ?? minSize;
          if (minSize <= desired && desired <= maxSize) return [];
          const between = desiredCapacity === undefined ? "" : `, desiredCapacity ${desired}`;
          return [
            {
              file,
              path: ["autoScalingGroups", key],
              found: `minSize ${minSize}${between}, maxSize ${maxSize}`,
              expected: "minSize at most desiredCapacity, and that at most maxSize",
              next: "Correct the sizes.",
            },
          ];
        },
      ),
    ),
};
