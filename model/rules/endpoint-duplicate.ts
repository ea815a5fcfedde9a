import type { Finding, Rule } from "../rule";

export const endpointDuplicate: Rule = {
  code: "ENDPOINT_DUPLICATE",
  severity: "error",
  description: "Two sets of endpoints give one VPC the same service; private DNS admits it once.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) => {
      const taken = new Set<string>();
      return Object.entries(config.endpoints).flatMap(
        ([key, { s3Gateway, services, vpcId }]): Finding[] => {
          const all = [...services, ...(s3Gateway === undefined ? [] : ["s3"])];
          const twice = all.filter((service) => taken.has(`${vpcId} ${service}`));
          for (const service of all) taken.add(`${vpcId} ${service}`);
          if (twice.length === 0) return [];
          return [
            {
              file,
              path: ["endpoints", key],
              found: `${twice.join(", ")} in ${vpcId}, for which there is an endpoint already`,
              expected: "one endpoint a service and VPC",
              next: "Remove the services here, or put both sets into one.",
            },
          ];
        },
      );
    }),
};
