import type { Account } from "../model/organization";

/**
 * How an engineer opens a session in an account: the AWS CLI's command, for the first access
 * role in the first active region, with the document `shell` or else the role's first one;
 * `undefined` for an account that has no such thing.
 */
export function sessionCommand(account: Account): string | undefined {
  const [role] = account.accessRoles;
  const region = account.regions.find(({ lifecycle }) => lifecycle === "active");
  const documents = region?.documents.filter(({ arn }) => role?.documentArns.includes(arn)) ?? [];
  const document = documents.find(({ key }) => key === "shell") ?? documents[0];
  if (account.lifecycle === "retired" || region === undefined || document === undefined) {
    return undefined;
  }
  return [
    `aws ssm start-session --profile ${account.name} --region ${region.name} \\`,
    `  --target i-0123456789abcdef0 \\`,
    `  --document-name ${document.arn}`,
  ].join("\n");
}
