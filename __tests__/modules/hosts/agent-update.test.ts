import { AgentUpdate } from "../../../modules/hosts/agent-update";
import { Synthesized } from "../../support/synthesized";

test("AgentUpdate updates the agents of all managed instances, a tenth at a time", () => {
  const stack = Synthesized.of(
    (scope) =>
      new AgentUpdate(scope, "update", {
        associationName: "bastionless-update-agent",
        schedule: "cron(0 2 ? * SUN *)",
      }),
  );

  expect(stack.theOnly("aws_ssm_association")).toEqual({
    name: "AWS-UpdateSSMAgent",
    association_name: "bastionless-update-agent",
    schedule_expression: "cron(0 2 ? * SUN *)",
    targets: [{ key: "InstanceIds", values: ["*"] }],
    max_concurrency: "10%",
    max_errors: "10%",
  });
});
