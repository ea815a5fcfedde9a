import type { Rule } from "../rule";

export const accountWithoutActiveRegion: Rule = {
  code: "ACCOUNT_WITHOUT_ACTIVE_REGION",
  severity: "error",
  description: "An active account has retired regions only.",
  check: ({ accounts }) =>
    accounts
      .filter(
        ({ config }) =>
          config.lifecycle === "active" &&
          config.regions.every(({ lifecycle }) => lifecycle === "retired"),
      )
      .map(({ file }) => ({
        file,
        path: ["regions"],
        found: "retired regions only",
        expected: "at least one active region",
        next: "Add a region, or retire the account: `lifecycle: retired`.",
      })),
};
