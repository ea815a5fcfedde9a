import type { Rule } from "../rule";

export const lifecycleShorterThanLock: Rule = {
  code: "LIFECYCLE_SHORTER_THAN_LOCK",
  severity: "error",
  description: "Recordings would expire while Object Lock still keeps them.",
  check: ({ organization }) => {
    if (organization === undefined) return [];
    const { expirationInDays, objectLock } = organization.config.logging;
    if (expirationInDays >= objectLock.days) return [];
    return [
      {
        file: organization.file,
        path: ["logging", "expirationInDays"],
        found: `${expirationInDays} days, with objectLock.days of ${objectLock.days}`,
        expected: `at least ${objectLock.days} days`,
        next: "Raise `expirationInDays`, or lower `objectLock.days`.",
      },
    ];
  },
};
