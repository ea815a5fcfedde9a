import { findTerraform } from "../../sandbox/find-terraform";

/** Commands that answer as `terraform version -json` does. */
const machineWith = (versions: Readonly<Record<string, string>>) => (command: string) => {
  const version = versions[command];
  return version === undefined
    ? Promise.reject(new Error(`spawn ${command} ENOENT`))
    : Promise.resolve(JSON.stringify({ terraform_version: version }));
};

describe("findTerraform", () => {
  it("takes terraform before tofu", async () => {
    const machine = machineWith({ terraform: "1.11.4", tofu: "1.12.6" });

    await expect(findTerraform(machine)).resolves.toEqual({
      command: "terraform",
      version: "1.11.4",
    });
  });

  it.each(["1.10.0", "1.10.0-rc1", "2.0.0"])("takes version %s", async (version) => {
    await expect(findTerraform(machineWith({ terraform: version }))).resolves.toEqual({
      command: "terraform",
      version,
    });
  });

  it("takes tofu where terraform is too old", async () => {
    const machine = machineWith({ terraform: "1.5.7", tofu: "1.11.1" });

    await expect(findTerraform(machine)).resolves.toEqual({ command: "tofu", version: "1.11.1" });
  });

  it("says which versions are too old", async () => {
    const machine = machineWith({ terraform: "1.9.8", tofu: "1.10.9" });

    await expect(findTerraform(machine)).rejects.toMatchObject({
      code: "TERRAFORM_TOO_OLD",
      found: "Found terraform 1.9.8 and tofu 1.10.9.",
    });
  });

  it("says what is missing and how to get it", async () => {
    await expect(findTerraform(machineWith({}))).rejects.toMatchObject({
      code: "TERRAFORM_MISSING",
      found: "Neither terraform nor tofu is on the PATH.",
      nextStep:
        "Install Terraform 1.10 or later (https://developer.hashicorp.com/terraform/install) or " +
        "OpenTofu 1.11 or later (https://opentofu.org/docs/intro/install), and put it on the PATH.",
    });
  });

  it("passes over a command that answers something else", async () => {
    const machine = () => Promise.resolve("not JSON");

    await expect(findTerraform(machine)).rejects.toMatchObject({ code: "TERRAFORM_MISSING" });
  });
});
