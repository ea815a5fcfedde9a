import type { Diagnostic } from "../../fleet/terraform/diagnostic";
import { knownCauses } from "../../fleet/known-causes";

interface Case {
  readonly name: string;
  readonly error: Omit<Diagnostic, "severity">;
  readonly steps: readonly string[];
  /** @default payments */
  readonly stack?: string;
  /** @default terraform */
  readonly executable?: "terraform" | "tofu";
}

const cases: readonly Case[] = [
  {
    name: "a plan that another apply has overtaken is made and reviewed again",
    error: {
      summary: "Saved plan is stale",
      detail:
        "The given plan file can no longer be applied because the state was changed by another " +
        "operation after the plan was created.",
    },
    steps: ["Plan payments again, have the new plan reviewed, and apply that one."],
  },
  {
    name: "a default document that exists names the import step",
    error: {
      address: "aws_ssm_document.us-east-1_default-document",
      summary:
        "creating SSM Document (SSM-SessionManagerRunShell): operation error SSM: CreateDocument, " +
        "DocumentAlreadyExists: Document with same name SSM-SessionManagerRunShell already exists",
      detail: "",
    },
    steps: [
      "SSM-SessionManagerRunShell exists already in the account of payments. Look at what it says, " +
        "then import it and plan again: cd 'cdktf.out/stacks/payments' && terraform init && " +
        "terraform import 'aws_ssm_document.us-east-1_default-document' SSM-SessionManagerRunShell",
    ],
  },
  {
    name: "a shared tile that is not found says to apply the hub",
    error: {
      address: "data.okta_app_saml.shared-tile",
      summary: "no SAML application found with the provided label: AWS bastionless",
      detail: "",
    },
    steps: ["The hub's graph makes what payments looks up in Okta: apply the stack hub first."],
  },
  {
    name: "a managed authentication policy that is not found says to apply the hub",
    error: {
      address: "data.okta_policy.authentication-policy",
      summary: "no policies retrieved for policy type 'ACCESS_POLICY' and name 'x'",
      detail: "",
    },
    steps: ["The hub's graph makes what payments looks up in Okta: apply the stack hub first."],
  },
  {
    name: "a look-up that fails for another reason does not blame the hub",
    error: {
      address: "data.okta_app_saml.shared-tile",
      summary: "failed to list SAML apps: the API returned an unknown error",
      detail: "",
    },
    steps: [],
  },
  {
    name: "the hub's own look-ups never say to apply the hub",
    stack: "hub",
    error: {
      address: "data.okta_app_saml.shared-tile",
      summary: "no SAML application found with the provided label: AWS bastionless",
      detail: "",
    },
    steps: [],
  },
  {
    name: "a role that cannot be assumed is named",
    error: {
      summary: "Cannot assume IAM Role",
      detail: "IAM Role (arn:aws:iam::222233334444:role/terraform-deploy) cannot be assumed.",
    },
    steps: [
      "Create arn:aws:iam::222233334444:role/terraform-deploy in the account of payments, and let " +
        "its trust policy admit the principal that runs Terraform (docs/getting-started.md, " +
        '"Roles that Terraform assumes").',
    ],
  },
  {
    name: "a role that nobody refused, because STS did not answer, is not blamed",
    error: {
      summary: "Cannot assume IAM Role",
      detail:
        "IAM Role (arn:aws:iam::222233334444:role/terraform-deploy) cannot be assumed.\n\n" +
        "Error: operation error STS: AssumeRole, https response error StatusCode: 0, " +
        "request send failed, dial tcp 127.0.0.1:4001: connect: connection refused",
    },
    steps: [],
  },
  {
    name: "a role that STS had no time for is not blamed",
    error: {
      address: 'provider["registry.terraform.io/hashicorp/aws"].us-east-1',
      summary: "Cannot assume IAM Role",
      detail:
        "IAM Role (arn:aws:iam::222233334444:role/terraform-deploy) cannot be assumed.\n\n" +
        "Error: operation error STS: AssumeRole, exceeded maximum number of attempts, 5, https " +
        "response error StatusCode: 400, RequestID: 1, api error Throttling: Rate exceeded\n",
    },
    steps: [
      "AWS throttled the account of payments: run it again with a lower --concurrency, or when what " +
        "else calls that account is done. What a saved plan has begun is planned anew before it is " +
        "applied.",
    ],
  },
  {
    name: "calls that Okta refused for their number",
    error: {
      address: "okta_app_saml.tile",
      summary:
        "failed to create SAML application: POST https://example.okta.com/api/v1/apps?activate=true " +
        "giving up after 6 attempt(s)",
      detail: "",
    },
    steps: [
      "Okta's rate limits were used up: run payments again with a smaller --okta-share, or when the " +
        "other tools that use the organization's limits are done. What a saved plan has begun is " +
        "planned anew before it is applied.",
    ],
  },
  {
    name: "credentials of another account are told from the file's id",
    error: { summary: "AWS account ID not allowed: 999900001111", detail: "" },
    steps: [
      "The credentials of payments lead to another account; nothing was changed. Compare the id in " +
        "the account's file with terraform.deployRole in organization.yaml.",
    ],
  },
  {
    name: "a locked state names the lock",
    error: {
      summary: "Error acquiring the state lock",
      detail: "Lock Info:\n  ID:        0e8f63c1-1d8b\n  Path:      x",
    },
    steps: [
      "Another run holds the state of payments: wait for it. If it was killed, free the state: " +
        "cd 'cdktf.out/stacks/payments' && terraform force-unlock 0e8f63c1-1d8b",
    ],
  },
  {
    name: "with OpenTofu, a locked state is freed with OpenTofu",
    executable: "tofu",
    error: {
      summary: "Error acquiring the state lock",
      detail: "Lock Info:\n  ID:        0e8f63c1-1d8b\n  Path:      x",
    },
    steps: [
      "Another run holds the state of payments: wait for it. If it was killed, free the state: " +
        "cd 'cdktf.out/stacks/payments' && tofu force-unlock 0e8f63c1-1d8b",
    ],
  },
  {
    name: "with OpenTofu, a default document is imported with OpenTofu",
    executable: "tofu",
    error: {
      address: "aws_ssm_document.us-east-1_default-document",
      summary: "creating SSM Document (SSM-SessionManagerRunShell): DocumentAlreadyExists",
      detail: "",
    },
    steps: [
      "SSM-SessionManagerRunShell exists already in the account of payments. Look at what it says, " +
        "then import it and plan again: cd 'cdktf.out/stacks/payments' && tofu init && " +
        "tofu import 'aws_ssm_document.us-east-1_default-document' SSM-SessionManagerRunShell",
    ],
  },
  {
    name: "an Okta token that is refused",
    error: { summary: "the API returned an error: Invalid token provided", detail: "E0000011" },
    steps: [
      "Okta refuses the token: set OKTA_API_TOKEN, or Okta's OAuth variables, to a valid one.",
    ],
  },
  {
    name: "an Okta token that may too little",
    error: { summary: "failed to create group", detail: "E0000006" },
    steps: [
      "The Okta token may not do this: it needs the scopes okta.apps.manage, okta.groups.manage and " +
        "okta.policies.manage, or an administrator role that holds them.",
    ],
  },
  {
    name: "an unknown cause has no next step",
    error: { address: "aws_iam_role.a", summary: "AccessDenied", detail: "" },
    steps: [],
  },
];

describe("knownCauses", () => {
  test.each(cases)("$name", ({ error, steps, stack = "payments", executable = "terraform" }) => {
    const found = knownCauses
      .map((cause) =>
        cause.nextStep(
          { severity: "error", ...error },
          {
            name: stack,
            folder: `cdktf.out/stacks/${stack}`,
          },
          executable,
        ),
      )
      .filter((step) => step !== undefined);

    expect(found).toEqual(steps);
  });
});
