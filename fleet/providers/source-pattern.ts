/** A fully qualified source address; one that matches is safe as a part of a path. */
export const sourcePattern =
  /^[a-z0-9]+([.-][a-z0-9]+)*(:\d{1,5})?(\/[a-z0-9]+([_-][a-z0-9]+)*){2}$/;
