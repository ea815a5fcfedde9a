import { loadOrganization } from "../../model/load-organization";
import type { Account } from "../../model/organization";
import { sessionCommand } from "../../report/session-command";

function exampleAccount(): Account {
  const loaded = loadOrganization("config");
  const account = loaded.ok ? loaded.organization.accounts[0] : undefined;
  if (account === undefined) throw new Error("the example has accounts");
  return account;
}

describe("sessionCommand", () => {
  test("names the document in full: without a name AWS runs one that the role does not admit", () => {
    expect(sessionCommand(exampleAccount())).toBe(
      [
        "aws ssm start-session --profile data-platform --region us-east-1 \\",
        "  --target i-0123456789abcdef0 \\",
        "  --document-name arn:aws:ssm:us-east-1:111122223333:document/bastionless-c1-shell",
      ].join("\n"),
    );
  });

  test("there is none for an account that nobody can reach", () => {
    const account = exampleAccount();

    expect(sessionCommand({ ...account, accessRoles: [] })).toBeUndefined();
    expect(sessionCommand({ ...account, lifecycle: "retired" })).toBeUndefined();
    expect(sessionCommand({ ...account, regions: [] })).toBeUndefined();
  });
});
