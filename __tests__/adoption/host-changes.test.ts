import type { RegionInventory } from "../../inventory/region-inventory";
import { groupOf, inventoryOf, known, launchDataOf } from "../support/inventory-of";
import { proposalFor, template, web } from "../support/proposal-for";

describe("what the first apply does with a template and its groups", () => {
  test("is said: versions that are followed, volumes, hops, descriptions, key pairs, limits", () => {
    const imageId =
      "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
    const data = launchDataOf({ imageId, keyName: "ops" });
    const changesOf = (inventory: Partial<RegionInventory>): unknown =>
      proposalFor(inventoryOf({ ...web, ...inventory })).adoptions.flatMap(({ changes, kind }) =>
        kind === "instance-role" ? [] : [changes],
      );

    expect(changesOf({})).toEqual([
      [
        "lt-0123456789abcdef0 is imported and gets a new version.",
        "The agent is installed before the team's own scripts run.",
        "An instance that cannot get it runs on (agentFailure: continue).",
        "IMDSv2 is required.",
        "Volumes are encrypted.",
      ],
      [
        "The group is imported; its instances stay.",
        "It follows $Latest: instances that it launches after the apply come from the new version.",
        "Its least and greatest size are the file's from then on: 2 and 4.",
        "`bastionless rotate` replaces its instances.",
      ],
    ]);
    expect(
      changesOf({
        autoScalingGroups: known([
          groupOf({
            launch: { kind: "launch-template", id: template.id, name: "Web_Prod", version: "3" },
          }),
        ]),
        launchTemplates: known([
          { ...template, usedVersions: [{ version: 3, description: "2021", data }] },
        ]),
      }),
    ).toEqual([
      [
        "lt-0123456789abcdef0 is imported and gets a new version.",
        "The agent is installed before the team's own scripts run.",
        "An instance that cannot get it runs on (agentFailure: continue).",
        "IMDSv2 is required.",
        "Volumes that the template lists are encrypted; those of the image as the account decides.",
        "The metadata service answers over one hop: containers need metadataHopLimit: 2.",
        "The new version has a description of its own, where this one is 2021.",
        "New instances do not carry the key pair ops.",
      ],
      [
        "The group is imported; its instances stay.",
        "Its least and greatest size are the file's from then on: 2 and 4.",
        "`bastionless rotate` replaces its instances.",
      ],
    ]);
  });
});
