"use server";
import { refresh } from "next/cache";
import { formAction } from "@/app/_web/form-action";
import { changeLogo, removeLogo } from "@/lib/organizations/change-logo";
import { changeSettings } from "@/lib/organizations/change-settings";
import { addressOf } from "./sections";

/** The head and the foot of every page hold settings: they are drawn again. */
const again = (path: string): string => {
  refresh();
  return path;
};

export const changeSettingsAction = formAction(changeSettings, ({ section }) => again(`${addressOf(section)}?fait=saved`));
export const changeLogoAction = formAction(changeLogo, () => again(`${addressOf("identity")}?fait=logo`));
export const removeLogoAction = formAction(removeLogo, () => again(`${addressOf("identity")}?fait=removed`));
