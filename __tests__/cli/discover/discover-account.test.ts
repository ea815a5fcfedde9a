import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { AccountDiscovery } from "../../../adoption/discovery";
import { discoverAccount } from "../../../cli/discover/discover-account";
import type { LaunchData } from "../../../inventory/facts/launch-data";
import { compileOrganization } from "../../../model/compile-organization";
import type { PolicyDocument } from "../../../modules/policy-document";
import { formatProblem } from "../../../model/problems/format-problem";
import { groupOf, inventoryOf, known, launchDataOf } from "../../support/inventory-of";
import { iam, image, role, template, web } from "../../support/proposal-for";

const organizationFile = {
  path: "config/organization.yaml",
  bytes: readFileSync(join(__dirname, "../../../config/organization.yaml")),
};
const place = { file: "config/accounts/web.yaml", path: "config/accounts/web.yaml" };
const text = 'id: "222233334444"\nregions: [us-east-1]\nowners: [web@example.com]\n';

/** Discovers an account of such facts, and checks that what is proposed is valid. */
function discover(
  facts: Parameters<typeof inventoryOf>[0],
  { adoptRoles = false }: { readonly adoptRoles?: boolean } = {},
): AccountDiscovery {
  const file = { path: place.path, bytes: Buffer.from(text) };
  const before = compileOrganization([organizationFile, file]);
  if (!before.ok) throw new Error(before.problems.map(formatProblem).join("\n"));
  const [described] = before.organization.accounts;
  const discovery = discoverAccount({
    organizationFile,
    account: {
      name: "web",
      accountId: "222233334444",
      readOnlyRoleArn: "",
      homeRegion: "us-east-1",
      place,
      text,
      isNew: false,
      regions: ["us-east-1"],
    },
    ...(described !== undefined && { described }),
    inventory: inventoryOf(facts),
    adoptRoles,
  });
  const after = compileOrganization([
    organizationFile,
    { path: place.path, bytes: Buffer.from(discovery.proposal?.text ?? text) },
  ]);
  expect(after.ok ? [] : after.problems.map(formatProblem)).toEqual([]);
  return discovery;
}

/** An account with a group that can be adopted, and another one. */
function beside(
  data: Partial<LaunchData>,
  others: {
    readonly group?: string;
    readonly configuration?: string;
    readonly tags?: Readonly<Record<string, string>>;
  } = {},
): Parameters<typeof inventoryOf>[0] {
  const { configuration, group = "odd", tags = {} } = others;
  return {
    ...web,
    autoScalingGroups: known([
      groupOf({
        name: group,
        launch:
          configuration === undefined
            ? { kind: "launch-template", id: "lt-0fedcba9876543210", name: "odd", version: "3" }
            : { kind: "launch-configuration", name: configuration },
      }),
      groupOf(),
    ]),
    launchTemplates: known([
      {
        ...template,
        id: "lt-0fedcba9876543210",
        name: "odd",
        tags,
        usedVersions: [{ version: 3, description: "", data: launchDataOf(data) }],
      },
      template,
    ]),
    launchConfigurations: known([{ name: configuration ?? "", data: launchDataOf(data) }]),
    images: known([image]),
  };
}

const script = (content: string): Partial<LaunchData> => ({
  userData: { kind: "text", text: content },
});

describe("what the configuration cannot take", () => {
  test.each<[string, Parameters<typeof inventoryOf>[0], string]>([
    [
      "user data that is MIME",
      beside(script("Content-Type: multipart/mixed; boundary=a\n\n--a--\n")),
      "launchTemplates.odd: found user data whose first line says nothing",
    ],
    [
      "plain text",
      beside(script("echo web\n")),
      "launchTemplates.odd: found user data whose first line says nothing",
    ],
    [
      "user data that begins with a new line",
      beside(script("\n#!/bin/sh\n")),
      "launchTemplates.odd: found user data whose first line says nothing",
    ],
    [
      "user data over 16 KiB with the agent's part",
      beside(script(`#!/bin/sh\n${"# x\n".repeat(4_000)}`)),
      "launchTemplates.odd: found 1",
    ],
    [
      "the name of a launch configuration",
      beside({}, { configuration: "My LC 2019+x" }),
      'launchTemplates.my-lc-2019-x.name: found "My LC 2019+x"',
    ],
    [
      "the name of a group",
      beside({}, { group: "a:b" }),
      'autoScalingGroups.a-b.name: found "a:b"',
    ],
    [
      "the name of a device",
      beside({ volumes: [{ deviceName: "sdb" }] }),
      'launchTemplates.odd.volumes[0].deviceName: found "sdb"',
    ],
    ["a tag of a template", beside({}, { tags: { "a&b": "c" } }), "launchTemplates.odd.tags"],
    [
      "a tag of instances",
      beside({ instanceTags: { ["k".repeat(128)]: "v" } }),
      "launchTemplates.odd.instanceTags",
    ],
    [
      "an instance type for another processor",
      beside({ instanceType: "t4g.small" }),
      "launchTemplates.odd.instanceType: found t4g.small, whose processor is arm64",
    ],
    [
      "user data with the line ends of Windows",
      beside(script("#!/bin/sh\r\necho web\r\n")),
      "launchTemplates.odd.userData: found what cannot be written, expected",
    ],
  ])("is handed over alone: %s", (_what, facts, why) => {
    const { adoptions, handOvers, proposal } = discover(facts);

    const refused = handOvers.map(({ kind, why: reason }) => [kind, reason]);
    expect(refused).toEqual([
      ["auto-scaling-group", expect.stringContaining(`the configuration refuses ${why}`) as string],
    ]);
    expect(adoptions.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "instance-role web-app",
      "launch-template Web_Prod",
      "auto-scaling-group web-prod",
    ]);
    expect(proposal?.text).toContain("adopt: lt-0123456789abcdef0");
  });

  test.each([
    ["a tag value", { tags: { Team: "x,y" } }],
    ["a description of two lines", { description: "one\r\ntwo" }],
  ])("keeps a role with its owner, and attaches the policy: %s", (_what, facts) => {
    const profiles = iam.known ? iam.value.instanceProfiles : [];
    const { handOvers, proposal } = discover(
      { ...web, iam: known({ instanceProfiles: profiles, roles: [{ ...role, ...facts }] }) },
      { adoptRoles: true },
    );

    expect(handOvers.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["instance-role web-app"]);
    expect(proposal?.text).toContain("existingInstanceRoles:\n  web-app: {}\n");
  });
});

describe("what owners need for the changes that are handed to them", () => {
  test("is the agent's script, the metadata options and the policy, of their hosts", () => {
    const { handOverFiles } = discover(beside(script("echo web\n")));

    expect(handOverFiles.map(({ name }) => name)).toEqual([
      "agent-amazon-linux-2023-x86_64-us-east-1.sh",
      "metadata-options.json",
      "sessions-policy.json",
    ]);
    const [agent, metadata, policy] = handOverFiles.map(({ text: content }) => content);
    expect(agent).toContain("minimum=3.3.40.0");
    expect(agent).not.toContain("shutdown");
    expect(JSON.parse(metadata ?? "")).toEqual({ HttpEndpoint: "enabled", HttpTokens: "required" });
    expect((JSON.parse(policy ?? "") as PolicyDocument).Statement.map(({ Sid }) => Sid)).toEqual([
      "HoldSessions",
      "PutRecordings",
      "ReadLogBucketEncryption",
      "StreamSessions",
      "DecryptSessions",
      "EncryptRecordings",
    ]);
  });

  test("holds nothing of their user data", () => {
    const secret = "hunter2hunter2";
    const discovery = discover(beside(script(`#!/bin/sh\nexport PASSWORD=${secret}\n`)));

    expect(discovery.handOvers).toHaveLength(1);
    expect(JSON.stringify(discovery)).not.toContain(secret);
  });

  test.each(["hunter2hunter2\n", "#!/bin/sh\r\nhunter2hunter2\r\n"])(
    "holds nothing of user data that the configuration refuses: %j",
    (content) => {
      const discovery = discover(beside(script(content)));

      expect(discovery.handOvers).toHaveLength(1);
      expect(JSON.stringify(discovery)).not.toContain("hunter");
    },
  );

  test("is nothing where nothing is handed over", () => {
    expect(discover(web).handOverFiles).toEqual([]);
  });
});
