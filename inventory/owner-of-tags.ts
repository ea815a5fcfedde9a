/** Tags with which a service marks what it makes, and what that service is. */
const signs: readonly (readonly [RegExp, (value: string) => string])[] = [
  [/^aws:cloudformation:stack-name$/, (value) => `the CloudFormation stack ${value}`],
  [
    /^(aws:)?elasticbeanstalk:environment-name$/,
    (value) => `the Elastic Beanstalk environment ${value}`,
  ],
  [/^(aws:)?eks:cluster-name$/, (value) => `the EKS cluster ${value}`],
  [/^AmazonECSManaged$/, () => "a capacity provider of ECS"],
  [/^karpenter\.sh\//, () => "Karpenter"],
];

/**
 * Who makes and changes something by its tags; `undefined`: nobody who marks it. Only services of AWS
 * write tags that begin with `aws:`, so an unknown one of them tells, too.
 */
export function ownerOfTags(tags: Readonly<Record<string, string>>): string | undefined {
  const entries = Object.entries(tags);
  for (const [sign, owner] of signs) {
    const tag = entries.find(([key]) => sign.test(key));
    if (tag !== undefined) return owner(tag[1]);
  }
  const tag = entries.find(([key]) => key.startsWith("aws:"));
  return tag === undefined ? undefined : `a service of AWS, which tags it ${tag[0]}`;
}
