import { useTranslations } from "next-intl";
import { ButtonLink } from "../button/button";

/** A document in the page; on a small screen, where browsers show PDF badly in a frame, a link to its own tab. */
export function PdfFrame({ src, title }: { src: string; title: string }) {
  const t = useTranslations("ui");
  return (
    <div>
      <iframe src={`${src}#navpanes=0&view=FitH`} title={title} loading="lazy" className="hidden h-[80dvh] w-full rounded-card border border-line bg-card md:block print:hidden" />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 max-md:rounded-card max-md:border max-md:border-line max-md:bg-card max-md:p-5 md:mt-3 print:hidden">
        <p className="text-sm text-muted md:hidden">{t("pdf.small")}</p>
        <ButtonLink href={src} plain target="_blank" rel="noopener" size="small" icon="external">{t("pdf.open")}</ButtonLink>
      </div>
    </div>
  );
}
