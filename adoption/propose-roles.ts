import type { IamInventory, RoleFacts } from "../inventory/iam-inventory";
import { ownerOfTags } from "../inventory/owner-of-tags";
import type { Entries } from "./account-additions";
import type { ConfigurationCheck } from "./configuration-check";
import type { DeclaredHosts } from "./declared-hosts";
import type { AdoptionStep, HandOver } from "./discovery";

export interface ProposeRolesProps {
  readonly iam: IamInventory;
  /** Names of instance profiles whose instances stay. */
  readonly profileNames: ReadonlySet<string>;
  readonly declared: DeclaredHosts;
  /** Whether the roles themselves become the configuration's. */
  readonly adopt: boolean;
  /** 12 digits. */
  readonly accountId: string;
  readonly check: ConfigurationCheck;
}

/** Roles of instances: each gets the policy for sessions, and stays with its owner unless adopted. */
export function proposeRoles(props: ProposeRolesProps): {
  readonly existingInstanceRoles: Entries;
  readonly adoptions: readonly AdoptionStep[];
  readonly handOvers: readonly HandOver[];
} {
  const { declared, iam, profileNames } = props;
  const used = iam.instanceProfiles.filter(({ name }) => profileNames.has(name));
  const known = new Set([...declared.existingInstanceRoles, ...declared.ownRoles]);
  const names = new Set(used.flatMap(({ roleName }) => roleName ?? []));
  const roles = iam.roles.filter(({ name }) => names.has(name) && !known.has(name));
  const proposed = roles.map((role) => ({ role, why: props.adopt ? obstacles(role, props) : [] }));
  const isAdopted = ({ why }: { readonly why: readonly string[] }): boolean =>
    props.adopt && why.length === 0;
  return {
    existingInstanceRoles: Object.fromEntries(
      proposed.map((one) => [
        one.role.name,
        { ...placeOf(one.role), ...(isAdopted(one) && { adopt: adopted(one.role) }) },
      ]),
    ),
    adoptions: proposed.map((one) => ({
      kind: "instance-role",
      name: one.role.name,
      changes: [
        ...(isAdopted(one) ? ["The role is imported; its policies stay as they are."] : []),
        "It gets one more inline policy: to hold sessions.",
      ],
    })),
    handOvers: [
      ...proposed
        .filter(({ why }) => why.length > 0)
        .map(({ role: { name }, why }): HandOver => ({
          kind: "instance-role",
          name,
          why: why.join("; "),
          change: ["The role stays with its owner; only the policy for sessions is attached."],
        })),
      ...used
        .filter(({ roleName }) => roleName === undefined)
        .map(({ name }): HandOver => ({
          kind: "instance-role",
          name,
          why: `the instance profile ${name} holds no role`,
          change: [`Put a role into the instance profile ${name}, or take it off its instances.`],
        })),
    ],
  };
}

function placeOf({ path }: RoleFacts): Readonly<Record<string, string>> {
  return path === "/" ? {} : { path };
}

/** Why a role cannot be imported; empty: it can. */
function obstacles(role: RoleFacts, { accountId, check }: ProposeRolesProps): readonly string[] {
  const { name, permissionsBoundaryArn: boundary } = role;
  const owner = ownerOfTags(role.tags);
  // A boundary is named, and its ARN made of the account's id.
  const isOwn =
    boundary === undefined ||
    new RegExp(`^arn:[^:]+:iam::${accountId}:policy/[^/]+$`).test(boundary);
  const why = [
    ...(owner === undefined ? [] : [`it belongs to ${owner}`]),
    ...(isOwn
      ? []
      : [`its permissions boundary ${boundary} is not a policy of the account's root path`]),
  ];
  if (why.length > 0) return why;
  return check({ existingInstanceRoles: { [name]: { ...placeOf(role), adopt: adopted(role) } } });
}

/** All of the role that Terraform would otherwise change. */
function adopted(role: RoleFacts): Readonly<Record<string, unknown>> {
  const { description, maxSessionDuration, permissionsBoundaryArn, tags, trustPolicy } = role;
  const boundary = permissionsBoundaryArn?.split(":policy/").at(-1);
  return {
    ...(description !== "" && { description }),
    trustPolicy,
    ...(maxSessionDuration !== 3_600 && { maxSessionDuration }),
    ...(boundary !== undefined && { permissionsBoundary: boundary }),
    ...(Object.keys(tags).length > 0 && { tags }),
  };
}
