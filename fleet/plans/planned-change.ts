import type { ResourceChange } from "../terraform/resource-change";

/** What a plan would do to one resource, with nothing secret in it. */
export interface PlannedChange extends ResourceChange {
  /** Terraform's type, such as `aws_iam_role`. */
  readonly type: string;
  /** Whether something outside of Terraform changed or deleted it since the last apply. */
  readonly drifted: boolean;
  /** Whether both sides mean the same: null and empty, or one set in two orders. */
  readonly benign: boolean;
  /** Present when the action destroys (`delete`, `replace`) what is guarded: why it is guarded. */
  readonly guard?: string;
  /** Present when `known-drift.yaml` lists it. */
  readonly known?: KnownDrift;
  /** In the order of their paths; empty for a deletion. */
  readonly attributes: readonly AttributeChange[];
  /** Terraform's `action_reason`, such as `replace_because_cannot_update`; an open set. */
  readonly reason?: string;
  readonly previousAddress?: string;
  /** What is imported: the id as Terraform shows it. */
  readonly importId?: string;
}

/** A drift that people accept for a while. */
export interface KnownDrift {
  readonly reason: string;
  /** ISO 8601 date, the last day on which it is accepted. */
  readonly until: string;
}

export interface AttributeChange {
  /** As in an expression: `tags.Team`, `statement[0].effect`. */
  readonly path: string;
  readonly before: AttributeValue;
  readonly after: AttributeValue;
  /** Whether this attribute is why the resource is replaced. */
  readonly forcesReplacement: boolean;
}

/** One side of a change. What Terraform marks as sensitive is never kept. */
export type AttributeValue =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "absent" }
  | { readonly kind: "sensitive" }
  | { readonly kind: "known-after-apply" };
