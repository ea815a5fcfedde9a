import type { z } from "zod";

import { accountSchema } from "../../../model/schema/account-schema";
import { organizationSchema } from "../../../model/schema/organization-schema";
import { schemaOutline, type SchemaOutline } from "../../../model/schema/schema-outline";

const schemas: [string, z.ZodType][] = [
  ["organization", organizationSchema],
  ["account", accountSchema],
];

test.each(schemas)("every key of the %s's schema says what it means", (_name, schema) => {
  const silent = levels(schemaOutline(schema)).flatMap(({ path, level }) =>
    Object.entries(level.properties ?? {})
      .filter(([, property]) => (property.description ?? "").length < 10)
      .map(([key]) => `${path}.${key}`),
  );

  expect(silent).toEqual([]);
});

test.each(schemas)(
  "every map of the %s's schema refuses keys that it does not know",
  (_name, schema) => {
    const open = levels(schemaOutline(schema)).filter(
      ({ level }) =>
        level.type === "object" &&
        level.additionalProperties !== false &&
        (level.properties !== undefined || level.propertyNames?.pattern === undefined),
    );

    // Names of the interactive command's parameters, EC2's tag keys and the like have patterns.
    expect(open).toEqual([]);
  },
);

test.each(schemas)("editors can compile every pattern of the %s's schema", (_name, schema) => {
  const patterns = levels(schemaOutline(schema)).flatMap(({ level }) => [
    level.pattern,
    level.propertyNames?.pattern,
  ]);

  expect(() => patterns.map((pattern) => new RegExp(pattern ?? "", "u"))).not.toThrow();
});

test("an account of two keys gets every default, and nothing that it would inherit", () => {
  expect(accountSchema.parse({ id: "222233334444", regions: ["us-east-1"] })).toEqual({
    id: "222233334444",
    regions: [{ name: "us-east-1", lifecycle: "active", adoptDefaultDocument: false }],
    lifecycle: "active",
    sharingCell: 1,
    owners: [],
    tags: {},
    existingInstanceRoles: {},
    defaultHostManagement: false,
    securityGroups: {},
    launchTemplates: {},
    autoScalingGroups: {},
    endpoints: {},
    legacyAccess: {},
  });
});

test("an access role and a launch template get every default", () => {
  const account = accountSchema.parse({
    id: "222233334444",
    regions: [{ name: "us-east-1" }],
    instanceRole: {},
    accessRoles: { admin: {} },
    launchTemplates: {
      api: { osFamily: "ubuntu", image: "ami-01234567", instanceType: "t3.small" },
    },
  });

  expect(account.instanceRole).toEqual({ policy: "minimal" });
  expect(account.accessRoles).toEqual({
    admin: {
      description: "Sessions through Session Manager",
      policy: "least-privilege",
      documentCheck: "standard",
      hostTags: {},
      maxSessionDuration: 3600,
    },
  });
  expect(account.launchTemplates).toEqual({
    api: {
      description: "Instances that Session Manager reaches",
      osFamily: "ubuntu",
      image: "ami-01234567",
      instanceType: "t3.small",
      securityGroupIds: [],
      securityGroups: [],
      publicIpAddress: false,
      metadataHopLimit: 1,
      detailedMonitoring: false,
      ebsOptimized: false,
      volumes: [],
      instanceTags: {},
      tags: {},
      userData: "",
    },
  });
});

test("the smallest organization gets every default", () => {
  const config = organizationSchema.parse({
    organizationId: "o-exampleorg1",
    hub: { accountId: "111122223333", regions: ["us-east-1", { name: "eu-west-1" }] },
    terraform: {
      deployRole: "arn:aws:iam::{accountId}:role/deploy",
      readOnlyRole: "arn:aws:iam::{accountId}:role/read",
      backend: { type: "local" },
    },
    okta: { orgName: "example" },
    documents: { shell: { type: "shell" } },
  });

  expect(config).toEqual({
    organizationId: "o-exampleorg1",
    namePrefix: "bastionless",
    hub: {
      accountId: "111122223333",
      regions: [
        { name: "us-east-1", lifecycle: "active", protect: true },
        { name: "eu-west-1", lifecycle: "active", protect: true },
      ],
    },
    terraform: {
      deployRole: "arn:aws:iam::{accountId}:role/deploy",
      readOnlyRole: "arn:aws:iam::{accountId}:role/read",
      backend: { type: "local", folder: "terraform.state" },
    },
    okta: {
      orgName: "example",
      baseUrl: "okta.com",
      tile: "account",
      reAuthenticationFrequency: "PT1H",
      sessionDuration: 3600,
    },
    principals: { clients: [], agents: [] },
    session: {
      idleSessionTimeout: 20,
      maxSessionDuration: 480,
      runAs: { enabled: false },
      shellProfile: {},
    },
    logging: {
      keyPrefix: "sessions",
      objectLock: { mode: "GOVERNANCE", days: 30 },
      expirationInDays: 400,
      logGroupRetentionInDays: 365,
      kmsDeletionWindowInDays: 30,
    },
    documents: { shell: { type: "shell" } },
    defaults: { accessRoles: {}, instanceRole: { policy: "minimal" }, defaultDocument: "leave" },
    tags: {},
  });
});

test.each([
  ["s3", { bucket: "states", region: "us-east-1" }, { keyPrefix: "bastionless/" }],
  [
    "cloud",
    { organization: "example" },
    { hostname: "app.terraform.io", workspacePrefix: "bastionless-" },
  ],
])("the backend %s gets its defaults", (type, given, defaults) => {
  const { backend } = organizationSchema.shape.terraform.shape;

  expect(backend.parse({ type, ...given })).toEqual({ type, ...given, ...defaults });
});

test.each([
  ["okta.reAuthenticationFrequency", organizationSchema.shape.okta.shape.reAuthenticationFrequency],
])("%s takes ISO 8601 durations only", (_name, schema) => {
  const accepted = ["PT0S", "PT2H", "P1D", "P1DT12H30M5S", "PT90M"];
  const refused = ["", "P", "PT", "P1DT", "2h", "PT1H ", "P1W", "PT-1H", "PT1.5H", "pt1h"];

  expect([...accepted, ...refused].filter((text) => schema.safeParse(text).success)).toEqual(
    accepted,
  );
});

test("regions are those of the three partitions", () => {
  const region = organizationSchema.shape.hub.shape.regions;
  const accepted = [
    "us-east-1",
    "ap-southeast-5",
    "us-gov-west-1",
    "cn-northwest-1",
    "il-central-1",
  ];
  const refused = [
    "xx-nowhere-1",
    "eu-center-1",
    "us-gov-1",
    "us-iso-east-1",
    "us-isob-east-1",
    "eu-isoe-west-1",
    "us-east-1a",
    "global",
    "",
  ];

  expect([...accepted, ...refused].filter((name) => region.safeParse([name]).success)).toEqual(
    accepted,
  );
});

test.each([
  [
    "terraform.backend.folder",
    organizationSchema.shape.terraform.shape.backend.options[0].shape.folder,
    ["states", "a/cdktf.out", "cdktf.output", "a..b"],
    ["cdktf.out", "cdktf.out/states", "..", "a/../b", "./a", "/a", "a/"],
  ],
  [
    "logging.keyPrefix",
    organizationSchema.shape.logging.unwrap().shape.keyPrefix,
    ["sessions", "a/b", "a..b", ".a"],
    [".", "..", "a/..", "../a", "a/./b", "/a", "a/", "a//b"],
  ],
  [
    "terraform.deployRole",
    organizationSchema.shape.terraform.shape.deployRole,
    ["deploy", "a/deploy", "a/b/deploy", "a".repeat(64)].map(roleTemplate),
    ["", "/deploy", "a//deploy", "a/", "a".repeat(65), `${"a/".repeat(300)}b`].map(roleTemplate),
  ],
])("%s takes paths without empty or relative parts", (_name, schema, accepted, refused) => {
  expect([...accepted, ...refused].filter((text) => schema.safeParse(text).success)).toEqual(
    accepted,
  );
});

test("the tags of hosts have values, which other tags may lack", () => {
  const role = organizationSchema.shape.defaults.unwrap().shape.accessRoles.unwrap().valueType;

  expect(role.safeParse({ hostTags: { Team: "payments" } }).success).toBe(true);
  expect(role.safeParse({ hostTags: { Team: "" } }).success).toBe(false);
  expect(organizationSchema.shape.tags.safeParse({ Team: "" }).success).toBe(true);
});

function roleTemplate(role: string): string {
  return `arn:{partition}:iam::{accountId}:role/${role}`;
}

interface Level {
  readonly path: string;
  readonly level: SchemaOutline;
}

function levels(level: SchemaOutline, path = "$"): Level[] {
  return [
    { path, level },
    ...Object.entries(level.properties ?? {}).flatMap(([key, inner]) =>
      levels(inner, `${path}.${key}`),
    ),
    ...(level.additionalProperties ? levels(level.additionalProperties, `${path}.*`) : []),
    ...(level.items === undefined ? [] : levels(level.items, `${path}[]`)),
    ...(level.anyOf ?? level.oneOf ?? []).flatMap((inner) => levels(inner, path)),
  ];
}
