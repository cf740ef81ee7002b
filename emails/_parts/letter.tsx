import { Body, Button, Container, Head, Hr, Html, Link, Preview, Section, Text } from "react-email";
import type { ReactNode } from "react";
import { parseHex, readableOn, toHex, white } from "@/lib/kernel/color";
import type { MailContext } from "../template";

const ink = "#1a2230";
const quiet = "#5a6478";
const text = { color: ink, fontSize: "16px", lineHeight: "25px", margin: "0 0 16px" };
const small = { ...text, color: quiet, fontSize: "13px", lineHeight: "20px", margin: "0 0 8px" };

/** The paper of every message: the organisation's name, a greeting, what the message says, one way to go on, whom to ask. */
export function Letter({ context, preview, children, action }: { context: MailContext; preview: string; children: ReactNode; action?: { label: string; href: string } }) {
  const { t, locale, organization, recipientName } = context;
  return (
    <Html lang={locale}>
      <Head />
      <Body lang={locale} style={{ backgroundColor: "#f4f5f7", fontFamily: "Helvetica, Arial, sans-serif", margin: 0, padding: "24px 8px" }}>
        <Preview>{preview}</Preview>
        <Container style={{ backgroundColor: "#ffffff", borderTop: `4px solid ${organization.color}`, maxWidth: "580px", padding: "28px 32px" }}>
          <Text style={{ ...text, fontWeight: 600 }}>{organization.name}</Text>
          <Text style={text}>{recipientName ? t("mails.greeting", { name: recipientName }) : t("mails.greetingNoName")}</Text>
          {children}
          {action && <Action {...action} hint={t("mails.linkHint")} color={organization.color} />}
          <Hr style={{ borderColor: "#e3e6eb", margin: "24px 0 16px" }} />
          <Text style={small}>{t("mails.contact", { contactName: organization.contactName, contactEmail: organization.contactEmail })}</Text>
          <Text style={small}>{t("mails.noReply")}</Text>
          <Text style={small}>{t("mails.signature", { organization: organization.name })}</Text>
        </Container>
      </Body>
    </Html>
  );
}

/** White words stand on it: an organisation may have a light colour. */
const buttonColor = (color: string) => toHex(readableOn(parseHex(color) ?? [26, 34, 48], white, 4.5));

function Action({ label, href, hint, color }: { label: string; href: string; hint: string; color: string }) {
  return (
    <Section style={{ margin: "24px 0 8px" }}>
      <Button href={href} style={{ backgroundColor: buttonColor(color), borderRadius: "6px", color: "#ffffff", fontSize: "16px", fontWeight: 600, padding: "12px 20px" }}>{label}</Button>
      <Text style={{ ...small, margin: "16px 0 4px" }}>{hint}</Text>
      <Link href={href} style={{ ...small, wordBreak: "break-all" }}>{href}</Link>
    </Section>
  );
}

export const Paragraph = ({ children }: { children: ReactNode }) => <Text style={text}>{children}</Text>;

/** Facts one under another: « Numéro d’archive : MAIRIE-2026-000123 ». */
export const Facts = ({ facts }: { facts: readonly (readonly [label: string, value: string])[] }) => (
  <Section style={{ backgroundColor: "#f4f5f7", borderRadius: "6px", margin: "0 0 16px", padding: "12px 16px" }}>
    {facts.map(([label, value]) => (
      <Text key={label} style={{ ...text, fontSize: "15px", lineHeight: "23px", margin: "2px 0", wordBreak: "break-word" }}><span style={{ color: quiet }}>{label} : </span><strong>{value}</strong></Text>
    ))}
  </Section>
);
