import { Link, Text } from "react-email";
import { formatDate, type DateText } from "@/lib/kernel/dates";
import { queuePaths, type QueueName } from "@/lib/kernel/waiting";
import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

/** `lines`: a JSON list of what each message that was held would have said, and where it leads. `waiting`: one of the queues where something waits for an agent. */
export type DigestParams = { readonly side: "supplier" | "agent"; readonly count: number; readonly lines: string; readonly waiting: string };
export type DigestLine = { readonly subject: string; readonly path: string };
/** `since`: the day since which the first has waited, and how many days that is; null where it is not known. */
export type DigestQueue = { readonly name: QueueName; readonly count: number; readonly since: { readonly day: DateText; readonly days: number } | null };

const homes = { supplier: "/fournisseur", agent: "/gestion" } as const;
const queuesOf = ({ waiting }: DigestParams) => JSON.parse(waiting) as DigestQueue[];
const waitingCount = (params: DigestParams) => queuesOf(params).reduce((sum, { count }) => sum + count, 0);

/** One message a day instead of each at once: what happened, line by line; for agents what waits too, and since when. */
export const digest: Template<DigestParams> = {
  subject: (params, { t, organization: { name: organization } }) =>
    params.count > 0 ? t("accounts.mail.digest.subject", { count: params.count, organization }) : t("accounts.mail.digest.waitingSubject", { count: waitingCount(params), organization }),
  body: (params, context) => {
    const { t, organization: { origin } } = context;
    const [queues, lines] = [queuesOf(params), JSON.parse(params.lines) as DigestLine[]];
    const happened = t("accounts.mail.digest.lead", { count: lines.length });
    const waits = t("accounts.mail.digest.waits", { count: waitingCount(params) });
    return (
      <Letter context={context} preview={lines.length > 0 ? happened : waits} action={{ label: t(`accounts.mail.digest.action.${params.side}`), href: `${origin}${homes[params.side]}` }}>
        {lines.length > 0 && <Paragraph>{happened}</Paragraph>}
        {lines.map(({ subject, path }, place) => <Line key={place} href={`${origin}${path}`}>{subject}</Line>)}
        {queues.length > 0 && <Paragraph>{waits}</Paragraph>}
        {queues.map((queue) => <Line key={queue.name} href={`${origin}${queuePaths[queue.name]}`}>{queueWords(queue, context)}</Line>)}
        <Paragraph>{t("accounts.mail.digest.choice")}</Paragraph>
      </Letter>
    );
  },
};

const Line = ({ href, children }: { href: string; children: string }) => <Text style={{ fontSize: "16px", lineHeight: "25px", margin: "0 0 8px" }}><Link href={href}>{children}</Link></Text>;

/** « RIB à vérifier : 3, depuis le 2 novembre 2026 (19 jours) » */
function queueWords({ name, count, since }: DigestQueue, { t, locale }: MailContext): string {
  const queue = t("accounts.mail.digest.queue", { name: t(`organizations.desk.${name}`), count });
  return since ? `${queue}, ${t("dashboard.since", { date: formatDate(since.day, locale), days: since.days })}` : queue;
}
