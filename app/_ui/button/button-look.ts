import { classes } from "../classes";

/** One primary a page: the act that the page is for. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

export const buttonLook = (variant: ButtonVariant = "secondary", size: ButtonSize = "normal", wide = false): string =>
  classes("button", `button-${variant}`, size === "small" && "button-small", wide && "w-full");
