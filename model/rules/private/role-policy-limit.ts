/** Characters that all inline policies of an IAM role may have together, white space aside. */
export const rolePolicyLimit = 10_240;
