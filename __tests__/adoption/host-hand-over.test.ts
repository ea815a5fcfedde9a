import { groupOf, inventoryOf, known } from "../support/inventory-of";
import { proposalFor, template, web } from "../support/proposal-for";

describe("the change for the owner of a group", () => {
  test("what a service made is handed over, and named", () => {
    const ofStack = groupOf({ ownedBy: "the CloudFormation stack web" });
    const ofCluster = { ...template, ownedBy: "the EKS cluster main" };

    const { additions, handOvers } = proposalFor(
      inventoryOf({
        ...web,
        autoScalingGroups: known([ofStack]),
        launchTemplates: known([ofCluster]),
      }),
    );

    expect([additions.launchTemplates, additions.autoScalingGroups]).toEqual([{}, {}]);
    expect(handOvers.map(({ change, why }) => [why, change.slice(0, 2)])).toEqual([
      [
        "it belongs to the EKS cluster main; it belongs to the CloudFormation stack web",
        [
          "Make these changes in the CloudFormation stack web: it would undo them elsewhere.",
          "Make these changes in the EKS cluster main: it would undo them elsewhere.",
        ],
      ],
    ]);
  });
});
