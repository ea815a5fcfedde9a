/** From this version on, the agent needs no `ec2messages` endpoint, and knows all that documents use. */
export const minimumAgentVersion = "3.3.40.0";
