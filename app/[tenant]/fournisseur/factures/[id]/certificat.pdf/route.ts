import { Readable } from "node:stream";
import { getLocale } from "next-intl/server";
import { notFoundPage } from "@/app/_web/plain-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { sendBytes } from "@/app/_web/send-bytes";
import { composeCertificate } from "@/lib/invoices/compose-certificate";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Locale } from "@/lib/kernel/locale";

export const dynamic = "force-dynamic";

/** The certificate of a deposit. Whoever does not follow the invoice is told what someone who asks for nothing is told. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { fileName, bytes } = await composeCertificate(await scopeOfRequest(), (await params).id);
    return await sendBytes(request, { bytes: bytes.length, mediaType: "application/pdf", fileName, attachment: true }, async (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return notFoundPage((await getLocale()) as Locale);
  }
}
