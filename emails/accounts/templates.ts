import type { Templates } from "../template";
import { activation } from "./activation";
import { closed } from "./closed";
import { digest } from "./digest";
import { emailChanged } from "./email-changed";
import { emailConfirmed } from "./email-confirmed";
import { emailLink } from "./email-link";
import { emailTaken } from "./email-taken";
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
  "account-email-link": emailLink,
  "account-email-taken": emailTaken,
  "account-email-changed": emailChanged,
  "account-email-confirmed": emailConfirmed,
  "account-closed": closed,
  "account-digest": digest,
} satisfies Templates;

export type AccountTemplate = keyof typeof accountTemplates;
