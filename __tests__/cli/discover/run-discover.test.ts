import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  OrganizationsClient,
} from "@aws-sdk/client-organizations";

import { parse, stringify } from "yaml";

import type { Discovery } from "../../../adoption/discovery";
import { runDiscover } from "../../../cli/discover/run-discover";
import { loadOrganization } from "../../../model/load-organization";
import { makeExistingEstate } from "../../../sandbox/existing-estate";
import { EmulatedAws } from "../../support/emulated-aws";
import { fakeIo } from "../../support/fake-io";
import { minimalAccount } from "../../support/organization-of";
import { writeConfiguration } from "../../support/write-configuration";

const minute = 60_000;
const region = "us-east-1";

describe("the discovery of accounts that have no file", () => {
  const config = writeConfiguration({ payments: minimalAccount("222233334444") });
  let aws: EmulatedAws;
  let accountId: string;

  beforeAll(async () => {
    aws = await EmulatedAws.start();
    const organizations = new OrganizationsClient({ region });
    await organizations.send(new CreateOrganizationCommand({}));
    const { CreateAccountStatus } = await organizations.send(
      new CreateAccountCommand({ AccountName: "Web & Shop", Email: "web@example.com" }),
    );
    organizations.destroy();
    accountId = CreateAccountStatus?.AccountId ?? "";
    await makeExistingEstate(aws, { accountId, region });
  }, minute);

  afterAll(async () => {
    await aws.close();
  });

  async function discover(
    options: Partial<Parameters<typeof runDiscover>[0]>,
  ): Promise<{ readonly exitCode: number; readonly discovery: Discovery }> {
    const io = fakeIo();
    const exitCode = await runDiscover(
      {
        config: config(),
        select: [],
        organization: true,
        adoptRoles: false,
        out: undefined,
        json: true,
        report: undefined,
        ...options,
      },
      { io, signal: new AbortController().signal },
    );
    return { exitCode, discovery: JSON.parse(io.printed.join("\n")) as Discovery };
  }

  test(
    "proposes a whole file for each, which is valid beside the others",
    async () => {
      const out = join(config(), "../proposals");

      const { discovery, exitCode } = await discover({ out });

      expect(exitCode).toBe(0);
      const web = discovery.accounts.find((one) => one.accountId === accountId);
      expect(web?.name).toBe("web-shop");
      expect(web?.proposal).toMatchObject({
        file: "accounts/web-shop.yaml",
        isNew: true,
        problems: [],
      });
      const text = readFileSync(join(out, "accounts/web-shop.yaml"), "utf8");
      expect(text).toBe(web?.proposal?.text);
      expect(text).toContain(`id: "${accountId}"\nregions: [us-east-1, eu-west-1]\n`);
      expect(text).toContain("  jump-host:\n    region: us-east-1\n");
      const loaded = loadOrganization(config(), {
        path: "config/accounts/web-shop.yaml",
        bytes: Buffer.from(text),
      });
      expect(loaded.ok).toBe(true);
      // One that has a file and nothing in it gets no proposal.
      expect(discovery.accounts.find(({ name }) => name === "payments")).toMatchObject({
        adoptions: [],
        unread: [],
      });
      expect(existsSync(join(config(), "accounts/web-shop.yaml"))).toBe(false);
    },
    minute,
  );

  test(
    "says of each what the configuration refuses, writes none of those, and goes on",
    async () => {
      const file = join(config(), "organization.yaml");
      const organization = parse(readFileSync(file, "utf8")) as Record<string, object>;
      writeFileSync(
        file,
        stringify({ ...organization, defaults: { ...organization["defaults"], accessRoles: {} } }),
      );
      writeFileSync(
        join(config(), "accounts/payments.yaml"),
        stringify({
          ...minimalAccount("222233334444"),
          accessRoles: { admin: { documents: ["shell"] } },
        }),
      );
      const out = join(config(), "../proposals");

      const { discovery, exitCode } = await discover({ out });

      expect(exitCode).toBe(1);
      const web = discovery.accounts.find((one) => one.accountId === accountId);
      expect(web?.proposal?.problems).toEqual([
        expect.stringContaining(
          "config/accounts/web-shop.yaml:2:1 ERROR ACCESS_ROLES_MISSING",
        ) as string,
      ]);
      expect(web?.counts.instances).toBeGreaterThan(0);
      expect(web?.bastions).toHaveLength(1);
      expect(existsSync(join(out, "accounts/web-shop.yaml"))).toBe(false);
      expect(discovery.accounts.find(({ name }) => name === "payments")?.unread).toEqual([]);
    },
    minute,
  );

  test(
    "leaves them out unless somebody asks for them",
    async () => {
      const { discovery } = await discover({ organization: false });

      expect(discovery.accounts.map(({ name, proposal }) => [name, proposal])).toEqual([
        ["payments", undefined],
      ]);
    },
    minute,
  );
});
