import { formatDate } from "@/lib/kernel/dates";
import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { ApplicantFacts, establishmentPath, RequestFacts, requestPath, type HabilitationMailParams } from "./facts";

type OfOneself = "roleChanged" | "handedOver" | "removed" | "renewed" | "ending" | "expired";
type OfColleague = "joined" | "left" | `colleague${"Suspended" | "Reinstated" | "Withdrawn" | "Appointed" | "Ending" | "Expired"}`;
type Told = { readonly name: OfOneself | OfColleague; readonly leads: "establishment" | "team" | "request"; readonly withPerson: boolean };

/** Tells a person what became of their right: what happened, and what they can do. */
export const told = (name: OfOneself, leads: "establishment" | "request"): Template<HabilitationMailParams> => templateOf({ name, leads, withPerson: false });

/** Tells a manager what became of somebody else's. */
export const toldOfColleague = (name: OfColleague): Template<HabilitationMailParams> => templateOf({ name, leads: "team", withPerson: true });

function templateOf(message: Told): Template<HabilitationMailParams> {
  return {
    subject: (params, context) => context.t(`habilitations.mail.${message.name}.subject`, wordsOf(params, context)),
    body: (params, context) => <Body message={message} params={params} context={context} />,
  };
}

/** Without a name it was the agents, who are not named. */
const wordsOf = ({ establishmentName, applicantName, role, until, actorName }: HabilitationMailParams, { t, locale }: Pick<MailContext, "t" | "locale">) => ({
  establishment: establishmentName, person: applicantName, role: role ?? "depositor", until: until ? formatDate(until, locale) : "", actor: actorName ?? t("habilitations.service"),
});

function Body({ message: { name, leads, withPerson }, params, context }: { message: Told; params: HabilitationMailParams; context: MailContext }) {
  const { t } = context;
  const words = wordsOf(params, context);
  const href = leads === "request" ? requestPath(context, params) : `${establishmentPath(context, params)}${leads === "team" ? "/equipe" : ""}`;
  return (
    <Letter context={context} preview={t(`habilitations.mail.${name}.subject`, words)} action={{ label: t(`habilitations.mail.${name}.action`), href }}>
      <Paragraph>{t(`habilitations.mail.${name}.body`, words)}</Paragraph>
      <RequestFacts params={params} context={context} />
      {withPerson && <ApplicantFacts params={params} context={context} />}
      <Paragraph>{t(`habilitations.mail.${name}.next`, words)}</Paragraph>
    </Letter>
  );
}
