import { useTranslations } from "next-intl";
import { PdfFrame } from "./pdf-frame";

type Props = { document: { readonly path: string; readonly fileName: string; readonly mediaType: string } };

/** A file under its name, shown in the page: a PDF in its frame, a picture as one. */
export function DocumentPreview({ document: { path, fileName, mediaType } }: Props) {
  const t = useTranslations("ui.preview");
  const title = t("title", { name: fileName });
  return (
    <figure>
      <figcaption className="mb-2 font-medium wrap-anywhere">{fileName}</figcaption>
      {mediaType === "application/pdf"
        ? <PdfFrame src={path} title={title} />
        : <a href={path} aria-label={t("open", { name: fileName })}><picture><img src={path} alt={title} loading="lazy" className="w-full rounded-card border border-line" /></picture></a>}
    </figure>
  );
}
