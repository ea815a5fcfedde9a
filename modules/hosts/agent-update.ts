import { SsmAssociation } from "@cdktf/provider-aws/lib/ssm-association";
import { Construct } from "constructs";

import type { AgentUpdate as AgentUpdateSettings } from "../../model/organization";

/** Keeps the agents of all managed instances of a region up to date, by State Manager. */
export class AgentUpdate extends Construct {
  constructor(scope: Construct, id: string, props: AgentUpdateSettings) {
    super(scope, id);

    new SsmAssociation(this, "resource", {
      name: "AWS-UpdateSSMAgent",
      associationName: props.associationName,
      scheduleExpression: props.schedule,
      targets: [{ key: "InstanceIds", values: ["*"] }],
      // A tenth at a time, and no further once one in ten fails: an agent that is broken cannot be
      // reached to be mended.
      maxConcurrency: "10%",
      maxErrors: "10%",
    });
  }
}
