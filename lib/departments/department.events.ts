type Facts = { readonly code: string; readonly name: string; readonly requiresOrder: boolean };
type On<Type extends string, Payload extends object = object> = { readonly type: Type; readonly payload: { readonly departmentId: string } & Payload };

export type DepartmentEvent =
  | On<"department.created", Facts>
  | On<"department.changed", { readonly before: Facts; readonly after: Facts }>
  | On<"department.closed", { readonly code: string }>
  | On<"department.reopened", { readonly code: string }>
  /** Accounts that came in and that went out. */
  | On<"department.members-set", { readonly code: string; readonly added: readonly string[]; readonly removed: readonly string[] }>;
