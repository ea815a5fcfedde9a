/** The name of a role, a profile or a document by its ARN: what stands behind the last slash. */
export function nameOfArn(arn: string): string {
  return arn.split("/").at(-1) ?? "";
}
