import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "../badge/icons";
import { Button } from "../button/button";

type Props = {
  action: string; label: string; name?: string; value?: string; placeholder?: string;
  /** Choices that the search keeps. */
  hidden?: Readonly<Record<string, string | undefined>>;
  /** Other criteria, as fields. */
  children?: ReactNode;
};

/** A GET form: what was searched stands in the address, can be kept and sent. */
export function SearchBar({ action, label, name = "q", value = "", placeholder, hidden = {}, children }: Props) {
  const t = useTranslations("ui.table");
  const kept = Object.entries(hidden).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const cleared = `${action}${kept.length > 0 ? `?${new URLSearchParams(kept)}` : ""}`;
  return (
    <form action={action} method="get" role="search" className="flex flex-wrap items-end gap-3 print:hidden">
      {kept.map(([key, own]) => <input key={key} type="hidden" name={key} value={own} />)}
      <div className="min-w-0 grow basis-64">
        <label htmlFor={`search-${name}`} className="block font-semibold">{label}</label>
        <div className="relative mt-1.5">
          <Icon name="search" className="pointer-events-none absolute top-1/2 left-4 -translate-y-1/2 text-muted" />
          <input id={`search-${name}`} type="search" name={name} defaultValue={value} placeholder={placeholder} className="input pl-11 text-ellipsis" />
        </div>
      </div>
      {children}
      <Button type="submit">{t("search")}</Button>
      {value && <Link prefetch={false} href={cleared} className="link py-3">{t("clear")}</Link>}
    </form>
  );
}
