import { Document, Scalar, YAMLMap, YAMLSeq } from "yaml";

export interface NewAccount {
  /** 12 digits. */
  readonly id: string;
  readonly regions: readonly string[];
  /** 1 and up; 1 is left out, for it is the default. */
  readonly sharingCell: number;
  /** Empty: the file has no owners. */
  readonly owners: readonly string[];
}

/**
 * Returns the text of a new account's file. Values are quoted where YAML needs it; whether the
 * configuration accepts them is for the rules to say.
 */
export function newAccountFile({ id, regions, sharingCell, owners }: NewAccount): string {
  const map = new YAMLMap();
  const document = new Document(map);
  // Editors find the schema by this line; the file lies in `accounts/`.
  map.commentBefore = " yaml-language-server: $schema=../account.schema.json";
  const quotedId = new Scalar(id);
  quotedId.type = Scalar.QUOTE_DOUBLE;
  document.set("id", quotedId);
  document.set("regions", onOneLine(regions));
  if (sharingCell !== 1) document.set("sharingCell", sharingCell);
  if (owners.length > 0) document.set("owners", onOneLine(owners));
  return document.toString({ flowCollectionPadding: false, lineWidth: 0 });
}

function onOneLine(values: readonly string[]): YAMLSeq {
  const list = new YAMLSeq();
  list.flow = true;
  list.items = values.map((value) => new Scalar(value));
  return list;
}
