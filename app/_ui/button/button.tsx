import Link from "next/link";
import type { ButtonHTMLAttributes, ComponentProps, ReactNode } from "react";
import { Icon, type IconName } from "../badge/icons";
import { buttonLook, type ButtonSize, type ButtonVariant } from "./button-look";

type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: IconName; trailingIcon?: IconName; wide?: boolean; children: ReactNode };
type ButtonProps = Look & Pick<ButtonHTMLAttributes<HTMLButtonElement>, "type" | "name" | "value" | "formAction" | "aria-label" | "onClick" | "disabled">;
type LinkProps = Look & Pick<ComponentProps<typeof Link>, "href" | "prefetch" | "target" | "rel" | "aria-label"> & { /** A file or another site: a plain link, that the router leaves alone. */ plain?: boolean; download?: boolean };

export function Button({ variant, size, icon, trailingIcon, wide, children, type = "button", ...button }: ButtonProps) {
  return <button type={type} className={buttonLook(variant, size, wide)} {...button}>{inside(icon, children, trailingIcon)}</button>;
}

export function ButtonLink({ variant, size, icon, trailingIcon, wide, children, plain, download, ...link }: LinkProps) {
  const look = buttonLook(variant, size, wide);
  const { href, target, rel, "aria-label": label } = link;
  if (plain || download) return <a href={String(href)} target={target} rel={rel} aria-label={label} download={download} className={look}>{inside(icon, children, trailingIcon)}</a>;
  return <Link prefetch={false} {...link} className={look}>{inside(icon, children, trailingIcon)}</Link>;
}

/** Buttons side by side, one under the other on a narrow screen. */
export const ButtonRow = ({ children }: { children: ReactNode }) => <div className="flex flex-wrap items-center gap-3 max-sm:flex-col max-sm:items-stretch print:hidden">{children}</div>;

const inside = (icon: IconName | undefined, words: ReactNode, trailing: IconName | undefined) => <>{icon && <Icon name={icon} />}<span>{words}</span>{trailing && <Icon name={trailing} />}</>;
