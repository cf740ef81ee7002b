import type { MailParams } from "@/emails/template";
import { codeOf } from "@/lib/debtors/claim-code";
import type { Scope } from "@/lib/platform/scope";

type Derive = (scope: Scope, params: MailParams) => MailParams;

/** What a message says and no table keeps: derived when the message is drawn, as the token of its link is. By template. */
const secrets: Readonly<Record<string, Derive | undefined>> = {
  "claim-code": (scope, { claimId, codeExpiresAt, ...params }) => ({ ...params, code: codeOf(scope, { id: String(claimId), codeExpiresAt: new Date(String(codeExpiresAt)) }) }),
};

/** The parameters of a message as its template takes them. */
export const withSecrets = (scope: Scope, template: string, params: MailParams): MailParams => secrets[template]?.(scope, params) ?? params;
