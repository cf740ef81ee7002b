import Link from "next/link";
import { Icon } from "../badge/icons";

/** « Mon compte » with the person's name; on a narrow screen a round button that says the same to a screen reader. */
export function AccountLink({ href, label, name }: { href: string; label: string; name: string }) {
  return (
    <Link href={href} prefetch={false} className="group flex min-h-11 items-center gap-3 rounded-full text-sm leading-tight sm:pr-2">
      <span className="grid size-11 shrink-0 place-items-center rounded-full border border-line bg-brand-soft text-brand-strong group-hover:border-brand-strong"><Icon name="user" /></span>
      <span className="max-sm:sr-only">
        <span className="block font-semibold group-hover:underline">{label}</span>
        <span className="block max-w-44 truncate text-muted">{name}</span>
      </span>
    </Link>
  );
}
