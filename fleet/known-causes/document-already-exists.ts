import type { KnownCause } from "../known-cause";

/** AWS or a person has created the document before, usually the account's default document. */
export const documentAlreadyExists: KnownCause = {
  nextStep({ address, summary, detail }, { name, folder }, executable) {
    const text = `${summary}\n${detail}`;
    if (address?.startsWith("aws_ssm_document.") !== true) return undefined;
    if (!text.includes("DocumentAlreadyExists")) return undefined;

    const document = /SSM Document \(([\w.-]{3,128})\)/.exec(text)?.[1];
    if (document === undefined) return undefined;
    return (
      `${document} exists already in the account of ${name}. Look at what it says, then import it and ` +
      `plan again: cd '${folder}' && ${executable} init && ${executable} import '${address}' ${document}`
    );
  },
};
