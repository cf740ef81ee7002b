import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow, Section } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { mayManageDepartments } from "@/lib/departments/department.policy";
import { Refusal } from "@/lib/kernel/refusal";
import { CreateDepartmentForm } from "../department.form";

export const generateMetadata = async () => ({ title: (await getTranslations("departments.create"))("title") });

export default guardedPage("agent", async ({ actor }) => {
  const t = await getTranslations("departments");
  if (!mayManageDepartments(actor)) throw new Refusal("forbidden", "forbidden");
  return (
    <Narrow>
      <BackLink href="/gestion/services">{t("page.back")}</BackLink>
      <PageTitle lead={t("create.lead")}>{t("create.title")}</PageTitle>
      <Section card><ClientWords groups={["departments"]}><CreateDepartmentForm /></ClientWords></Section>
    </Narrow>
  );
});
