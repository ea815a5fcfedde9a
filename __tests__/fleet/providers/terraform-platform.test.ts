import { terraformPlatform } from "../../../fleet/providers/terraform-platform";

describe("terraformPlatform", () => {
  it.each([
    ["linux", "x64", "linux_amd64"],
    ["linux", "arm64", "linux_arm64"],
    ["darwin", "arm64", "darwin_arm64"],
    ["win32", "x64", "windows_amd64"],
    ["freebsd", "ia32", "freebsd_386"],
  ])("names %s on %s %s", (system, architecture, name) => {
    expect(terraformPlatform(system, architecture)).toBe(name);
  });
});
