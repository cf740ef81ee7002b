import { useTranslations } from "next-intl";
import { Section } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { Prose } from "@/app/_ui/panel/prose";
import type { ClosingObstacles } from "@/lib/accounts/closing.queries";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";

const stops = ["signIn", "bills", "supplier", "address"] as const;
const stays = ["due", "archive", "history"] as const;

export function Consequences({ organization }: { organization: string }) {
  const t = useTranslations("accounts.closing");
  return (
    <>
      <Section title={t("stopsTitle")}><Prose><ul>{stops.map((one) => <li key={one}>{t(`stops.${one}`)}</li>)}</ul></Prose></Section>
      <Section title={t("staysTitle")}><Prose><ul>{stays.map((one) => <li key={one}>{t(`stays.${one}`, { organization })}</li>)}</ul></Prose></Section>
    </>
  );
}

/** The same words as the refusal that would come: what to do first. */
export function Obstacles({ obstacles, organization: { name, contactName, contactEmail } }: { obstacles: ClosingObstacles; organization: OrganizationSettings }) {
  const [t, refusal] = [useTranslations("accounts.closing"), useTranslations("refusals.account")];
  const { lastAdministrator, administratorElsewhere, onlyManagerOf } = obstacles;
  return (
    <Notice tone="warning" title={t("obstacle")}>
      <ul className="flex flex-col gap-2">
        {lastAdministrator && <li>{refusal("closeLastAdministrator", { organization: name })}</li>}
        {administratorElsewhere.length > 0 && <li>{refusal("closeAdministratorElsewhere", { organizations: administratorElsewhere.join(", ") })}</li>}
        {onlyManagerOf.length > 0 && <li>{refusal("closeOnlyManager", { establishments: onlyManagerOf.join(", "), contactName, contactEmail })}</li>}
      </ul>
    </Notice>
  );
}
