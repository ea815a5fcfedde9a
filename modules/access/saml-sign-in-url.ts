import type { Partition } from "../../model/organization";

const urls: Readonly<Record<Partition, string>> = {
  aws: "https://signin.aws.amazon.com/saml",
  "aws-us-gov": "https://signin.amazonaws-us-gov.com/saml",
  "aws-cn": "https://signin.amazonaws.cn/saml",
};

/** The page of the partition that receives SAML responses; it is their audience, `SAML:aud`. */
export function samlSignInUrl(partition: Partition): string {
  return urls[partition];
}
