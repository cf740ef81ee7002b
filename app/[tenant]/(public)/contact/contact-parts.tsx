import { useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/button/text-link";
import type { Option } from "@/app/_ui/form/select-field";
import { Section, Stack } from "@/app/_ui/layout/section";
import { FactList } from "@/app/_ui/panel/fact-list";
import { ClientWords } from "@/app/_web/client-words";
import { asThreadReference } from "@/lib/messages/message";
import type { ConcernChoice, ContactChoices } from "@/lib/messages/my-messages.queries";
import { SendMessageForm, WriteAsVisitorForm } from "./contact.form";

/** The form of whoever is signed in. `again`: the reference of a message that this one follows. */
export function MemberForm({ choices, chosen, again }: ContactChoices & { again: string | undefined }) {
  const t = useTranslations("messages.concern");
  const words = (choice: ConcernChoice) => {
    if (choice.kind === "bill") return t("bill", { number: choice.number, subject: choice.subject });
    return t(choice.invoiceKind === "credit-note" ? "creditNote" : "invoice", { number: choice.number });
  };
  const options = choices.map((choice): Option => ({ value: choice.value, label: words(choice) }));
  return <ClientWords groups={["messages"]}><SendMessageForm choices={options} chosen={chosen} subject={useFollowing(again)} /></ClientWords>;
}

export function VisitorForm({ again }: { again: string | undefined }) {
  const t = useTranslations("messages.contact");
  return (
    <Stack gap="medium">
      <p>{t.rich("signIn", { link: (words) => <TextLink href="/connexion?retour=/contact">{words}</TextLink> })}</p>
      <ClientWords groups={["messages"]}><WriteAsVisitorForm subject={useFollowing(again)} /></ClientWords>
    </Stack>
  );
}

function useFollowing(again: string | undefined): string {
  const t = useTranslations("messages.contact");
  const reference = asThreadReference(again ?? "");
  return reference ? t("again", { reference }) : "";
}

type Service = { contactName: string; contactEmail: string; contactPhone: string | null };

/** Where the answer may already be, and the other ways to reach the service. */
export function Beside({ contactName, contactEmail, contactPhone }: Service) {
  const t = useTranslations("messages.contact");
  return (
    <Stack gap="medium">
      <Section title={t("first")} card>
        <p>{t.rich("firstBody", { faq: (words) => <TextLink href="/faq">{words}</TextLink>, aide: (words) => <TextLink href="/aide">{words}</TextLink> })}</p>
      </Section>
      <Section title={t("otherWays")} card>
        <p className="mb-4 font-medium">{contactName}</p>
        <FactList facts={[
          { label: t("serviceEmail"), value: <TextLink plain href={`mailto:${contactEmail}`}>{contactEmail}</TextLink> },
          { label: t("servicePhone"), value: contactPhone },
        ]} />
      </Section>
    </Stack>
  );
}
