import type { Partition, Tile } from "../../model/organization";
import { samlSignInUrl } from "../access/saml-sign-in-url";

export type AmazonAwsSettingsProps = Pick<
  Tile,
  | "accountId"
  | "partition"
  | "roleNames"
  | "rolePath"
  | "samlProviderName"
  | "sessionDuration"
  | "webSsoAllowedClient"
>;

/** `settings.app` of an Okta app `amazon_aws`, in Okta's terms. */
export interface AmazonAwsSettings {
  readonly appFilter: "okta";
  readonly awsEnvironmentType: "aws.amazon";
  readonly groupFilter: string;
  readonly joinAllRoles: false;
  readonly loginURL: string;
  readonly overrideAcsURL?: string;
  readonly roleValuePattern: string;
  /** Seconds. */
  readonly sessionDuration: number;
  readonly useGroupMapping: true;
  readonly webSSOAllowedClient?: string;
}

const consoles: Readonly<Record<Partition, string>> = {
  aws: "https://console.aws.amazon.com/ec2/home",
  "aws-us-gov": "https://console.amazonaws-us-gov.com/ec2/home",
  "aws-cn": "https://console.amazonaws.cn/ec2/home",
};

/**
 * All settings of a tile with group mapping: a setting left out, or written as null, is a change in
 * every plan.
 *
 * `appFilter` and the anchored `groupFilter` matter most: a group that matches gives its members the
 * role, so the filter admits groups of Okta's own directory only, and only the names that this
 * configuration makes.
 *
 * In GovCloud and China the sign-in page goes into `overrideAcsURL`. Okta documents this for China;
 * neither partition was tried with a real organization.
 *
 * @throws when no role is given: an empty filter would admit a group without a role's name.
 */
export function amazonAwsSettings(props: AmazonAwsSettingsProps): AmazonAwsSettings {
  if (props.roleNames.length === 0) throw new Error("A tile admits at least one role.");
  const account = props.accountId ?? "\\d{12}";
  const roles = props.roleNames.map(escapeRegularExpression).join("|");
  const arn = `arn:${props.partition}:iam::\${accountid}`;

  return {
    appFilter: "okta",
    awsEnvironmentType: "aws.amazon",
    groupFilter: `^aws_(?{{accountid}}${account})_(?{{role}}${roles})$`,
    joinAllRoles: false,
    loginURL: consoles[props.partition],
    ...(props.partition !== "aws" && { overrideAcsURL: samlSignInUrl(props.partition) }),
    roleValuePattern: `${arn}:saml-provider/${props.samlProviderName},${arn}:role${props.rolePath}\${role}`,
    sessionDuration: props.sessionDuration,
    useGroupMapping: true,
    ...(props.webSsoAllowedClient !== undefined && {
      webSSOAllowedClient: props.webSsoAllowedClient,
    }),
  };
}

function escapeRegularExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
