import type { Rule } from "../rule";

export const runAsUserMissing: Rule = {
  code: "RUN_AS_USER_MISSING",
  severity: "error",
  description:
    "Run As is enabled without `session.runAs.defaultUser`: access roles carry no tag `SSMSessionRunAs`, so Session Manager would refuse every session.",
  check: ({ organization }) => {
    if (organization === undefined) return [];
    const { enabled, defaultUser } = organization.config.session.runAs;
    if (!enabled || defaultUser !== undefined) return [];
    return [
      {
        file: organization.file,
        path: ["session", "runAs", "defaultUser"],
        found: "nothing",
        expected: "the user of the instances as whom sessions run",
        next: "Add `defaultUser: …`, or set `enabled: false`.",
      },
    ];
  },
};
