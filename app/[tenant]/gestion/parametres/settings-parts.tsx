import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button/button";
import { Section, Stack } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import type { PayfipAnswer, payfipNow } from "@/lib/organizations/settings.queries";
import { addressOf } from "./sections";
import { ChangeLogoForm, RemoveLogoForm } from "./settings.form";

/** White words on the colour, as buttons and marks bear them. A picture: the content security policy refuses style attributes. */
export function ColorSample({ color, name }: { color: string; name: string }) {
  const t = useTranslations("organizations.settings");
  return (
    <svg role="img" aria-label={t("color")} viewBox="0 0 320 48" className="h-12 w-full max-w-80 rounded-control">
      <rect width="320" height="48" fill={color} />
      <text x="16" y="30" fill="#ffffff" fontSize="18" fontWeight="600">{name.slice(0, 30)}</text>
    </svg>
  );
}

const removeLogoAddress = `${addressOf("identity")}/retirer-logo`;

export function LogoSection({ hasLogo }: { hasLogo: boolean }) {
  const t = useTranslations("organizations.settings.logo");
  return (
    <Section card title={t("title")} lead={hasLogo ? undefined : t("none")}>
      <ClientWords groups={["organizations"]}>
        <Stack gap="medium">
          {hasLogo && <picture><img src="/api/logo" alt={t("current")} className="h-12 w-auto max-w-32 object-contain" /></picture>}
          <ChangeLogoForm />
          {hasLogo && <ConfirmDialog href={removeLogoAddress} trigger={t("remove")} title={t("removeTitle")} variant="danger"><RemoveLogoForm /></ConfirmDialog>}
        </Stack>
      </ClientWords>
    </Section>
  );
}

const tones = { known: "success", unknown: "danger", unreachable: "warning", unchecked: "warning" } as const satisfies Record<PayfipAnswer["state"], string>;

/** What PayFiP says now of the number that stands, on request: a service that is down must not keep the page from opening. */
export function PayfipCheck({ number, checked }: { number: string | null; checked: Awaited<ReturnType<typeof payfipNow>> }) {
  const t = useTranslations("organizations.settings.check");
  if (number === null) return null;
  const names = checked?.answer.state === "known" ? checked.answer.names.join(", ") : "";
  const word = checked?.answer.state === "known" && names === "" ? "nameless" : checked?.answer.state;
  return (
    <Section card title={t("title")} id="verification">
      <Stack gap="medium">
        {checked && word && <Notice tone={tones[checked.answer.state]} live>{t(word, { number: checked.number, names })}</Notice>}
        <div><ButtonLink href={`${addressOf("payment")}?verifier=oui#verification`}>{t("link")}</ButtonLink></div>
      </Stack>
    </Section>
  );
}
