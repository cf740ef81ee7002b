import { useTranslations } from "next-intl";
import { ButtonLink, ButtonRow } from "@/app/_ui/button/button";
import { Section } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import type { InvitationPage } from "@/lib/habilitations/invitation.queries";
import { AcceptInvitationForm } from "./accept-invitation.form";

/** `token`: of the activation that the message carries, for an address whose account is not active. */
type Props = { invitation: InvitationPage; token: string | null };

/** What its reader can do with it now. */
export function Answer({ invitation, token }: Props) {
  const { id, reader, obstacle } = invitation;
  if (obstacle) return <Obstacle invitation={invitation} />;
  if (reader.is === "invited") return <Section card><ClientWords groups={["colleagues"]}><AcceptInvitationForm id={id} /></ClientWords></Section>;
  if (reader.is === "another") return <AnotherAddress hint={invitation.hint} email={reader.email} />;
  return token ? <ChoosePassword hint={invitation.hint} token={token} /> : <SignInFirst id={id} hint={invitation.hint} />;
}

function Obstacle({ invitation: { obstacle, establishmentId, reader } }: { invitation: InvitationPage }) {
  const t = useTranslations("colleagues.invitation");
  const words = useTranslations("refusals.habilitation.invitation");
  const own = establishmentId ? `/fournisseur/etablissements/${establishmentId}` : "/fournisseur";
  const way = reader.is === "visitor" ? undefined : <ButtonLink href={own} size="small">{t(establishmentId ? "toEstablishment" : "toSpace")}</ButtonLink>;
  return obstacle && <Notice tone="warning" title={t("obstacleTitle")} actions={way}>{words(obstacle)}</Notice>;
}

function AnotherAddress({ hint, email }: { hint: string; email: string }) {
  const t = useTranslations("colleagues.invitation");
  return <Notice tone="warning" title={t("otherTitle")}>{t("other", { hint, email })}</Notice>;
}

function ChoosePassword({ hint, token }: { hint: string; token: string }) {
  const t = useTranslations("colleagues.invitation");
  return (
    <Section card>
      <p className="mb-5 text-muted">{t("choosePasswordHint", { hint })}</p>
      <ButtonLink href={`/activation/${token}`} variant="primary">{t("choosePassword")}</ButtonLink>
    </Section>
  );
}

function SignInFirst({ id, hint }: { id: string; hint: string }) {
  const t = useTranslations("colleagues.invitation");
  return (
    <Section card>
      <p className="mb-5 text-muted">{t("signInHint", { hint })}</p>
      <ButtonRow>
        <ButtonLink href={`/connexion?retour=${encodeURIComponent(`/invitation/${id}`)}`} variant="primary">{t("signIn")}</ButtonLink>
        <ButtonLink href="/activation">{t("activate")}</ButtonLink>
      </ButtonRow>
    </Section>
  );
}
