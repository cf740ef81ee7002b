import { useTranslations } from "next-intl";
import { Disclosure } from "@/app/_ui/panel/disclosure";
import type { KeptMail } from "../mailbox";

const address = /(https?:\/\/[^\s<>"]+)/;

/** One message: its text, whose addresses can be followed, and its HTML in a frame of its own. */
export function MailCard({ mail, at }: { mail: KeptMail; at: string }) {
  const t = useTranslations("documents.mailbox");
  return (
    <article className="card p-5 sm:p-8">
      <h2 className="text-lg font-semibold wrap-anywhere">{mail.subject}</h2>
      <p className="mt-1 text-sm text-muted wrap-anywhere">{t("to", { recipient: mail.to })} · <time dateTime={mail.sentAt.toISOString()}>{at}</time></p>
      <Disclosure summary={t("text")} open>
        <p className="whitespace-pre-line wrap-anywhere">
          {mail.text.split(address).map((part, place) => (place % 2 === 1 ? <a key={place} href={part} className="link">{part}</a> : part))}
        </p>
      </Disclosure>
      <Disclosure summary={t("html")}>
        <iframe src={`/demo/courrier/${mail.id}`} title={mail.subject} loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" className="h-[36rem] w-full rounded-card border border-line bg-card" />
      </Disclosure>
    </article>
  );
}
