import { sandboxEnvironment, sandboxVariables } from "../../sandbox/sandbox-environment";

describe("sandboxEnvironment", () => {
  it("keeps what has nothing to do with clouds and adds the sandbox's variables", () => {
    const base = { PATH: "/usr/bin", HOME: "/home/ada", TF_VAR_terraform_role: "read-only" };

    expect(sandboxEnvironment(base, { AWS_REGION: "us-east-1" })).toEqual({
      ...base,
      AWS_REGION: "us-east-1",
    });
  });

  it.each([
    "AWS_CA_BUNDLE",
    "AWS_PROFILE",
    "AWS_SESSION_TOKEN",
    "AWS_ENDPOINT_URL_S3",
    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "OKTA_API_PRIVATE_KEY",
    "OKTA_ACCESS_TOKEN",
    "TF_CLI_ARGS_apply",
    "TF_DATA_DIR",
    "TF_PLUGIN_CACHE_DIR",
    "TF_REATTACH_PROVIDERS",
    "TF_WORKSPACE",
    "TF_CLI_CONFIG_FILE",
  ])("removes %s, which would lead out of the sandbox", (name) => {
    expect(sandboxEnvironment({ [name]: "elsewhere" }, {})).toEqual({});
  });

  it("leaves out variables that are not set", () => {
    expect(sandboxEnvironment({ LANG: undefined }, {})).toEqual({});
  });
});

describe("sandboxVariables", () => {
  it("lead to the emulators and the sandbox's providers, with values that are no secrets", () => {
    const variables = sandboxVariables({
      awsEndpoint: "http://127.0.0.1:4001",
      oktaEndpoint: "http://127.0.0.1:4002",
      cliConfigFile: "/tmp/sandbox/terraform.rc",
      stateFolder: "/sandbox/state",
      lockFile: "/sandbox/.terraform.lock.hcl",
      terraformCommand: "tofu",
    });

    expect(variables).toEqual({
      AWS_ENDPOINT_URL: "http://127.0.0.1:4001",
      AWS_ACCESS_KEY_ID: "sandbox",
      AWS_SECRET_ACCESS_KEY: "not-a-secret",
      AWS_REGION: "us-east-1",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_CONFIG_FILE: "/dev/null",
      AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
      OKTA_API_TOKEN: "not-a-secret",
      OKTA_HTTP_PROXY: "http://127.0.0.1:4002",
      NO_PROXY: "127.0.0.1,localhost",
      TF_CLI_CONFIG_FILE: "/tmp/sandbox/terraform.rc",
      TF_IN_AUTOMATION: "1",
      TERRAFORM_BINARY_NAME: "tofu",
      CHECKPOINT_DISABLE: "1",
      CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1",
      BASTIONLESS_STATE_FOLDER: "/sandbox/state",
      BASTIONLESS_LOCK_FILE: "/sandbox/.terraform.lock.hcl",
    });
  });
});
