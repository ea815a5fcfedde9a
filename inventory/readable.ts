/** What could be read of an account, or why it could not: a wrong answer is worse than none. */
export type Readable<Value> =
  | { readonly known: true; readonly value: Value }
  | {
      readonly known: false;
      /** One sentence without a full stop, such as `ec2:DescribeVpcs was denied to …`. */
      readonly why: string;
    };
