import fc from "fast-check";
import { stringify } from "yaml";

import { compileOrganization } from "../../model/compile-organization";
import { formatProblem } from "../../model/problems/format-problem";
import { accountSchema } from "../../model/schema/account-schema";
import { organizationSchema } from "../../model/schema/organization-schema";
import { schemaOutline, type SchemaOutline } from "../../model/schema/schema-outline";
import { readFixture } from "../support/read-fixture";

const [organizationFile] = readFixture("base");
const organization = organizationFile?.bytes ?? Buffer.alloc(0);

const name = fc.string({ maxLength: 8 }).map((text) => text.replaceAll("/", "-"));

test("arbitrary bytes become problems, never an exception", () => {
  const bytes = fc.uint8Array({ maxLength: 300 });

  expect(counterexample(500, fc.property(bytes, bytes, name, isSound))).toBe("");
});

test("arbitrary text of YAML's own characters becomes problems, never an exception", () => {
  const fragment = fc.constantFrom(
    ...Array.from("&*!|>%@`'\"#,[]{}:?-\n\t ~=<"),
    "\n  ",
    "id",
    "regions",
    "null",
    "0x1",
    "&a",
    "*a",
    "!!set",
    "%YAML 1.1\n",
    "---\n",
    "...\n",
    "<<: ",
    "__proto__: ",
  );
  const text = fc.array(fragment, { maxLength: 60 }).map((parts) => Buffer.from(parts.join("")));

  expect(counterexample(1000, fc.property(text, text, name, isSound))).toBe("");
});

test("arbitrary data in the shape of the configuration becomes problems, never an exception", () => {
  const organizationText = fc.oneof(
    fc.constant(organization),
    yamlOf(schemaOutline(organizationSchema)),
  );
  const accountText = yamlOf(schemaOutline(accountSchema));

  expect(counterexample(500, fc.property(organizationText, accountText, name, isSound))).toBe("");
});

/** Whether two files compile, or give problems that have a place and that fit four lines. */
function isSound(organizationText: Uint8Array, accountText: Uint8Array, name: string): boolean {
  const result = compileOrganization([
    { path: "config/organization.yaml", bytes: organizationText },
    { path: `config/accounts/${name}.yaml`, bytes: accountText },
  ]);
  const problems = result.ok ? result.warnings : result.problems;
  return (
    result.ok !== problems.some(({ severity }) => severity === "error") &&
    problems.every(
      (problem) =>
        problem.line > 0 && problem.column > 0 && formatProblem(problem).split("\n").length === 4,
    )
  );
}

/** What breaks the property, and the seed that finds it again; empty when nothing does. */
function counterexample<T>(numRuns: number, property: fc.IProperty<T>): string {
  return fc.defaultReportMessage(fc.check(property, { numRuns })) ?? "";
}

function yamlOf(schema: SchemaOutline): fc.Arbitrary<Uint8Array> {
  return dataOf(schema).map((data) => Buffer.from(stringify(data)));
}

/** Data that mostly follows the schema's keys, with values that mostly do not fit. */
function dataOf(schema: SchemaOutline): fc.Arbitrary<unknown> {
  const alternatives = schema.anyOf ?? schema.oneOf;
  const fitting = fc.oneof(...(alternatives ?? [schema]).map(fittingData));
  return fc.oneof(
    { weight: 9, arbitrary: fitting },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );
}

function fittingData(schema: SchemaOutline): fc.Arbitrary<unknown> {
  if (schema.anyOf !== undefined || schema.oneOf !== undefined) return dataOf(schema);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case "string":
      return schema.pattern === undefined
        ? fc.string()
        : fc.oneof(fc.string(), samples, fc.constant("222233334444"), fc.constant("us-east-1"));
    case "integer":
      return fc.integer({ min: (schema.minimum ?? 0) - 1, max: (schema.maximum ?? 0) + 1 });
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(dataOf(schema.items ?? {}), { maxLength: 3 });
    case "object":
      return mapOf(schema);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

const samples = fc.constantFrom(
  "arn:aws:iam::{accountId}:role/terraform",
  "ami-0123456789abcdef0",
  "t3.small",
  "managed",
  "shell",
  "${file(1)}",
  "{{ x }}",
  "TfToken[1]",
);

function mapOf(schema: SchemaOutline): fc.Arbitrary<unknown> {
  const { properties, additionalProperties } = schema;
  if (properties === undefined) {
    const name = fc.oneof(fc.string(), fc.constantFrom("shell", "ec2-session", "toString"));
    return fc.dictionary(
      name,
      dataOf(additionalProperties === false ? {} : (additionalProperties ?? {})),
      { maxKeys: 3 },
    );
  }
  const fields = Object.entries(properties).map(([key, inner]) => [key, dataOf(inner)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] });
}
