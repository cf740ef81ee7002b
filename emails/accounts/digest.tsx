import { Link, Text } from "react-email";
import { Letter, Paragraph } from "../_parts/letter";
import type { Template } from "../template";

/** `lines`: a JSON list of what each message that was held would have said, and where it leads. */
export type DigestParams = { readonly side: "supplier" | "agent"; readonly count: number; readonly lines: string };
export type DigestLine = { readonly subject: string; readonly path: string };

const homes = { supplier: "/fournisseur", agent: "/gestion" } as const;

/** One message a day instead of each at once: what happened, line by line. */
export const digest: Template<DigestParams> = {
  subject: ({ count }, { t, organization }) => t("accounts.mail.digest.subject", { count, organization: organization.name }),
  body: ({ side, count, lines }, context) => {
    const { t, organization: { origin } } = context;
    const lead = t("accounts.mail.digest.lead", { count });
    return (
      <Letter context={context} preview={lead} action={{ label: t(`accounts.mail.digest.action.${side}`), href: `${origin}${homes[side]}` }}>
        <Paragraph>{lead}</Paragraph>
        {(JSON.parse(lines) as DigestLine[]).map(({ subject, path }, place) => (
          <Text key={place} style={{ fontSize: "16px", lineHeight: "25px", margin: "0 0 8px" }}><Link href={`${origin}${path}`}>{subject}</Link></Text>
        ))}
        <Paragraph>{t("accounts.mail.digest.choice")}</Paragraph>
      </Letter>
    );
  },
};
