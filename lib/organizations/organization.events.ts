import type { SettingsChange } from "./organization";

/** What can happen to an organisation. `before` and `after` hold the settings that changed, and no others. */
export type OrganizationEvent = { readonly type: "organization.settings-changed"; readonly payload: { readonly before: SettingsChange; readonly after: SettingsChange } };
