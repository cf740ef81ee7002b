import { useLocale, useTimeZone } from "next-intl";
import { formatInstant } from "@/lib/kernel/dates";
import type { MessageView } from "@/lib/messages/message";
import { classes } from "../classes";

/** What was written, oldest first. `by`: who wrote a message, in the reader's words; `own`: the side that the reader is on, set to the right. */
export function Thread({ messages, by, own }: { messages: readonly MessageView[]; by: (message: MessageView) => string; own: MessageView["side"] }) {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  return (
    <ol className="flex flex-col gap-5">
      {messages.map((message) => (
        <li key={message.id} id={message.id} className={classes("max-w-prose break-inside-avoid rounded-card border px-5 py-4 print:ml-0", message.side === own ? "border-brand-line bg-brand-soft sm:ml-10" : "border-line bg-card sm:mr-10")}>
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <strong className="font-semibold">{by(message)}</strong>
            <time dateTime={message.at.toISOString()} className="text-sm text-muted">{formatInstant(message.at, locale, timeZone)}</time>
          </p>
          <p className="mt-2 whitespace-pre-line wrap-anywhere">{message.body}</p>
        </li>
      ))}
    </ol>
  );
}
