import { parse } from "yaml";

import {
  mergeAccountFile,
  type AccountFileAdditions,
} from "../../../model/edit/merge-account-file";

const nothing: AccountFileAdditions = {
  adoptDefaultDocumentIn: [],
  defaultHostManagement: false,
  existingInstanceRoles: {},
  launchTemplates: {},
  autoScalingGroups: {},
  legacyAccess: {},
};

const file = `# The team's own words stay.
id: "222233334444"
regions: [ us-east-1,eu-west-1 ]   # as somebody laid it out
owners: [web@example.com]
`;

describe("what is added to an account's file", () => {
  test("stands behind what is there, which stays as it was", () => {
    const merged = mergeAccountFile(file, {
      ...nothing,
      defaultHostManagement: true,
      existingInstanceRoles: { "web-app": {} },
      launchTemplates: { web: { osFamily: "ubuntu", userData: "#!/bin/sh\n\necho web\n" } },
    });

    expect(merged).toBe(`${file}defaultHostManagement: true
existingInstanceRoles:
  web-app: {}
launchTemplates:
  web:
    osFamily: ubuntu
    userData: |
      #!/bin/sh

      echo web
`);
  });

  test("takes the place of a no, and leaves every other setting", () => {
    const before = `defaultHostManagement: false # not yet\n${file}`;
    const additions = {
      ...nothing,
      defaultHostManagement: true,
      agentUpdates: { schedule: "rate(7 days)" },
    };

    expect(mergeAccountFile(before, additions)).toBe(
      `defaultHostManagement: true # not yet\n${file}agentUpdates:\n  schedule: rate(7 days)\n`,
    );
    const scheduled = `${file}agentUpdates: { schedule: rate(1 day) }\ndefaultHostManagement: true\n`;
    expect(mergeAccountFile(scheduled, additions)).toBe(scheduled);
  });

  test("goes below the last entry of a map that is there, at its indentation", () => {
    const before = `${file}legacyAccess:
    jump-host:
        instanceIds: [i-1] # the last one

# Who reads this?
tags: { Team: web }
`;

    const merged = mergeAccountFile(before, {
      ...nothing,
      legacyAccess: { other: { instanceIds: ["i-2"] } },
    });

    expect(merged).toBe(
      before.replace(
        "# the last one\n",
        "# the last one\n    other:\n      instanceIds:\n        - i-2\n",
      ),
    );
    expect(parse(merged)).toMatchObject({
      legacyAccess: { "jump-host": { instanceIds: ["i-1"] }, other: { instanceIds: ["i-2"] } },
      tags: { Team: "web" },
    });
  });

  test("makes a region adopt its default document, whatever form it has", () => {
    const adoptDefaultDocumentIn = ["us-east-1"];

    expect(mergeAccountFile(file, { ...nothing, adoptDefaultDocumentIn })).toBe(
      file.replace("us-east-1,", "{name: us-east-1, adoptDefaultDocument: true},"),
    );
    const block = 'id: "222233334444"\nregions:\n  - name: us-east-1\n    lifecycle: active\n';
    expect(mergeAccountFile(block, { ...nothing, adoptDefaultDocumentIn })).toBe(
      block.replace("- name", "- adoptDefaultDocument: true\n    name"),
    );
  });

  test("is laid out anew where a map stands on one line", () => {
    const before = `${file}existingInstanceRoles: { batch: {} } # one\n`;

    const merged = mergeAccountFile(before, {
      ...nothing,
      existingInstanceRoles: { "web-app": {} },
    });

    expect(parse(merged)).toEqual({
      ...(parse(before) as object),
      existingInstanceRoles: { batch: {}, "web-app": {} },
    });
    expect(merged).toContain("# The team's own words stay.");
  });

  test("never replaces an entry that is there", () => {
    const before = `${file}agentUpdates: { schedule: rate(1 day) }
launchTemplates:
  web: { osFamily: rhel }
`;

    expect(
      mergeAccountFile(before, {
        ...nothing,
        agentUpdates: { schedule: "rate(7 days)" },
        launchTemplates: { web: { osFamily: "ubuntu" } },
      }),
    ).toBe(before);
  });

  test("of nothing, or of a file that is no map, leaves the file alone", () => {
    expect(mergeAccountFile(file, nothing)).toBe(file);
    const additions = { ...nothing, defaultHostManagement: true };
    expect(mergeAccountFile("- a list\n", additions)).toBe("- a list\n");
    expect(mergeAccountFile("a: [", additions)).toBe("a: [");
  });

  test("a file without a last line break gets one", () => {
    expect(mergeAccountFile("id: x", { ...nothing, defaultHostManagement: true })).toBe(
      "id: x\ndefaultHostManagement: true\n",
    );
  });

  test("names and values that YAML would read as something else are quoted", () => {
    const merged = mergeAccountFile(file, {
      ...nothing,
      launchTemplates: { on: { tags: { yes: "no", "a: b": "# not a comment", number: "012" } } },
    });

    expect(parse(merged)).toMatchObject({
      launchTemplates: { on: { tags: { yes: "no", "a: b": "# not a comment", number: "012" } } },
    });
  });
});
