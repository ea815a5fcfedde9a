import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";

/**
 * An answer without the entries of its maps whose key is none of the types. Everything else stays
 * as it came, byte for byte, also what this program does not know of.
 *
 * @param answer a protobuf message
 * @param maps numbers of the fields that are maps from type names
 * @throws when it is not a protobuf message
 */
export function cutSchema(
  answer: Uint8Array,
  maps: ReadonlySet<number>,
  types: ReadonlySet<string>,
): Buffer {
  const reader = new BinaryReader(answer);
  const kept: Uint8Array[] = [];
  while (reader.pos < answer.length) {
    const begin = reader.pos;
    const [field, wireType] = reader.tag();
    const isEntry = maps.has(field) && wireType === WireType.LengthDelimited;
    if (isEntry ? types.has(keyOf(reader.bytes())) : skipped(reader, field, wireType)) {
      kept.push(answer.subarray(begin, reader.pos));
    }
  }
  return Buffer.concat(kept);
}

/** The key of a map's entry. */
function keyOf(entry: Uint8Array): string {
  const reader = new BinaryReader(entry);
  while (reader.pos < entry.length) {
    const [field, wireType] = reader.tag();
    if (field === 1 && wireType === WireType.LengthDelimited) return reader.string();
    reader.skip(wireType, field);
  }
  return "";
}

function skipped(reader: BinaryReader, field: number, wireType: WireType): true {
  reader.skip(wireType, field);
  return true;
}
