import { terraformPlatform } from "../../sandbox/terraform-platform";

describe("terraformPlatform", () => {
  it.each([
    ["linux", "x64", "linux_amd64"],
    ["linux", "ia32", "linux_386"],
    ["darwin", "arm64", "darwin_arm64"],
  ])("calls %s on %s %s", (platform, architecture, name) => {
    expect(terraformPlatform(platform, architecture)).toBe(name);
  });
});
