import { osFamilyOf } from "../../adoption/os-family-of";
import type { ImageFacts } from "../../inventory/facts/image-facts";

function image(facts: Partial<ImageFacts>): ImageFacts {
  return {
    imageId: "ami-1",
    name: "",
    description: "",
    architecture: "x86_64",
    platform: "linux",
    rootDeviceName: "/dev/xvda",
    ...facts,
  };
}

describe("osFamilyOf", () => {
  test.each([
    ["al2023-ami-2023.5.20240805.0-kernel-6.1-arm64", "amazon-linux-2023"],
    ["amzn2-ami-kernel-5.10-hvm-2.0.20240816.0-x86_64-gp2", "amazon-linux-2"],
    ["ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20240821", "ubuntu"],
    ["debian-12-amd64-20240717-1811", "debian"],
    ["RHEL-9.4.0_HVM-20240605-x86_64-82-Hourly2-GP3", "rhel"],
  ])("%s is %s", (name, family) => {
    expect(osFamilyOf("ami-1", image({ name }))).toBe(family);
  });

  test("Windows needs the image's platform to agree", () => {
    const name = "Windows_Server-2022-English-Full-Base-2024.08.14";

    expect(osFamilyOf("ami-1", image({ name, platform: "windows" }))).toBe("windows-server");
    expect(osFamilyOf("ami-1", image({ name }))).toBeUndefined();
    expect(osFamilyOf("ami-1", image({ name: "ubuntu-24", platform: "windows" }))).toBeUndefined();
  });

  test("a parameter's name tells", () => {
    const parameter =
      "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

    expect(osFamilyOf(parameter, undefined)).toBe("amazon-linux-2023");
  });

  test.each([["golden-2021-03"], ["ubuntu with debian packages"], [""]])(
    "nothing is guessed from %j",
    (name) => {
      expect(osFamilyOf("ami-1", image({ name }))).toBeUndefined();
      expect(osFamilyOf("ami-1", undefined)).toBeUndefined();
    },
  );
});
