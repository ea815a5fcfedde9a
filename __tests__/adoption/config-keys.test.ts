import { ConfigKeys } from "../../adoption/config-keys";

const none = { launchTemplates: [], autoScalingGroups: [], legacyAccess: [] };

describe("keys of a configuration for names that AWS has", () => {
  test.each([
    ["Web_Prod", "web-prod"],
    ["web", "web"],
    ["2019-batch", "batch"],
    ["---", "unnamed"],
    ["../../etc/passwd", "etc-passwd"],
    ["x".repeat(100), "x".repeat(60)],
  ])("%j becomes %j", (name, key) => {
    expect(new ConfigKeys(none).keyFor("launchTemplates", name)).toBe(key);
  });

  test("is each only once in its map", () => {
    const keys = new ConfigKeys({ ...none, launchTemplates: ["web"] });

    expect(["web", "Web", "WEB"].map((name) => keys.keyFor("launchTemplates", name))).toEqual([
      "web-2",
      "web-3",
      "web-4",
    ]);
    expect(keys.keyFor("autoScalingGroups", "web")).toBe("web");
  });
});
