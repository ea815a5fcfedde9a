import type { Diagnostic } from "../terraform/diagnostic";

/** What Terraform and OpenTofu say of a type that the schemas they got do not have. */
const complaints = [
  /\bno schema (available|found) for /i,
  /^Missing (resource|data source) schema from provider/i,
  /\bdoes not support (resource type|data source|ephemeral resource)\b/i,
];

/**
 * Whether a run failed because a schema was cut down too far: the state has a type that the
 * configuration no longer has, for example. It is worth repeating with the full schema, unless it
 * has changed something.
 */
export function lacksSchema(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ summary, detail }) =>
    complaints.some((complaint) => complaint.test(summary) || complaint.test(detail)),
  );
}
