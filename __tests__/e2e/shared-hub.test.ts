import { normalizeOrganization } from "../../model/normalize/normalize-organization";
import type { Organization } from "../../model/organization";
import { accountSchema } from "../../model/schema/account-schema";
import { organizationSchema } from "../../model/schema/organization-schema";
import { minimalAccount } from "../support/organization-of";
import { OktaApi } from "../support/okta-api";
import { SandboxedProject } from "../support/sandboxed-project";

const minutes = 60_000;

/**
 * A hub with one document, one tile for all and 250 accounts; the rules, which refuse a full cell,
 * are not asked.
 */
function organization(cellOf: (index: number) => number): Organization {
  const hub = organizationSchema.parse({
    organizationId: "o-exampleorg1",
    hub: { accountId: "111122223333", regions: ["us-east-1"] },
    terraform: {
      deployRole: "arn:aws:iam::{accountId}:role/terraform-deploy",
      readOnlyRole: "arn:aws:iam::{accountId}:role/terraform-read-only",
      backend: { type: "local" },
    },
    okta: { orgName: "example", tile: "shared", authenticationPolicy: "managed" },
    documents: { shell: { type: "shell" } },
    defaults: { accessRoles: { "ec2-session": {} } },
  });
  const accounts = Array.from({ length: 250 }, (_, index) => ({
    name: `account-${index}`,
    config: accountSchema.parse({
      ...minimalAccount(String(222233330000 + index)),
      sharingCell: cellOf(index),
    }),
  }));
  return normalizeOrganization(hub, accounts);
}

describe("a hub that 250 accounts share", () => {
  const inTwoCells = organization((index) => (index < 125 ? 1 : 2));
  const inOneCell = organization(() => 1);
  let project: SandboxedProject;

  beforeAll(async () => {
    project = await SandboxedProject.start();
  }, 2 * minutes);

  afterAll(async () => {
    await project.close();
  });

  /** Of the 250 accounts' graphs, one is enough. */
  function synthesize(wanted: Organization): void {
    project.synthesize({ ...wanted, accounts: wanted.accounts.slice(0, 1) });
  }

  test(
    "has to be applied before an account, which says so",
    async () => {
      synthesize(inTwoCells);

      expect(await project.failure("plan", "account-0")).toMatchObject({
        name: "account-0",
        status: "failed",
        nextSteps: [
          "The hub's graph makes what account-0 looks up in Okta: apply the stack hub first.",
        ],
      });
    },
    2 * minutes,
  );

  test(
    "has nothing left to do after an apply when they are in two cells",
    async () => {
      await project.run("apply", ["hub"]);

      expect(await project.plannedChanges(["hub"])).toEqual({ hub: [] });
    },
    4 * minutes,
  );

  test(
    "has a tile that an account finds and trusts",
    async () => {
      await project.run("apply", ["account-0"]);

      expect(await project.plannedChanges(["account-0"])).toEqual({ "account-0": [] });
      expect(await new OktaApi(project.sandbox).apps()).toMatchObject([
        { label: "AWS bastionless" },
      ]);
    },
    4 * minutes,
  );

  test(
    "never comes to rest when they are in one cell: the provider reads a page of 200 shares",
    async () => {
      synthesize(inOneCell);
      await project.run("apply", ["hub"]);

      expect(await project.plannedChanges(["hub"])).toEqual({
        hub: ["update aws_ssm_document.us-east-1_document-c1-shell"],
      });
    },
    4 * minutes,
  );
});
