import { gitHubSettings } from "../../../cli/github/github-settings";

const variables = {
  GITHUB_TOKEN: "ghs_secret",
  GITHUB_REPOSITORY: "example/access",
  GITHUB_API_URL: "https://github.example.com/api/v3/",
  GITHUB_SERVER_URL: "https://github.example.com",
  GITHUB_RUN_ID: "77",
};

describe("gitHubSettings", () => {
  it("takes what GitHub Actions sets", () => {
    expect(gitHubSettings(variables)).toEqual({
      apiUrl: "https://github.example.com/api/v3",
      token: "ghs_secret",
      repository: "example/access",
      runUrl: "https://github.example.com/example/access/actions/runs/77",
    });
  });

  it("is github.com, and no run, outside of a workflow", () => {
    const { GITHUB_TOKEN, GITHUB_REPOSITORY } = variables;

    expect(gitHubSettings({ GITHUB_TOKEN, GITHUB_REPOSITORY })).toEqual({
      apiUrl: "https://api.github.com",
      token: "ghs_secret",
      repository: "example/access",
    });
  });

  it.each([
    ["no token", { GITHUB_TOKEN: "" }, /^GITHUB_TOKEN is not set\./],
    ["no repository", { GITHUB_REPOSITORY: undefined }, /^GITHUB_REPOSITORY is ""; expected/],
    ["a path for a repository", { GITHUB_REPOSITORY: "a/b/../c" }, /^GITHUB_REPOSITORY is "a/],
    ["an open line", { GITHUB_API_URL: "http://github.example.com" }, /expected an https:/],
    ["no address", { GITHUB_API_URL: "nowhere" }, /^GITHUB_API_URL is "nowhere"; expected/],
  ])("refuses %s, and never shows the token", (_, change, message) => {
    const read = (): unknown => gitHubSettings({ ...variables, ...change });

    expect(read).toThrow(message);
    expect(read).not.toThrow("ghs_secret");
  });
});
