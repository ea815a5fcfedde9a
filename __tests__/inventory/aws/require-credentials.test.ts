import { requireCredentials } from "../../../inventory/aws/require-credentials";

describe("credentials for a run over accounts", () => {
  const before = process.env;
  const none = {
    HOME: "/nonexistent",
    AWS_CONFIG_FILE: "/nonexistent/config",
    AWS_SHARED_CREDENTIALS_FILE: "/nonexistent/credentials",
    AWS_EC2_METADATA_DISABLED: "true",
  };

  afterEach(() => {
    process.env = before;
  });

  test("are enough when the environment has them", async () => {
    process.env = { ...none, AWS_ACCESS_KEY_ID: "sandbox", AWS_SECRET_ACCESS_KEY: "not-a-secret" };

    await expect(requireCredentials()).resolves.toBeUndefined();
  });

  test("are asked for in one sentence when there are none", async () => {
    process.env = none;

    await expect(requireCredentials()).rejects.toThrow(
      /^No AWS credentials: Could not load credentials from any providers\. Expected .+: sign in and set AWS_PROFILE, or for the sandbox: \. \.sandbox\/environment$/,
    );
  });
});
