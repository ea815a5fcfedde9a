import { z } from "zod";

const area = "af|ap|ca|cn|eu|il|me|mx|sa|us|us-gov";
const direction = "central|north|northeast|northwest|east|south|southeast|southwest|west";

/** The isolated partitions (`us-iso-…`, `us-isob-…`) are not supported. */
export const regionNameSchema = z
  .string("an AWS region name, such as us-east-1")
  .regex(
    new RegExp(`^(${area})-(${direction})-[1-9]$`),
    "an AWS region name, such as us-east-1 (isolated partitions are not supported)",
  );
