import { osFamilies } from "./os-families.generated";
import { cloudInitType } from "./private/cloud-init-type";
import { renderUserData, type UserDataProps } from "./render-user-data";

/** EC2's limit, before Base64. */
const maximumBytes = 16_384;

/** What was found, and what would be right. */
export interface UserDataProblem {
  readonly found: string;
  readonly expected: string;
}

/** Returns why an instance could not run this user data; `undefined` when it can. */
export function findUserDataProblem(props: UserDataProps): UserDataProblem | undefined {
  const { architecture, osFamily, teamPart } = props;
  const { architectures, launchedBy } = osFamilies[osFamily];
  if (!architectures.includes(architecture)) {
    return {
      found: `${osFamily} on ${architecture}`,
      expected: `${osFamily} on ${architectures.join(" or ")}`,
    };
  }
  if (teamPart !== "" && launchedBy === "cloud-init" && cloudInitType(teamPart) === undefined) {
    return {
      // It may hold a secret: no problem quotes it.
      found: "user data whose first line says nothing of its kind",
      expected:
        "user data that begins with #!, #cloud-config or another of cloud-init's first lines",
    };
  }
  if (launchedBy === "ec2launch" && /^\s*version\s*:/.test(teamPart)) {
    return {
      found: "EC2Launch tasks in YAML",
      expected: "PowerShell, or text in <powershell> or <script> tags",
    };
  }
  const bytes = Buffer.byteLength(renderUserData(props), "utf8");
  if (bytes > maximumBytes) {
    return {
      found: `${bytes} bytes together with the agent's part`,
      expected: `at most ${maximumBytes} bytes; fetch what is larger at boot`,
    };
  }
  return undefined;
}
