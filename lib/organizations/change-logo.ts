import { createHash } from "node:crypto";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { forgetDirectory } from "./directory";
import { cleanJpeg, isJpeg } from "./jpeg-logo";
import { logoPixels } from "./organization";
import type { OrganizationEvent } from "./organization.events";
import { mayChangeSettings } from "./organization.policy";
import { changeLogoSchema, removeLogoSchema } from "./organization.schema";
import { cleanPng, isPng, type LogoSize } from "./png-logo";

const fits = ({ width, height }: LogoSize): boolean => [width, height].every((side) => side >= logoPixels.least && side <= logoPixels.most);
type Organization = { readonly id: string };

/**
 * Another logo at the head of every page. What is kept and served is not the file as it came but a picture written again from the parts that draw it.
 * Throws `organization.notPicture` beside the file for what is no sound PNG or JPEG of 32 to 2000 pixels a side.
 */
export const changeLogo = operation({
  name: "organization.change-logo",
  input: changeLogoSchema,
  load: async ({ organization: { id } }): Promise<Organization> => ({ id }),
  may: (actor) => mayChangeSettings(actor),
  async run(scope, { logo }, { id }) {
    const { bytes, mediaType } = pictureOf(Buffer.from(await logo.arrayBuffer()));
    await scope.commit(async ({ tx, emit }) => {
      await tx.organization.updateMany({ where: { id }, data: { logo: new Uint8Array(bytes), logoType: mediaType } });
      const payload = { sha256: createHash("sha256").update(bytes).digest("hex"), mediaType, bytes: bytes.length };
      await emit({ type: "organization.logo-changed", payload } satisfies OrganizationEvent);
    });
    forgetDirectory();
  },
});

function pictureOf(sent: Buffer): { bytes: Buffer; mediaType: "image/png" | "image/jpeg" } {
  const png = isPng(sent) ? cleanPng(sent, fits) : null;
  if (png) return { bytes: png.bytes, mediaType: "image/png" };
  const jpeg = isJpeg(sent) ? cleanJpeg(sent, fits) : null;
  if (jpeg) return { bytes: jpeg.bytes, mediaType: "image/jpeg" };
  throw new Refusal("conflict", "organization.notPicture", { ...logoPixels }, "logo");
}

/** No logo any more: pages show the first letter of the name on the organisation's colour. */
export const removeLogo = operation({
  name: "organization.remove-logo",
  input: removeLogoSchema,
  load: async ({ organization: { id } }): Promise<Organization> => ({ id }),
  may: (actor) => mayChangeSettings(actor),
  async run(scope, _input, { id }) {
    await scope.commit(async ({ tx, emit }) => {
      const { count } = await tx.organization.updateMany({ where: { id, logoType: { not: null } }, data: { logo: null, logoType: null } });
      if (count > 0) await emit({ type: "organization.logo-removed", payload: {} } satisfies OrganizationEvent);
    });
    forgetDirectory();
  },
});
