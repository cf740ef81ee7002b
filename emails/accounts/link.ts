import type { MailContext } from "../template";

/** The single-use address of a message that cannot be sent without it. */
export function linkOf({ link }: MailContext): string {
  if (link === null) throw new Error("this message carries a link, and has none");
  return link;
}

export const signInAddress = ({ organization }: MailContext): string => `${organization.origin}/connexion`;
export const forgottenAddress = ({ organization }: MailContext): string => `${organization.origin}/mot-de-passe-oublie`;
export const signUpAddress = ({ organization }: MailContext): string => `${organization.origin}/inscription`;
export const claimAddress = ({ organization }: MailContext): string => `${organization.origin}/activation/facture`;
