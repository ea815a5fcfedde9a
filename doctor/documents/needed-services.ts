import type { RegionCase } from "../doctor-facts";

/** A service, by the name of its endpoint, that documents make the agent call. */
export interface NeededService {
  readonly service: string;
  /** Names of these documents; absent: every session needs it. */
  readonly documents?: readonly string[];
}

export function neededServices({
  documents,
}: Pick<RegionCase, "documents">): readonly NeededService[] {
  const services = [
    { service: "kms", users: documents.filter(({ key }) => key !== "") },
    { service: "logs", users: documents.filter(({ logGroup }) => logGroup !== undefined) },
    { service: "s3", users: documents.filter(({ bucket }) => bucket !== undefined) },
  ];
  return services
    .filter(({ users }) => users.length > 0)
    .map(({ service, users }) => ({ service, documents: users.map(({ name }) => name) }));
}
