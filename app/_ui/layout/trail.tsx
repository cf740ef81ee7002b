import { useTranslations } from "next-intl";
import Link from "next/link";
import { Icon } from "../badge/icons";

export type Step = { href: string; label: string };

/** Where this page stands. The page itself is its title, so it is not repeated here. */
export function Breadcrumb({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("trail")} className="mb-5 text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
        {steps.map(({ href, label }, index) => (
          <li key={href} className="flex items-center gap-1.5 text-muted">
            {index > 0 && <Icon name="chevronRight" size={16} />}
            <Link prefetch={false} href={href} className="inline-block py-1 text-muted underline-offset-4 hover:text-ink hover:underline">{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One step back to the list that one came from. */
export function BackLink({ href, children }: { href: string; children?: string }) {
  const t = useTranslations("ui");
  return (
    <p className="mb-5 print:hidden">
      <Link prefetch={false} href={href} className="group inline-flex items-center gap-1.5 py-1 text-sm font-medium text-muted hover:text-ink">
        <Icon name="arrowLeft" size={18} /><span className="underline-offset-4 group-hover:underline">{children ?? t("back")}</span>
      </Link>
    </p>
  );
}
