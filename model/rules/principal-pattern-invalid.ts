import { partitionOf } from "../partition";
import { quoteText } from "../parse/quote-text";
import type { Rule } from "../rule";

export const principalPatternInvalid: Rule = {
  code: "PRINCIPAL_PATTERN_INVALID",
  severity: "error",
  description:
    "A pattern in `principals` is not the ARN pattern of IAM roles in the hub's partition, or its role name is wildcards alone.",
  check: ({ organization }) => {
    if (organization === undefined) return [];
    const { hub, principals } = organization.config;
    const partition = partitionOf(hub.regions[0]?.name ?? "");
    return (["clients", "agents"] as const).flatMap((list) =>
      principals[list].flatMap((pattern, index) =>
        isRolePattern(pattern, partition)
          ? []
          : [
              {
                file: organization.file,
                path: ["principals", list, index],
                found: quoteText(pattern),
                expected: `arn:${partition}:iam::<account id or *>:role/<path and name>, with at least three characters in a row that are no wildcards`,
                next: `Name the roles: arn:${partition}:iam::*:role/Administrator.`,
              },
            ],
      ),
    );
  },
};

/** `*` in an ARN pattern also matches slashes, so the characters around it have to say which roles. */
function isRolePattern(pattern: string, partition: string): boolean {
  const [, role] =
    new RegExp(`^arn:${partition}:iam::(?:\\d{12}|\\*):role/([\\w+=,.@/*?-]+)$`).exec(pattern) ??
    [];
  return role !== undefined && /[^*?/]{3,}/.test(role);
}
