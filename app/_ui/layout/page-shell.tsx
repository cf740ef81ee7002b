import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "../classes";

type Organization = { name: string; /** Of the same origin, or a data URL. */ logo?: string };
type Props = {
  organization: Organization; home?: string;
  nav?: ReactNode; account?: ReactNode; language?: ReactNode; footer?: ReactNode; children: ReactNode;
};

/** The frame of every page: whose portal it is, where one can go, who one is. */
export function PageShell({ organization, home = "/", nav, account, language, footer, children }: Props) {
  const t = useTranslations("ui");
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#contenu" className="skip-link">{t("skip")}</a>
      <header className="border-t-4 border-b border-t-brand border-b-line bg-card print:border-t-0">
        <div className="frame relative flex flex-wrap items-center gap-x-3 gap-y-3 py-4 xs:gap-x-4 md:gap-x-6">
          <Link prefetch={false} href={home} className="group flex min-w-0 grow basis-36 items-center gap-3 xs:basis-44 xs:gap-3.5 rounded-control no-underline">
            <Mark organization={organization} />
            <span className="min-w-0">
              <span className="block leading-tight font-semibold tracking-tight group-hover:underline">{organization.name}</span>
              <span className="block text-sm text-muted">{t("portal")}</span>
            </span>
          </Link>
          {language && <div className={classes("print:hidden", Boolean(nav) && "max-md:absolute max-md:top-full max-md:right-4 max-md:z-1 max-md:mt-2.5 max-md:xs:right-5 max-md:sm:right-8")}>{language}</div>}
          {account && <div className="print:hidden">{account}</div>}
        </div>
        {nav}
      </header>
      <main id="contenu" tabIndex={-1} className="frame w-full grow py-8 outline-none sm:py-12">{children}</main>
      {footer}
    </div>
  );
}

/** The logo, or the first letter on the organisation's colour. */
function Mark({ organization }: { organization: Organization }) {
  if (organization.logo) return <picture><img src={organization.logo} alt="" className="h-12 w-auto max-w-32 object-contain" /></picture>;
  return <span aria-hidden className="grid size-11 shrink-0 place-items-center rounded-control bg-brand text-xl font-semibold text-on-brand">{organization.name.charAt(0)}</span>;
}
