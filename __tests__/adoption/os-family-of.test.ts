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
    metadataHopLimit: 1,
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
    ["RHEL-10.0.0_HVM-20250520-x86_64-0-Hourly2-GP3", "rhel"],
    ["ubuntu/images/hvm-ssd/ubuntu-bionic-18.04-amd64-server-20230901", "ubuntu"],
  ])("%s is %s", (name, family) => {
    expect(osFamilyOf("ami-1", image({ name }))).toBe(family);
  });

  test("Windows needs the image's platform to agree", () => {
    const name = "Windows_Server-2022-English-Full-Base-2024.08.14";

    expect(osFamilyOf("ami-1", image({ name, platform: "windows" }))).toBe("windows-server");
    expect(osFamilyOf("ami-1", image({ name }))).toBeUndefined();
    expect(osFamilyOf("ami-1", image({ name: "ubuntu-24", platform: "windows" }))).toBeUndefined();
  });

  test.each([
    ["/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64", "amazon-linux-2023"],
    ["/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-arm64-gp2", "amazon-linux-2"],
    [
      "/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id",
      "ubuntu",
    ],
    ["/aws/service/debian/release/12/latest/amd64", "debian"],
    ["/aws/service/ami-windows-latest/Windows_Server-2022-English-Full-Base", "windows-server"],
  ])("the parameter %s tells of %s", (parameter, family) => {
    expect(osFamilyOf(`resolve:ssm:${parameter}`, undefined)).toBe(family);
  });

  test.each([
    "RHEL-7.9_HVM-20240715-x86_64-0-Hourly2-GP3",
    "RHEL-6.10_HVM-20210127-x86_64-0-Hourly2-GP2",
    "ubuntu/images/hvm-ssd/ubuntu-trusty-14.04-amd64-server-20191107",
    "ubuntu/images/hvm-ssd/ubuntu-xenial-16.04-amd64-server-20210928",
    "debian-stretch-hvm-x86_64-gp2-2022-07-01-66430",
    "amzn-ami-hvm-2018.03.0.20231218.0-x86_64-gp2",
  ])("%s is too old for the agent that is installed", (name) => {
    expect(osFamilyOf("ami-1", image({ name }))).toBeUndefined();
  });

  test("so is Windows Server 2012", () => {
    const name = "Windows_Server-2012-R2_RTM-English-64Bit-Base-2023.10.11";

    expect(osFamilyOf("ami-1", image({ name, platform: "windows" }))).toBeUndefined();
  });

  test.each([
    "golden-2021-03",
    "web-debian-to-al2",
    "my-al2023-ami-copy",
    "ubuntu with debian packages",
    "amazon-eks-node-al2023-x86_64-standard-1.30-v20240807",
    "",
  ])("nothing is guessed from %j", (name) => {
    expect(osFamilyOf("ami-1", image({ name, description: "Amazon Linux 2023" }))).toBeUndefined();
    expect(osFamilyOf("ami-1", undefined)).toBeUndefined();
    expect(osFamilyOf(`resolve:ssm:/golden/al2023-ami-${name}`, undefined)).toBeUndefined();
  });
});
