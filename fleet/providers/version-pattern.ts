/** One exact version of a provider; one that matches is safe as a part of a path. */
export const versionPattern = /^\d+\.\d+\.\d+(-[0-9A-Za-z]+([.-][0-9A-Za-z]+)*)?$/;
