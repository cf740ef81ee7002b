import Link from "next/link";
import type { ReactNode } from "react";

type Props = { href: string; children: ReactNode; /** A file or another site: a plain link, that the router leaves alone. */ plain?: boolean; lang?: string };

/** A link among words. Not fetched ahead: every page is drawn for one person, and a list would ask the server for dozens at once. */
export function TextLink({ href, children, plain, lang }: Props) {
  return plain ? <a href={href} lang={lang} className="link">{children}</a> : <Link href={href} prefetch={false} lang={lang} className="link">{children}</Link>;
}
