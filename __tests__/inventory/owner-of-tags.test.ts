import { ownerOfTags } from "../../inventory/owner-of-tags";

describe("who makes and changes something, by its tags", () => {
  test.each<[Readonly<Record<string, string>>, string]>([
    [{ "aws:cloudformation:stack-name": "web" }, "the CloudFormation stack web"],
    [{ "elasticbeanstalk:environment-name": "shop" }, "the Elastic Beanstalk environment shop"],
    [{ "eks:cluster-name": "main", "eks:nodegroup-name": "a" }, "the EKS cluster main"],
    [{ "aws:eks:cluster-name": "main" }, "the EKS cluster main"],
    [{ AmazonECSManaged: "" }, "a capacity provider of ECS"],
    [{ "karpenter.sh/nodepool": "default" }, "Karpenter"],
    [{ "aws:new-service:id": "1" }, "a service of AWS, which tags it aws:new-service:id"],
  ])("of %j is told", (tags, owner) => {
    expect(ownerOfTags({ Name: "web", ...tags })).toBe(owner);
  });

  test.each([{}, { Name: "web", awsome: "1", Team: "aws:cloudformation:stack-name" }])(
    "of %j is nobody",
    (tags) => {
      expect(ownerOfTags(tags)).toBeUndefined();
    },
  );
});
