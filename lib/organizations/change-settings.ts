import { contrast, parseHex, readableOn, toHex, white } from "@/lib/kernel/color";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { checkPayfipNumber } from "./check-payfip-number";
import { forgetDirectory } from "./directory";
import type { OrganizationEvent } from "./organization.events";
import { mayChangeSettings } from "./organization.policy";
import { colorContrastLeast, partOf, settingsChange, settingsText, type ChangeableSettings } from "./organization";
import { changeSettingsSchema } from "./organization.schema";
import { settingsIn } from "./settings.queries";

/**
 * The settings of one section, all together. Another PayFiP number is where the money goes: it is asked of PayFiP, and confirmed, before it is written.
 * Refuses `organization.payfip…` beside the number or its confirmation, `organization.colorTooPale` beside the colour with one that would do, and
 * `changedMeanwhile` where the section is not what the form was shown with.
 */
export const changeSettings = operation({
  name: "organization.change-settings",
  input: changeSettingsSchema,
  load: ({ read, organization }) => read((tx) => settingsIn(tx, organization.id)),
  may: (actor) => mayChangeSettings(actor),
  async run(scope, input, shown) {
    if (input.section === "payment" && input.payfipNumber !== shown.payfipNumber) await checkPayfipNumber(scope, input.payfipNumber, input.payfipConfirmed);
    if (input.section === "identity") checkColor(input.color, shown);
    const { section, seen } = input;
    const { id } = scope.organization;
    await scope.commit(async ({ tx, emit }) => {
      const before = await settingsIn(tx, id);
      if (settingsText(section, before) !== seen) throw new Refusal("conflict", "changedMeanwhile");
      const change = settingsChange(section, before, input);
      if (change === null) return;
      const { languages, ...others } = partOf(section, before);
      const still = { ...others, ...(Array.isArray(languages) ? { languages: { equals: languages } } : {}) } as object;
      const { count } = await tx.organization.updateMany({ where: { id, ...still }, data: partOf(section, input) as object });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      await emit({ type: "organization.settings-changed", payload: change } satisfies OrganizationEvent);
    });
    forgetDirectory();
    return { section };
  },
});

/** A colour that stood before is left alone: whoever changes the name alone has not chosen it. */
function checkColor(hex: string, before: ChangeableSettings): void {
  const color = parseHex(hex);
  if (color === undefined || hex === before.color) return;
  const ratio = contrast(color, white);
  if (ratio >= colorContrastLeast) return;
  const near = toHex(readableOn(color, white, colorContrastLeast));
  throw new Refusal("conflict", "organization.colorTooPale", { ratio: Math.floor(ratio * 100) / 100, least: colorContrastLeast, near }, "color");
}
