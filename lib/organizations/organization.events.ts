import type { SettingsChange } from "./organization";

/** What can happen to an organisation. `before` and `after` hold the settings that changed, and no others. `sha256`: of the logo's bytes as they are served. */
export type OrganizationEvent =
  | { readonly type: "organization.settings-changed"; readonly payload: { readonly before: SettingsChange; readonly after: SettingsChange } }
  | { readonly type: "organization.logo-changed"; readonly payload: { readonly sha256: string; readonly mediaType: string; readonly bytes: number } }
  | { readonly type: "organization.logo-removed"; readonly payload: Record<string, never> };
