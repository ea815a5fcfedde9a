/** What `doctor` found: for each account and instance, whether a session is possible. */
export interface Diagnosis {
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly version: string;
  /** In the order of their names. */
  readonly accounts: readonly AccountDiagnosis[];
}

export interface AccountDiagnosis {
  readonly name: string;
  readonly accountId: string;
  readonly owners: readonly string[];
  /** What concerns the account, or a region of it, as a whole. */
  readonly findings: readonly DoctorFinding[];
  /** In the order of region and id. */
  readonly instances: readonly InstanceDiagnosis[];
}

export interface InstanceDiagnosis {
  readonly region: string;
  readonly instanceId: string;
  /** The tag `Name`; empty: none. */
  readonly name: string;
  readonly autoScalingGroupName?: string;
  /**
   * `impossible` when what was found here and in the account prevents a session by any document for
   * certain; `limited` when some documents work and others do not; `possible` beside a warning, too.
   */
  readonly session: "possible" | "limited" | "impossible" | "unknown";
  readonly findings: readonly DoctorFinding[];
}

/** One known cause, and how to end it. */
export interface DoctorFinding {
  readonly cause: DoctorCause;
  /**
   * `fault`: it prevents the session; `warning`: there is a session, and not as it should be;
   * `unknown`: nobody can tell from outside, and why; `unread`: a call failed that would have told.
   */
  readonly status: "fault" | "warning" | "unknown" | "unread";
  /** Absent: every region, or the whole account. */
  readonly region?: string;
  /** Names of the documents whose sessions it concerns; absent: all sessions. */
  readonly documents?: readonly string[];
  /** What was seen, one sentence. */
  readonly found: string;
  /** What ends it, one or more sentences; commands stand for themselves. */
  readonly fix: readonly string[];
}

/** The known causes, in the order in which a session meets them. */
type DoctorCause =
  | "instance-not-running"
  | "no-instance-profile"
  | "metadata-out-of-reach"
  | "missing-permission"
  | "no-route-to-endpoints"
  | "agent-absent"
  | "agent-offline"
  | "agent-not-connected"
  | "agent-too-old"
  | "document-not-shared"
  | "document-not-understood"
  | "kms-not-usable"
  | "log-group-missing"
  | "bucket-encryption-not-readable"
  | "run-as-user-absent"
  | "session-not-recorded"
  | "account-not-readable";
