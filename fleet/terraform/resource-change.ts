/**
 * What Terraform plans to do, or did, to one resource, in Terraform's words; `remove` takes it out
 * of the state only. Reads and changes of nothing are not changes.
 */
export interface ResourceChange {
  readonly address: string;
  readonly action: "create" | "update" | "replace" | "delete" | "move" | "import" | "remove";
}
