import { TerraformOutput, type TerraformStack } from "cdktf";

/**
 * Adds the output `account_name`: the name of the stack's file (`hub` for the hub).
 *
 * A state is found by account id, so it survives a rename of the file. The output is what lets a
 * plan tell a renamed file from two files that exchanged their account ids.
 *
 * @param name escaped for Terraform
 */
export function addNameOutput(stack: TerraformStack, name: string): void {
  new TerraformOutput(stack, "account_name", { value: name });
}
