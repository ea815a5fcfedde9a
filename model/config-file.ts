/** One file of the configuration, as it was read. */
export interface ConfigFile {
  /**
   * With the name of the configuration folder and `/` between its parts:
   * `config/organization.yaml`, `config/accounts/<name>.yaml`.
   */
  readonly path: string;
  readonly bytes: Uint8Array;
}
