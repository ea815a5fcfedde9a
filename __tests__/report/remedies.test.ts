import { remedies } from "../../report/remedies";

const review = ["bastionless plan --select payments,search --out plans", "bastionless apply plans"];
const look = "bastionless drift --select payments,search";

describe("remedies", () => {
  test.each([
    ["error", [["Follow the next steps above, then look again:", [look]]]],
    ["incomplete", [["Apply what Terraform could plan, then look again:", [...review, look]]]],
    [
      "drift",
      [
        ["Revert it to what the configuration says:", review],
        [
          "Or accept it: change the configuration until the plan is empty:",
          ["$EDITOR config/", "bastionless plan --select payments,search"],
        ],
        ["Or accept it for a while: list it in known-drift.yaml with a reason and a last day.", []],
      ],
    ],
    ["pending-change", [["Apply what the configuration asks for:", review]]],
    ["outputs-only", [["Apply it; no resource changes:", review]]],
    ["benign", [["Nothing to do: both sides mean the same, or are accepted.", []]]],
    ["skipped", [["Look again:", [look]]]],
    ["in-sync", []],
    ["applied", []],
  ] as const)("of %s", (name, expected) => {
    expect(remedies(name, ["payments", "search"])).toEqual(
      expected.map(([what, commands]) => ({ what, commands })),
    );
  });

  test("one stack's drift is accepted in its own file", () => {
    const accept = (stack: string) => remedies("drift", [stack])[1]?.commands[0];

    expect(accept("payments")).toBe("$EDITOR config/accounts/payments.yaml");
    expect(accept("hub")).toBe("$EDITOR config/organization.yaml");
  });

  test("a name never becomes a command", () => {
    expect(remedies("pending-change", ["$(id)"])[0]?.commands[0]).toBe(
      "bastionless plan --select '$(id)' --out plans",
    );
  });
});
