import { newId } from "./new-id";
import { OktaError } from "./okta-error";
import type { SigningKey } from "./create-signing-key";

/** What every object carries; dates are ISO 8601 in UTC. */
interface Dated {
  readonly id: string;
  readonly created: string;
  lastUpdated: string;
}

type Profile = Readonly<Record<string, unknown>>;

export interface Group extends Dated {
  readonly type: "OKTA_GROUP" | "BUILT_IN";
  profile: Profile & { readonly name: string };
  lastMembershipUpdated: string;
  readonly memberIds: Set<string>;
  readonly owners: Map<string, GroupOwner>;
}

export interface GroupOwner {
  readonly id: string;
  readonly type: "GROUP" | "USER";
  readonly displayName: string;
  readonly lastUpdated: string;
}

export interface User extends Dated {
  readonly status: "ACTIVE" | "STAGED";
  readonly profile: Profile & { readonly login: string };
}

export interface App extends Dated {
  readonly name: "amazon_aws";
  status: "ACTIVE" | "INACTIVE";
  /** What `POST /apps` and `PUT /apps/{id}` replace as a whole. */
  content: AppContent;
  accessPolicyId: string;
  /** `exk…`: the end of the SAML entity id. */
  readonly externalKey: string;
  readonly keys: SigningKey[];
  signingKeyId: string;
  readonly assignments: Map<string, AppGroupAssignment>;
}

export interface AppContent {
  readonly label: string;
  readonly accessibility: Profile;
  readonly visibility: Profile;
  readonly userNameTemplate: Profile;
  readonly settings: Profile;
}

export interface AppGroupAssignment {
  readonly id: string;
  readonly lastUpdated: string;
  readonly priority: number;
  readonly profile: Profile;
}

export interface Policy extends Dated {
  readonly type: string;
  readonly system: boolean;
  content: { readonly name: string; readonly description: string; readonly priority: number };
  readonly rules: Map<string, PolicyRule>;
}

export interface PolicyRule extends Dated {
  readonly system: boolean;
  status: "ACTIVE" | "INACTIVE";
  content: {
    readonly name: string;
    readonly priority: number;
    readonly conditions: Profile | null;
    readonly actions: Profile;
  };
}

/** One emulated Okta organization, in memory. */
export class Org {
  readonly groups = new Map<string, Group>();
  readonly users = new Map<string, User>();
  readonly apps = new Map<string, App>();
  readonly policies = new Map<string, Policy>();

  /** @param url where people sign in, without a slash at the end; nothing listens there. */
  constructor(readonly url: string) {}

  /** Id and dates of a new object. */
  dated(prefix: string): { id: string; created: string; lastUpdated: string } {
    const created = new Date().toISOString();
    return { id: newId(prefix), created, lastUpdated: created };
  }

  group(id: string): Group {
    return found(this.groups, id, "UserGroup");
  }

  /** @param idOrLogin an id, or the `login` of the profile. */
  user(idOrLogin: string): User {
    const byLogin = [...this.users.values()].find(({ profile }) => profile.login === idOrLogin);
    return byLogin ?? found(this.users, idOrLogin, "User");
  }

  app(id: string): App {
    return found(this.apps, id, "AppInstance");
  }

  policy(id: string): Policy {
    return found(this.policies, id, "Policy");
  }

  /** Members of a group; everybody belongs to a built-in one. */
  members(group: Group): User[] {
    return [...this.users.values()].filter(
      ({ id }) => group.type === "BUILT_IN" || group.memberIds.has(id),
    );
  }
}

function found<T>(objects: ReadonlyMap<string, T>, id: string, kind: string): T {
  const object = objects.get(id);
  if (object === undefined) throw OktaError.notFound(id, kind);
  return object;
}
