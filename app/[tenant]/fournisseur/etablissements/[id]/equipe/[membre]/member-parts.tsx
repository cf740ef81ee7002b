import { useTranslations } from "next-intl";
import { Section } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { ClientWords } from "@/app/_web/client-words";
import type { ColleagueFile } from "@/lib/habilitations/team.queries";
import { PartingForm, type Parting } from "./member.form";

/** In the address of the page that asks the same without JavaScript. */
const addressWords = { handOver: "transmettre", remove: "retirer", leave: "quitter" } as const satisfies Record<Parting, string>;

const partings = Object.keys(addressWords) as Parting[];
const mayPart = ({ may }: ColleagueFile, parting: Parting): boolean => (parting === "leave" ? may.leave : may.manage);

/** What an address asks to confirm; undefined where it means nothing, or is not to be done by its reader. */
export const partingOf = (file: ColleagueFile, acte: string | string[] | undefined): Parting | undefined =>
  partings.find((one) => addressWords[one] === acte && mayPart(file, one));

/** What is asked again before it is done: to hand over, to remove, to leave. */
export function Partings({ file }: { file: ColleagueFile }) {
  const t = useTranslations("colleagues.team.member");
  const { id, name, establishment } = file;
  const shown = partings.filter((parting) => mayPart(file, parting));
  const words = { name, establishment: establishment.name };
  return shown.map((parting) => (
    <Section key={parting} card title={t(parting)} lead={t(parting === "leave" ? "leaveManager" : `${parting}Lead`, words)}>
      <ClientWords groups={["colleagues"]}>
        <ConfirmDialog
          href={`/fournisseur/etablissements/${establishment.id}/equipe/${id}/confirmer?acte=${addressWords[parting]}`} trigger={t(parting)}
          title={t(`${parting}Title`, words)} variant={parting === "handOver" ? "secondary" : "danger"}
        >
          <PartingForm id={id} name={name} parting={parting} />
        </ConfirmDialog>
      </ClientWords>
    </Section>
  ));
}
