import type { ProductFacts, SettingsChange } from "./organization";

/** `name`: the product's now, or the last one. Empty where it was not there before, or is not any more. */
type ProductChange = { readonly code: string; readonly name: string; readonly before: Partial<ProductFacts>; readonly after: Partial<ProductFacts> };

/** What can happen to an organisation. `before` and `after` hold the settings that changed, and no others. `sha256`: of the logo's bytes as they are served. */
export type OrganizationEvent =
  | { readonly type: "organization.settings-changed"; readonly payload: { readonly before: SettingsChange; readonly after: SettingsChange } }
  | { readonly type: "organization.host-changed"; readonly payload: { readonly before: { readonly host: string }; readonly after: { readonly host: string } } }
  | { readonly type: "organization.product-added"; readonly payload: ProductChange }
  | { readonly type: "organization.product-changed"; readonly payload: ProductChange }
  | { readonly type: "organization.product-removed"; readonly payload: ProductChange }
  | { readonly type: "organization.logo-changed"; readonly payload: { readonly sha256: string; readonly mediaType: string; readonly bytes: number } }
  | { readonly type: "organization.logo-removed"; readonly payload: Record<string, never> };
