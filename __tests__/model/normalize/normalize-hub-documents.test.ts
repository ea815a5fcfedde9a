import { normalized } from "../../support/normalized";

describe("documents of the hub", () => {
  const hub = { accountId: "111122223333", regions: ["us-east-1", "eu-west-1"] };

  it("have a copy for each cell with accounts in the region, shared with exactly these", () => {
    const accounts = {
      c: { id: "333333333333", regions: ["us-east-1", "eu-west-1"], sharingCell: 3 },
      a: { id: "222222222222", regions: ["us-east-1"], sharingCell: 3 },
      b: { id: "444444444444", regions: ["us-east-1"] },
    };

    expect(shares(normalized({ hub }, accounts))).toEqual({
      "us-east-1": {
        "bastionless-c1-shell": ["444444444444"],
        "bastionless-c3-shell": ["222222222222", "333333333333"],
      },
      "eu-west-1": { "bastionless-c1-shell": [], "bastionless-c3-shell": ["333333333333"] },
    });
  });

  it("exist in cell 1 before the first account does", () => {
    expect(shares(normalized({ hub }, {}))).toEqual({
      "us-east-1": { "bastionless-c1-shell": [] },
      "eu-west-1": { "bastionless-c1-shell": [] },
    });
  });

  it("are not shared with retired accounts, nor in retired regions of an account", () => {
    const accounts = {
      gone: { id: "222222222222", regions: ["us-east-1", "eu-west-1"], lifecycle: "retired" },
      moved: {
        id: "333333333333",
        regions: [{ name: "us-east-1", lifecycle: "retired" }, "eu-west-1"],
      },
    };

    expect(shares(normalized({ hub }, accounts))).toEqual({
      "us-east-1": { "bastionless-c1-shell": [] },
      "eu-west-1": { "bastionless-c1-shell": ["333333333333"] },
    });
  });

  it("are gone from a retired region of the hub, which keeps its name and protection", () => {
    const regions = [{ name: "us-east-1", lifecycle: "retired", protect: false }, "eu-west-1"];
    const [retired, active] = normalized({ hub: { ...hub, regions } }, {}).hub.regions;

    expect([retired, active].map((region) => region?.documents.length)).toEqual([0, 1]);
    expect(retired).toMatchObject({ name: "us-east-1", lifecycle: "retired", protect: false });
  });

  it("come by cell, then by key, whatever the order of the configuration", () => {
    const documents = { zsh: { type: "shell" }, ssh: { type: "ssh", ports: [22] } };
    const accounts = {
      a: { id: "222222222222", sharingCell: 10 },
      b: { id: "333333333333", sharingCell: 2 },
    };

    const [region] = normalized({ documents }, accounts).hub.regions;

    expect(region?.documents.map(({ cell, key }) => `${cell} ${key}`)).toEqual([
      "1 ssh",
      "1 zsh",
      "2 ssh",
      "2 zsh",
      "10 ssh",
      "10 zsh",
    ]);
  });
});

function shares({ hub }: ReturnType<typeof normalized>): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    hub.regions.map(({ name, documents }) => [
      name,
      Object.fromEntries(documents.map((document) => [document.name, document.sharedWith])),
    ]),
  );
}
