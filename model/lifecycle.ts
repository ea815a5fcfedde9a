/** `retired` keeps provider and backend, so that Terraform can still remove what it made. */
export type Lifecycle = "active" | "retired";
