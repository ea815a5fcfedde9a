/**
 * What is refused before any rule looks at the configuration: the files, their text, their YAML
 * and their schema. Rules bring codes of their own.
 */
export const problemCodes = {
  CONFIG_FOLDER_MISSING: "The configuration folder does not exist or is not a folder.",
  ORGANIZATION_FILE_MISSING: "The configuration has no `organization.yaml`.",
  FILE_NOT_EXPECTED: "A file or folder stands where only configuration files belong.",
  FILE_UNREADABLE: "A configuration file cannot be read, or is not a regular file.",
  FILE_OUTSIDE_CONFIG: "A symbolic link leads out of the configuration folder.",
  FILE_TOO_LARGE: "A configuration file is larger than 256 KiB.",
  TEXT_NOT_UTF8: "A configuration file holds bytes that are not UTF-8.",
  CONTROL_CHARACTER: "A text holds a control character, or one that changes the reading direction.",
  YAML_SYNTAX: "A configuration file is not well-formed YAML.",
  YAML_TOO_DEEP: "A configuration file nests maps and lists too deeply.",
  SEVERAL_DOCUMENTS: "A configuration file holds more than one YAML document.",
  YAML_TAG: "A value carries a YAML tag, or the file a YAML directive.",
  TOO_MANY_ALIASES: "A file uses more than 20 YAML aliases, or an alias within an aliased value.",
  DUPLICATE_KEY: "A map holds the same key twice.",
  KEY_NOT_TEXT: "The key of a map is not a text.",
  RESERVED_KEY: "A key has a name that JavaScript reserves.",
  RESERVED_TEXT: "A text holds `TfToken[`, which marks references inside CDKTF.",
  UNKNOWN_KEY: "A key is not known at its place.",
  MISSING_KEY: "A required key is missing.",
  WRONG_TYPE: "A value has the wrong type.",
  INVALID_VALUE: "A value is not one that its key accepts.",
  INVALID_NAME: "A name that the configuration gives has characters or a length not allowed.",
} as const;

export type ProblemCode = keyof typeof problemCodes;
