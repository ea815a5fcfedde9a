/** The type in a resource's address: `aws_iam_role` of `module.a["x.y"].aws_iam_role.b[0]`. */
export function resourceType(address: string): string {
  const steps = address.replaceAll(/\["(?:[^"\\]|\\.)*"\]|\[\d+\]/g, "").split(".");
  return steps.at(-2) ?? address;
}
