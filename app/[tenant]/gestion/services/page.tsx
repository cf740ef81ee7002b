import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { guardedPage } from "@/app/_web/guarded-page";
import { departments } from "@/lib/departments/department.queries";
import { mayManageDepartments } from "@/lib/departments/department.policy";
import { DepartmentTable } from "./department-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("departments.list"))("title") });

export default guardedPage("agent", async (scope) => {
  const t = await getTranslations("departments.list");
  const rows = await departments(scope);
  const add = mayManageDepartments(scope.actor) && <ButtonLink href="/gestion/services/nouveau" variant="primary" icon="plus">{t("add")}</ButtonLink>;
  return (
    <>
      <PageTitle lead={t("lead")} actions={rows.length > 0 && add}>{t("title")}</PageTitle>
      {rows.length > 0 ? <DepartmentTable rows={rows} /> : <EmptyState icon="townHall" title={t("empty")} action={add}>{t("emptyBody")}</EmptyState>}
    </>
  );
});
