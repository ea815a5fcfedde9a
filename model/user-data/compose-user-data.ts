import { renderUserData, type UserDataProps } from "./render-user-data";

/** Returns the user data of a launch template in Base64, as EC2 takes it. */
export function composeUserData(props: UserDataProps): string {
  return Buffer.from(renderUserData(props), "utf8").toString("base64");
}
