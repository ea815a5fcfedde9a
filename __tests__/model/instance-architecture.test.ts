import { instanceArchitecture } from "../../model/instance-architecture";

describe("the processor architecture of an instance type", () => {
  test.each([
    "a1.large",
    "t4g.small",
    "m6gd.large",
    "c6gn.medium",
    "x2gd.large",
    "im4gn.large",
    "is4gen.medium",
    "g5g.xlarge",
    "hpc7g.4xlarge",
    "r8gb.metal-24xl",
    "i8ge.large",
  ])("of %s is arm64", (type) => {
    expect(instanceArchitecture(type)).toBe("arm64");
  });

  test.each([
    "t3.small",
    "m5dn.large",
    "c7i-flex.large",
    "g4dn.xlarge",
    "g6.xlarge",
    "gr6.4xlarge",
    "x2iedn.xlarge",
    "u7i-12tb.224xlarge",
    "inf2.xlarge",
    "hpc6a.48xlarge",
  ])("of %s is x86_64", (type) => {
    expect(instanceArchitecture(type)).toBe("x86_64");
  });

  test.each(["mac2-m2.metal", "p6e-gb200.36xlarge"])("of %s is not known", (type) => {
    expect(instanceArchitecture(type)).toBeUndefined();
  });
});
