import {
  CloudBackend,
  LocalBackend,
  NamedCloudWorkspace,
  S3Backend,
  type TerraformStack,
} from "cdktf";

import type { Backend } from "../model/organization";

/**
 * Adds the state backend of one stack.
 *
 * `use_lockfile` is written as an override: `S3BackendConfig` of CDKTF 0.21 does not know it.
 */
export function addBackend(stack: TerraformStack, backend: Backend): void {
  switch (backend.type) {
    case "local":
      new LocalBackend(stack, { path: backend.path });
      break;
    case "s3":
      new S3Backend(stack, {
        bucket: backend.bucket,
        region: backend.region,
        key: backend.key,
        encrypt: true,
        ...(backend.kmsKeyArn !== undefined && { kmsKeyId: backend.kmsKeyArn }),
        ...(backend.roleArn !== undefined && { assumeRole: { roleArn: backend.roleArn } }),
      }).addOverride("use_lockfile", true);
      break;
    case "cloud":
      new CloudBackend(stack, {
        organization: backend.organization,
        hostname: backend.hostname,
        workspaces: new NamedCloudWorkspace(backend.workspace, backend.project),
      });
      break;
  }
}
