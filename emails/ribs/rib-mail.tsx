import { formatInstant } from "@/lib/kernel/dates";
import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

/**
 * What every message about a RIB is drawn from. The IBANs are masked: `before` is the one that it takes the place of. Instants are in ISO 8601. Texts that
 * an event does not have are empty, numbers 0.
 */
export type RibMailParams = {
  readonly ribId: string;
  readonly establishmentId: string;
  readonly establishment: string;
  readonly iban: string;
  readonly bic: string;
  readonly holder: string;
  readonly requester: string;
  readonly at: string;
  readonly before: string;
  readonly reason: string;
  readonly coolingUntil: string;
  readonly unpaid: number;
  readonly paysThem: number;
};

/** The keys of `ribs.mail` that are whole messages. */
type Message = "requested" | "changed" | "defaultChosen" | "verified" | "refused" | "setAside" | "withdrawn" | "toVerify" | "withdrawnInUse";
/** `forAgents`: it leads to Gestion, and asks nothing of whoever did not expect it. */
type Kind = { readonly message: Message; readonly forAgents?: true };

const pathOf = ({ establishmentId, ribId }: RibMailParams, { forAgents }: Kind): string =>
  forAgents ? `/gestion/rib/${ribId}` : `/fournisseur/etablissements/${establishmentId}/rib/${ribId}`;

/** A message about a RIB: what happened, which RIB, what comes next. */
export const ribMail = (kind: Kind): Template<RibMailParams> => ({
  subject: ({ establishment }, { t }) => t(`ribs.mail.${kind.message}.subject`, { establishment }),
  body: (params, context) => <Body kind={kind} params={params} context={context} />,
  path: (params) => pathOf(params, kind),
});

function Body({ kind, params, context }: { kind: Kind; params: RibMailParams; context: MailContext }) {
  const { t, locale, organization } = context;
  const { establishment, iban, bic, holder, requester, before, reason, unpaid, paysThem } = params;
  const instant = (text: string) => (text === "" ? "" : formatInstant(new Date(text), locale, organization.timeZone));
  const words = { establishment, requester, unpaid, paysThem, before, at: instant(params.at), coolingUntil: instant(params.coolingUntil) };
  const facts = [
    [t("ribs.fact.establishment"), establishment], [t("ribs.fact.holder"), holder], [t("ribs.fact.iban"), iban], [t("ribs.fact.bic"), bic], [t("ribs.fact.requester"), requester],
    ...(before === "" ? [] : [[t("ribs.fact.replaces"), before] as const]),
  ] as const;
  const lead = t(`ribs.mail.${kind.message}.body`, words);
  return (
    <Letter context={context} preview={lead} action={{ label: t(kind.forAgents ? "ribs.mail.verify" : "ribs.mail.see"), href: `${organization.origin}${pathOf(params, kind)}` }}>
      <Paragraph>{lead}</Paragraph>
      {reason !== "" && <Reason label={t("ribs.mail.reason")} words={reason} />}
      <Facts facts={facts} />
      <Paragraph>{t(`ribs.mail.${kind.message}.next`, words)}</Paragraph>
      {!kind.forAgents && <Paragraph>{t("ribs.mail.unexpected")}</Paragraph>}
    </Letter>
  );
}

/** The agents' own words, line by line. */
const Reason = ({ label, words }: { label: string; words: string }) => (
  <>
    <Paragraph><strong>{label}</strong></Paragraph>
    {words.split(/\s*\n\s*/).map((line, place) => <Paragraph key={place}>{line}</Paragraph>)}
  </>
);
