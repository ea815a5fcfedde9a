import type { Backend } from "../../model/organization";
import type { Environment } from "../terraform/terraform-environment";
import type { FoundState } from "./found-state";
import { listCloudStates } from "./list-cloud-states";
import { listLocalStates } from "./list-local-states";
import { listS3States } from "./list-s3-states";

export interface ListStatesProps {
  /** The backend of one stack; the states of the others lie beside its own. */
  readonly backend: Backend;
  /** That stack's account. */
  readonly accountId: string;
  /** That stack's folder: local paths are relative to it. */
  readonly stackFolder: string;
  /** Accounts whose states are not looked at: those that have a file. */
  readonly except: ReadonlySet<string>;
  /** Holds the token for HCP Terraform. */
  readonly environment: Environment;
  readonly signal?: AbortSignal;
}

/**
 * The states that manage resources in the backend of an organization, in the order of their
 * accounts, without those of some accounts.
 *
 * Each kind of backend names the state of a stack by its account id; what is named otherwise belongs
 * to somebody else.
 *
 * @throws StateListingError when states cannot be listed, or one of them cannot be read
 */
export async function listStates(props: ListStatesProps): Promise<readonly FoundState[]> {
  const { backend } = props;
  switch (backend.type) {
    case "local":
      return listLocalStates({ ...props, backend });
    case "s3":
      return listS3States({ ...props, backend });
    case "cloud":
      return listCloudStates({ ...props, backend });
  }
}
