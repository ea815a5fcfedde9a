import { parseVersion } from "../../../fleet/terraform/parse-version";

describe("parseVersion", () => {
  test("Terraform is its number alone", () => {
    const text =
      "Terraform v1.11.4\non linux_amd64\n+ provider registry.terraform.io/hashicorp/aws v5.100.0\n\n" +
      "Your version of Terraform is out of date! The latest version\nis 1.12.2.\n";

    expect(parseVersion(text)).toBe("1.11.4");
  });

  test("OpenTofu is named, for its numbers are another series", () => {
    expect(parseVersion("OpenTofu v1.12.6\non linux_amd64\n")).toBe("tofu 1.12.6");
  });

  test("a warning about the user's CLI configuration may come first", () => {
    const text =
      "\nWarning: Unable to open CLI configuration file\n\nThe CLI configuration file at " +
      '"/home/user/.terraformrc" does not exist.\nOpenTofu v1.13.0-beta1\non linux_amd64\n';

    expect(parseVersion(text)).toBe("tofu 1.13.0-beta1");
  });

  test("the text of something else has no version", () => {
    expect(parseVersion("Terragrunt v1.1.3\n")).toBeUndefined();
  });
});
