/** A customer of the demo as it is made. Absent description: empty. Absent status: active. */
export interface DemoCustomer {
  readonly name: string;
  readonly description?: string;
  readonly externalId?: string;
  readonly labels: readonly string[];
  readonly status?: 'disabled';
  /** True if the demo's administrator has starred it. */
  readonly starred?: boolean;
}
