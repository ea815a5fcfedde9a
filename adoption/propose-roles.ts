import type { IamInventory, RoleFacts } from "../inventory/iam-inventory";
import type { Entries } from "./account-additions";
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
}

/** Roles of instances: each gets the policy for sessions, and stays with its owner unless adopted. */
export function proposeRoles(props: ProposeRolesProps): {
  readonly existingInstanceRoles: Entries;
  readonly adoptions: readonly AdoptionStep[];
  readonly handOvers: readonly HandOver[];
} {
  const { accountId, declared, iam, profileNames } = props;
  const used = iam.instanceProfiles.filter(({ name }) => profileNames.has(name));
  const known = new Set([...declared.existingInstanceRoles, ...declared.ownRoles]);
  const names = new Set(used.flatMap(({ roleName }) => roleName ?? []));
  const roles = iam.roles.filter(({ name }) => names.has(name) && !known.has(name));
  const isAdopted = (role: RoleFacts): boolean => props.adopt && canBeSaid(role, accountId);
  return {
    existingInstanceRoles: Object.fromEntries(
      roles.map((role) => [
        role.name,
        { ...placeOf(role), ...(isAdopted(role) && { adopt: adopted(role) }) },
      ]),
    ),
    adoptions: roles.map((role) => ({
      kind: "instance-role",
      name: role.name,
      changes: [
        ...(isAdopted(role) ? ["The role is imported; its policies stay as they are."] : []),
        "It gets one more inline policy: to hold sessions.",
      ],
    })),
    handOvers: [
      ...roles
        .filter((role) => props.adopt && !canBeSaid(role, accountId))
        .map(({ name, permissionsBoundaryArn = "" }): HandOver => ({
          kind: "instance-role",
          name,
          why: `its permissions boundary ${permissionsBoundaryArn} is not a policy of the account's root path`,
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

/** A boundary is named, and its ARN made of the account's id. */
function canBeSaid({ permissionsBoundaryArn: arn }: RoleFacts, accountId: string): boolean {
  return arn === undefined || new RegExp(`^arn:[^:]+:iam::${accountId}:policy/[^/]+$`).test(arn);
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
