import type { Partition } from "../../model/organization";
import { dnsSuffix } from "../dns-suffix";
import type { PolicyDocument } from "../policy-document";

/** Trust of a role that EC2 gives to instances. */
export function instanceTrustPolicy(partition: Partition): PolicyDocument {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: `ec2.${dnsSuffix(partition)}` },
        Action: "sts:AssumeRole",
      },
    ],
  };
}
