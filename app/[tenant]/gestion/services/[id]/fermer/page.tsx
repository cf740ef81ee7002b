import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { departmentPage } from "@/lib/departments/department.queries";
import { Refusal } from "@/lib/kernel/refusal";
import { CloseDepartmentForm } from "../../department.form";

export const generateMetadata = async () => ({ title: (await getTranslations("departments.page"))("close") });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("agent", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("departments.page");
  const { id, name, active, may } = await departmentPage(scope, (await params).id);
  if (!may.manage || !active) throw new Refusal("forbidden", "forbidden");
  return (
    <Narrow>
      <BackLink href={`/gestion/services/${id}`}>{name}</BackLink>
      <PageTitle lead={t("closeBody")}>{t("closeTitle", { name })}</PageTitle>
      <ClientWords groups={["departments"]}><CloseDepartmentForm id={id} /></ClientWords>
    </Narrow>
  );
});
