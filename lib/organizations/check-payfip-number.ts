import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { confirmationOf } from "./organization";
import { payfipAnswer } from "./settings.queries";

/**
 * Asks PayFiP of a number before money goes under it (null: under none any more). `confirmed`: the number that the form's box confirms. Throws
 * `organization.payfip…` beside that box until it confirms this very number, and beside the number where PayFiP does not know it.
 */
export async function checkPayfipNumber({ ports }: Scope, payfipNumber: string | null, confirmed: string | undefined): Promise<void> {
  const found = payfipNumber === null ? { code: "payfipRemoved" } : await knownAs(ports.payment, payfipNumber);
  if (confirmed === confirmationOf(payfipNumber)) return;
  throw new Refusal("conflict", `organization.${found.code}`, { number: payfipNumber ?? "", names: "", ...found }, "payfipConfirmed");
}

/** What PayFiP says of a number, as the refusal that asks to confirm it. One that it does not know is never written, confirmed or not. */
async function knownAs(payment: Scope["ports"]["payment"], payfipNumber: string): Promise<{ code: string; names?: string }> {
  const answer = await payfipAnswer(payment, payfipNumber);
  if (answer.state === "unknown") throw new Refusal("conflict", "organization.payfipUnknown", {}, "payfipNumber");
  if (answer.state !== "known") return { code: answer.state === "unreachable" ? "payfipUnreachable" : "payfipUnchecked" };
  return answer.names.length === 0 ? { code: "payfipNameless" } : { code: "payfipToConfirm", names: answer.names.join(", ") };
}
