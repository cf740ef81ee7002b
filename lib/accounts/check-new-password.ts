import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import type { AccountRow } from "./account.queries";
import { isAgentAnywhere } from "./membership.queries";
import { passwordProblem } from "./password-rules";

/** Throws what is wrong with a new password for this account, beside the field `password`. */
export async function checkNewPassword(scope: Scope, { id, email, name, identifier }: AccountRow, password: string): Promise<void> {
  const agent = await isAgentAnywhere(scope, id);
  const problem = passwordProblem(password, { email, name, identifier, agent, organization: scope.organization.name });
  if (problem) throw new Refusal("conflict", `account.${problem.code}`, problem.params, "password");
}
