import { selectStacks } from "../../cli/select-stacks";
import { minimalAccount, organizationOf } from "../support/organization-of";

const account = (id: string, environment: string): unknown => ({
  ...minimalAccount(id),
  tags: { Environment: environment, "cost=center": "a/b", Team: ".core" },
});

const organization = organizationOf({
  organization: { tags: { Company: "Example" } },
  accounts: {
    "payments-staging": account("222233334444", "staging"),
    "payments-production": account("333344445555", "production"),
    search: account("444455556666", "production-eu"),
    Data: minimalAccount("055556666777"),
  },
});

const everything = ["hub", "Data", "payments-production", "payments-staging", "search"];

describe("selectStacks", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["nothing: everything, the hub first", [], everything],
    ["a name", ["search"], ["search"]],
    ["the hub", ["hub"], ["hub"]],
    ["names, in whatever order and however often", ["search", "hub", "search"], ["hub", "search"]],
    ["a glob", ["payments-*"], ["payments-production", "payments-staging"]],
    ["any name, the hub's included", ["*"], everything],
    ["one character", ["searc?"], ["search"]],
    ["a class of characters", ["[A-Z]*"], ["Data"]],
    ["an account id", ["id:055556666777"], ["Data"]],
    ["the hub's account id", ["id:111122223333"], ["hub"]],
    ["a tag", ["tag:Environment=production"], ["payments-production"]],
    ["a glob of a tag's value", ["tag:Environment=production*"], ["payments-production", "search"]],
    ["a tag of the organization", ["tag:Company=Example"], everything],
    [
      "a value with a slash, of a key with an equals sign",
      ["tag:cost=center=*"],
      ["payments-production", "payments-staging", "search"],
    ],
    [
      "a value that begins with a period",
      ["tag:Team=*core"],
      ["payments-production", "payments-staging", "search"],
    ],
    ["all but a tag", ["!tag:Environment=production*"], ["hub", "Data", "payments-staging"]],
    ["all but the hub", ["!hub"], ["Data", "payments-production", "payments-staging", "search"]],
    [
      "a union without its exclusions, in whatever order",
      ["!payments-staging", "payments-*", "id:055556666777", "!hub"],
      ["Data", "payments-production"],
    ],
  ])("%s", (_, patterns, names) => {
    expect(selectStacks(organization, patterns)).toEqual(names);
  });

  test.each<[string, string]>([
    ["serch", "search, payments-production, payments-staging"],
    ["Search", "search, Data, payments-production"],
    ["staging-*", "payments-staging, search, Data"],
    ["pay(", "Data, payments-staging, search"],
    ["id:22223333444", "id:222233334444, id:111122223333, id:333344445555"],
    [
      "tag:Environment=prod",
      "tag:Environment=production, tag:Environment=staging, tag:Environment=production-eu",
    ],
    ["tag:Company", "tag:Company=Example, tag:Team=.core, tag:Environment=staging"],
  ])("%s matches no stack: the error names it and what is nearest", (pattern, nearest) => {
    const message = `--select "${pattern}" matches no stack; nearest: ${nearest}. Correct it, or see \`bastionless accounts list\`.`;

    expect(() => selectStacks(organization, ["hub", pattern])).toThrow(message);
  });

  test("an exclusion that matches nothing is an error too: what it was to keep out would be in", () => {
    expect(() => selectStacks(organization, ["!serch"])).toThrow(
      '--select "serch" matches no stack; nearest: search,',
    );
  });

  test("excluding all that is selected is an error", () => {
    expect(() => selectStacks(organization, ["search", "!s*", "!hub"])).toThrow(
      '--select leaves no stack: "!s*" and "!hub" exclude all that was selected; expected at least one. Remove an exclusion.',
    );
  });

  test("control characters of a pattern do not reach the terminal", () => {
    expect(() => selectStacks(organization, ["\u001b[2J"])).toThrow(
      '--select "\\u001b[2J" matches',
    );
  });
});
