import type { z } from "zod";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { isPaymentServiceFailure, type PaymentService } from "@/lib/ports/payment";
import { forgetDirectory } from "./directory";
import { confirmationOf, settingsChange, settingsText, type ChangeableSettings } from "./organization";
import type { OrganizationEvent } from "./organization.events";
import { mayChangeSettings } from "./organization.policy";
import { changeSettingsSchema } from "./organization.schema";
import { settingsIn } from "./settings.queries";

type Input = z.output<typeof changeSettingsSchema>;

/**
 * The settings of the organisation, all together. Another PayFiP number is where the money goes: it is asked of PayFiP, and confirmed, before it is
 * written. Refuses `organization.payfip…` beside the number or its confirmation, and `changedMeanwhile` when they are not those that the form was shown with.
 */
export const changeSettings = operation({
  name: "organization.change-settings",
  input: changeSettingsSchema,
  load: ({ read, organization }) => read((tx) => settingsIn(tx, organization.id)),
  may: (actor) => mayChangeSettings(actor),
  async run(scope, input, shown) {
    await checkNumber(scope, input, shown);
    const { seen, payfipConfirmed: _confirmed, ...after } = input;
    const { id } = scope.organization;
    await scope.commit(async ({ tx, emit }) => {
      const before = await settingsIn(tx, id);
      if (settingsText(before) !== seen) throw new Refusal("conflict", "changedMeanwhile");
      const change = settingsChange(before, after);
      if (change === null) return;
      const { count } = await tx.organization.updateMany({ where: { id, ...before }, data: after });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      await emit({ type: "organization.settings-changed", payload: change } satisfies OrganizationEvent);
    });
    forgetDirectory();
  },
});

async function checkNumber({ ports }: Scope, { payfipNumber, payfipConfirmed }: Input, before: ChangeableSettings): Promise<void> {
  if (payfipNumber === before.payfipNumber) return;
  const found = payfipNumber === null ? { code: "payfipRemoved" } : await knownAs(ports.payment, payfipNumber);
  if (payfipConfirmed === confirmationOf(payfipNumber)) return;
  throw new Refusal("conflict", `organization.${found.code}`, { number: payfipNumber ?? "", names: "", ...found }, "payfipConfirmed");
}

/** What PayFiP says of a number. One that it does not know is never written, confirmed or not. */
async function knownAs(payment: PaymentService | null, payfipNumber: string): Promise<{ code: string; names?: string }> {
  if (payment === null) return { code: "payfipUnchecked" };
  const client = await payment.client(payfipNumber).catch((error: unknown) => {
    if (isPaymentServiceFailure(error)) return "unreachable" as const;
    throw error;
  });
  if (client === "unreachable") return { code: "payfipUnreachable" };
  if (client === null) throw new Refusal("conflict", "organization.payfipUnknown", {}, "payfipNumber");
  const names = client.names.join(", ");
  return names === "" ? { code: "payfipNameless" } : { code: "payfipToConfirm", names };
}
