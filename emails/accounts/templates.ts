import type { Templates } from "../template";
import { activation } from "./activation";
import { known } from "./known";
import { passwordChanged } from "./password-changed";
import { passwordLink } from "./password-link";
import { unknown } from "./unknown";

export const accountTemplates = {
  "account-activation": activation,
  "account-known": known,
  "account-unknown": unknown,
  "account-password-link": passwordLink,
  "account-password-changed": passwordChanged,
} satisfies Templates;

export type AccountTemplate = keyof typeof accountTemplates;
