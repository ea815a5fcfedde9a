import { z } from "zod";

import type { AppContent } from "./org";
import { parseBody } from "./parse-body";

/** The settings of `amazon_aws` with Okta's defaults; Okta knows no others. */
const amazonAwsSettings = z.strictObject({
  appFilter: z.string().nullable().default("okta"),
  groupFilter: z
    .string()
    .nullable()
    .default(String.raw`aws_(?{{accountid}}\d+)_(?{{role}}[a-zA-Z0-9+=,.@\-_]+)`),
  secretKey: z.string().nullable().default(null),
  webSSOAllowedClient: z.string().nullable().default(null),
  useGroupMapping: z.boolean().default(false),
  joinAllRoles: z.boolean().default(false),
  identityProviderArn: z.string().nullable().default(null),
  overrideAcsURL: z.string().nullable().default(null),
  sessionDuration: z.number().int().min(900).max(43_200).default(3_600),
  roleValuePattern: z
    .string()
    .nullable()
    .default("arn:aws:iam::${accountid}:saml-provider/OKTA,arn:aws:iam::${accountid}:role/${role}"),
  awsEnvironmentType: z.string().nullable().default("aws.amazon"),
  accessKey: z.string().nullable().default(null),
  loginURL: z.string().nullable().default("https://console.aws.amazon.com/ec2/home"),
  secretKeyEnc: z.string().nullable().default(null),
});

/** Okta answers null where the caller wrote an empty text. */
const override = z
  .string()
  .nullish()
  .transform((text) => (text === undefined || text === "" ? null : text));

/** Of the sign-on settings an app of Okta's catalogue keeps these; the others are its own. */
const signOn = z.object({
  defaultRelayState: override,
  ssoAcsUrlOverride: override,
  audienceOverride: override,
  recipientOverride: override,
  destinationOverride: override,
  attributeStatements: z.array(z.unknown()).default([]),
});

const appBody = z.object({
  name: z.literal("amazon_aws"),
  label: z.string().min(1).max(100),
  signOnMode: z.literal("SAML_2_0"),
  accessibility: z
    .object({
      selfService: z.boolean().default(false),
      errorRedirectUrl: override,
      loginRedirectUrl: override,
    })
    .prefault({}),
  visibility: z
    .object({
      autoLaunch: z.boolean().default(false),
      autoSubmitToolbar: z.boolean().default(false),
      hide: z
        .object({ iOS: z.boolean().default(false), web: z.boolean().default(false) })
        .prefault({}),
      appLinks: z.record(z.string(), z.boolean()).default({ login: true }),
    })
    .prefault({}),
  credentials: z
    .object({
      userNameTemplate: z
        .looseObject({ template: z.string(), type: z.string() })
        .default({ template: "${source.login}", type: "BUILT_IN" }),
      signing: z.object({ kid: z.string() }).optional(),
    })
    .prefault({}),
  settings: z
    .object({
      app: amazonAwsSettings.prefault({}),
      implicitAssignment: z.boolean().default(false),
      notes: z
        .object({
          admin: z.string().max(250).nullable().default(null),
          enduser: z.string().max(250).nullable().default(null),
        })
        .prefault({}),
      signOn: signOn.prefault({}),
    })
    .prefault({}),
});

/** What a caller asks an app to be, with Okta's defaults for `amazon_aws`. */
export function appContent(body: unknown): { content: AppContent; signingKeyId?: string } {
  const { label, accessibility, visibility, credentials, settings } = parseBody(appBody, body);
  const { app, implicitAssignment, notes, signOn } = settings;
  return {
    content: {
      label,
      accessibility,
      visibility,
      userNameTemplate: credentials.userNameTemplate,
      settings: {
        app,
        notifications: {
          vpn: { network: { connection: "DISABLED" }, message: null, helpUrl: null },
        },
        manualProvisioning: false,
        implicitAssignment,
        notes,
        signOn,
      },
    },
    ...(credentials.signing !== undefined && { signingKeyId: credentials.signing.kid }),
  };
}
