/** An error that a provider answered a call with. */
export class GrpcFailure extends Error {
  override readonly name = "GrpcFailure";

  /**
   * @param status gRPC's status code
   * @param encoded gRPC's message, percent-encoded
   */
  constructor(
    readonly status: string,
    readonly encoded: string,
  ) {
    super("A provider answered with an error.");
  }
}
