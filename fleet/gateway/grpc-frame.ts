const header = 5;

/** gRPC's frame around a message: a byte that says whether it is compressed, and four of length. */
export const grpcFrame = {
  /** One uncompressed message as it travels. */
  of(message: Uint8Array): Buffer {
    const framed = Buffer.allocUnsafe(header + message.length);
    framed.writeUInt8(0, 0);
    framed.writeUInt32BE(message.length, 1);
    framed.set(message, header);
    return framed;
  },

  /** The message in a body; `undefined` unless it is exactly one, and not compressed. */
  messageIn(body: Buffer): Buffer | undefined {
    if (body.length < header || body.readUInt8(0) !== 0) return undefined;
    const message = body.subarray(header);
    return message.length === body.readUInt32BE(1) ? message : undefined;
  },
};
