import { initEnvironment } from "../../../fleet/providers/init-environment";

describe("initEnvironment", () => {
  it("names every provider as running, at an address that leads nowhere", () => {
    const { TF_REATTACH_PROVIDERS: text = "", ...others } = initEnvironment([
      { source: "registry.terraform.io/hashicorp/aws" },
      { source: "registry.terraform.io/okta/okta" },
    ]);
    const nowhere = {
      Protocol: "grpc",
      ProtocolVersion: 6,
      Pid: process.pid,
      Test: true,
      Addr: { Network: "unix", String: "/nonexistent" },
    };

    expect(JSON.parse(text)).toEqual({
      "registry.terraform.io/hashicorp/aws": nowhere,
      "registry.terraform.io/okta/okta": nowhere,
    });
    expect(others).toEqual({});
  });
});
