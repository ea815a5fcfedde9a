import { statementsOf } from "../policies/statements-of";
import { textsOf } from "../policies/texts-of";

/** Whether a role's trust policy may let EC2 hand the role to instances; what cannot be judged may. */
export function trustsEc2(trustPolicy: string): boolean {
  const allowing = statementsOf(trustPolicy)?.filter(({ Effect }) => Effect === "Allow");
  if (allowing === undefined) return true;
  return allowing.some(({ NotPrincipal, Principal }) => {
    if (NotPrincipal !== undefined || Principal === "*") return true;
    const { Service } = (Principal ?? {}) as { readonly Service?: unknown };
    return textsOf(Service).some((one) => /^(ec2\.amazonaws\.com(\.cn)?|\*)$/.test(one));
  });
}
