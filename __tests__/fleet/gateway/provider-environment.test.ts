import { providerEnvironment } from "../../../fleet/gateway/provider-environment";

const cookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

describe("providerEnvironment", () => {
  test("passes credentials on, and nothing that is Terraform's own or turns on logs", () => {
    const base = {
      AWS_PROFILE: "deploy",
      OKTA_API_TOKEN: "token",
      TF_APPEND_USER_AGENT: "bastionless",
      TF_CLI_CONFIG_FILE: "/x",
      TF_LOG: "trace",
      TF_LOG_PATH: "/x",
      TF_LOG_PROVIDER_AWS: "trace",
      TF_REATTACH_PROVIDERS: "{}",
      PLUGIN_CLIENT_CERT: "x",
      UNSET: undefined,
    };

    expect(providerEnvironment(base, "/sockets")).toEqual({
      AWS_PROFILE: "deploy",
      OKTA_API_TOKEN: "token",
      TF_APPEND_USER_AGENT: "bastionless",
      GOGC: "off",
      GOMEMLIMIT: "1GiB",
      TF_PLUGIN_MAGIC_COOKIE: cookie,
      PLUGIN_PROTOCOL_VERSIONS: "5,6",
      PLUGIN_UNIX_SOCKET_DIR: "/sockets",
    });
  });

  test("leaves the Go runtime as somebody has set it", () => {
    const { GOGC, GOMEMLIMIT } = providerEnvironment({ GOGC: "50", GOMEMLIMIT: "200MiB" }, "/x");

    expect([GOGC, GOMEMLIMIT]).toEqual(["50", "200MiB"]);
  });
});
