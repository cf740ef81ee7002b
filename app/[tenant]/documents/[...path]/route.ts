import { getLocale, getTranslations } from "next-intl/server";
import { notFoundPage, wordsPage } from "@/app/_web/plain-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { sendBytes } from "@/app/_web/send-bytes";
import { openBill } from "@/lib/bills/open-bill";
import { extensionOf, hasCopy, isShown, originalPath } from "@/lib/documents/document";
import { readableDocument, type ReadableDocument } from "@/lib/documents/document.queries";
import { openCopy, openOriginal } from "@/lib/documents/open-document";
import { requestCopy } from "@/lib/documents/request-copy";
import type { Locale } from "@/lib/kernel/locale";
import { isRefusal } from "@/lib/kernel/refusal";
import { openProof } from "@/lib/ribs/open-proof";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ path: string[] }> };
type Scope = Awaited<ReturnType<typeof scopeOfRequest>>;

/**
 * `/documents/<number>.<ext>`: the original, byte for byte. `/documents/<number>/copie.pdf`: its stamped copy. `?telecharger=1` saves it. Whoever
 * may not read it is told what someone who asks for nothing is told.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await scopeOfRequest();
  const { archiveNumber, extension, copy } = asked((await params).path);
  const document = await readableDocument(scope, archiveNumber);
  if (!document || (copy ? !hasCopy(document) : extension !== extensionOf(document.mediaType))) return notFoundPage((await getLocale()) as Locale);
  if (request.method === "GET" && !(await opens(scope, document))) return notFoundPage((await getLocale()) as Locale);
  return copy ? sendCopy(request, scope, document) : sendOriginal(request, scope, document);
}

export const HEAD = GET;

/** A bill's first opening, and who reads an IBAN, are kept before it is shown. False: it is taken back, or not theirs any more, at that instant. */
async function opens(scope: Scope, { opensBill, showsIban, archiveNumber }: ReadableDocument): Promise<boolean> {
  try {
    if (opensBill !== null) await openBill(scope, { billId: opensBill });
    if (showsIban) await openProof(scope, { archiveNumber });
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

function asked([first = "", second, more]: readonly string[]): { archiveNumber: string; extension: string; copy: boolean } {
  if (second !== undefined) return { archiveNumber: second === "copie.pdf" && more === undefined ? first : "", extension: "pdf", copy: true };
  const [archiveNumber = "", extension = ""] = first.split(".");
  return { archiveNumber: first === `${archiveNumber}.${extension}` ? archiveNumber : "", extension, copy: false };
}

const wantsToSave = (request: Request) => new URL(request.url).searchParams.get("telecharger") === "1";

function sendOriginal(request: Request, scope: Scope, document: ReadableDocument): Promise<Response> {
  const { archiveNumber, mediaType, bytes } = document;
  const content = { bytes, mediaType, fileName: `${archiveNumber}.${extensionOf(mediaType)}`, attachment: wantsToSave(request) || !isShown(mediaType) };
  return sendBytes(request, content, async (range) => {
    const opened = await openOriginal(scope, document, range);
    return "stream" in opened ? opened.stream : altered(opened.incident);
  });
}

async function sendCopy(request: Request, scope: Scope, document: ReadableDocument): Promise<Response> {
  const content = { bytes: document.copy?.bytes ?? 0, mediaType: "application/pdf", fileName: `${document.archiveNumber}-copie.pdf`, attachment: wantsToSave(request) };
  if (!document.copy) return inPreparation(scope, document);
  return sendBytes(request, content, async (range) => (await openCopy(scope, document, range)) ?? inPreparation(scope, document));
}

async function inPreparation(scope: Scope, { archiveNumber, mediaType }: ReadableDocument): Promise<Response> {
  await requestCopy(scope, { archiveNumber });
  const [t, locale] = await Promise.all([getTranslations("documents.copyInPreparation"), getLocale()]);
  const link = { href: originalPath(archiveNumber, mediaType), words: t("original") };
  return wordsPage(locale as Locale, { title: t("title"), body: t("body"), link }, 503, { "retry-after": "5" });
}

async function altered(incident: string): Promise<Response> {
  const [t, locale] = await Promise.all([getTranslations("documents.altered"), getLocale()]);
  return wordsPage(locale as Locale, { title: t("title"), body: t("body", { incident }) }, 500);
}
