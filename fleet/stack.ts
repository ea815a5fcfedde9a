/** A synthesized stack: what `stacks/` wrote and Terraform runs in. */
export interface Stack {
  /** `hub`, or the account file's name. */
  readonly name: string;
  /** Folder of the stack's `cdk.tf.json`. */
  readonly folder: string;
}
