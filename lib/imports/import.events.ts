type On<Type extends string, Payload extends object> = { readonly type: Type; readonly importId: string; readonly payload: Payload };

export type ImportEvent =
  | On<"import.received", { readonly fileName: string; readonly sha256: string }>
  | On<"import.started", { readonly newCount: number; readonly changeCount: number }>
  | On<"import.finished", { readonly written: number; readonly failed: number }>
  | On<"import.abandoned", Record<string, never>>
  | On<"import.taken-back", { readonly bills: number }>;
