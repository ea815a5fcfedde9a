import { withLocalState } from "../../model/with-local-state";
import { minimalAccount, organizationOf } from "../support/organization-of";

describe("withLocalState", () => {
  test("GIVEN state in S3 THEN every stack's state is in the folder, and all else as it was", () => {
    const organization = organizationOf({
      organization: {
        terraform: {
          deployRole: "arn:aws:iam::{accountId}:role/terraform-deploy",
          readOnlyRole: "arn:aws:iam::{accountId}:role/terraform-read-only",
          backend: { type: "s3", bucket: "example-state", region: "us-east-1" },
        },
      },
      accounts: { search: minimalAccount("555566667777") },
    });
    const [account] = organization.accounts;
    if (account === undefined) throw new Error("one account was given");
    const at = (path: string) => ({ type: "local", path }) as const;

    expect(withLocalState(organization, "/sandbox/state")).toEqual({
      ...organization,
      hub: {
        ...organization.hub,
        terraform: {
          ...organization.hub.terraform,
          backend: at("/sandbox/state/111122223333.tfstate"),
        },
      },
      accounts: [
        {
          ...account,
          terraform: { ...account.terraform, backend: at("/sandbox/state/555566667777.tfstate") },
        },
      ],
    });
  });
});
