import { getTranslations } from "next-intl/server";
import type { FormState, KeptFile } from "@/app/_ui/form/form-state";
import { formValues, type FormValue } from "@/app/_ui/form/form-values";
import { isSignedIn } from "@/lib/kernel/actor";
import type { FileRole } from "@/lib/kernel/file-rules";
import { isRefusal } from "@/lib/kernel/refusal";
import { keepDraft } from "@/lib/documents/keep-draft";
import { receiveFile } from "@/lib/documents/receive-file";
import { removeUpload } from "@/lib/documents/remove-upload";
import { keptFiles } from "@/lib/documents/upload.queries";
import type { Scope } from "@/lib/platform/scope";
import { toFormState, typedValues } from "./form-failure";
import { receiveFiles, type Received } from "./receive-files";
import { scope as scopeOfRequest } from "./scope";
import { seeOther } from "./see-other";

type Values = FormState["values"];
type Options<Result> = {
  /** Names the form's drafts. */
  readonly form: string;
  /** The file fields, and what their files are sent as. An invoice's field holds one file, the last one sent, unless it takes `several`. */
  readonly files: Readonly<Record<string, FileRole>>;
  readonly several?: boolean;
  /** The page of the form, where it comes back when it is refused without JavaScript. */
  readonly back: string | ((values: Values) => string);
  /** Where to go once done. */
  readonly then: (result: Result) => string;
};
/** An operation, or what chooses among some by the button that was pressed. */
type Perform<Result> = (scope: Scope, raw: unknown) => Promise<Result>;
type Intake = { ids: Record<string, string[]>; refused: Values };

/**
 * The POST of a form with files. Files come in the form itself, or were sent before by the file field and come as ids in `<field>.kept`; those in
 * `<field>.removed` are taken back. The operation gets what was typed and, for each file field, the list of ids of kept files (as `<field>` and as
 * `<field>.kept`).
 * Answers a redirection or, where the page asks for `application/json`, `{ redirect }` or the state of the form with status 422.
 */
export const formRoute = <Result>(perform: Perform<Result>, options: Options<Result>) => async (request: Request): Promise<Response> => {
  const scope = await scopeOfRequest();
  const t = await getTranslations();
  let raw: Record<string, FormValue> = {};
  let intake: Intake = { ids: {}, refused: {} };
  try {
    if (!isSignedIn(scope.actor)) return signedOut(request, pageOf(options, {}), t("ui.form.signedOut"));
    const received = await receiveFiles(request, scope.ports.storage);
    raw = formValues(received.form);
    intake = await takeIn(scope, received, options, (error) => toFormState(error, {}, t));
    if (Object.keys(intake.refused).length > 0) return await refuse(request, scope, options, { values: typedValues(raw), fields: intake.refused }, intake);
    return succeed(request, options.then(await perform(scope, { ...raw, ...asTyped(intake.ids) })));
  } catch (error) {
    return refuse(request, scope, options, toFormState(error, typedValues(raw), t), intake);
  }
};

/** Under both names: the form's schema reads `<field>.kept` in the browser, where files were sent before. */
const asTyped = (ids: Intake["ids"]) => Object.fromEntries(Object.entries(ids).flatMap(([field, list]) => [[field, list], [`${field}.kept`, list]]));

const wantsJson = (request: Request) => (request.headers.get("accept") ?? "").includes("application/json");
export const succeed = (request: Request, path: string) => (wantsJson(request) ? Response.json({ redirect: path }) : seeOther(path));
const pageOf = <Result>({ back }: Options<Result>, values: Values) => (typeof back === "string" ? back : back(values));

export function signedOut(request: Request, back: string, message: string): Response {
  if (wantsJson(request)) return Response.json({ values: {}, fields: {}, message } satisfies FormState, { status: 401 });
  return seeOther(`/connexion?retour=${encodeURIComponent(back)}`);
}

const listOf = (form: FormData, name: string) => form.getAll(name).filter((value): value is string => typeof value === "string");

/** Each new file through the gate, one after the other: a good one joins those already kept, a bad one says why beside its field. */
async function takeIn(scope: Scope, received: Received, { files: roles, several }: Pick<Options<never>, "files" | "several">, words: (error: unknown) => FormState): Promise<Intake> {
  const intake: Intake = { ids: {}, refused: {} };
  try {
    for (const [field, role] of Object.entries(roles)) {
      const removed = listOf(received.form, `${field}.removed`);
      const fresh: string[] = [];
      for (const { name, path } of received.files.filter((file) => file.field === field)) {
        const outcome = await receiveFile(scope, { path, name, role, field }).catch((error: unknown) => words(error));
        if ("id" in outcome) fresh.push(outcome.id);
        else intake.refused = { ...intake.refused, [field]: sayOnce(intake.refused[field], name, outcome.fields[field] ?? outcome.message ?? "") };
      }
      const kept = listOf(received.form, `${field}.kept`).filter((id) => !removed.includes(id));
      const ids = [...kept, ...fresh];
      const replaced = role === "invoice" && !several ? ids.slice(0, -1) : [];
      intake.ids[field] = ids.filter((id) => !replaced.includes(id));
      await takeBack(scope, [...removed, ...replaced]);
    }
    return intake;
  } finally {
    await received.discard();
  }
}

const sayOnce = (before: string | undefined, name: string, words: string) => [before, `${name} : ${words}`].filter(Boolean).join(" ");

/** What is not there any more was taken back already. */
async function takeBack(scope: Scope, ids: readonly string[]): Promise<void> {
  for (const id of ids) await removeUpload(scope, { id }).catch((error: unknown) => { if (!isRefusal(error) && !isBadId(error)) throw error; });
}
const isBadId = (error: unknown) => error instanceof Error && error.name === "ZodError";

async function refuse<Result>(request: Request, scope: Scope, options: Options<Result>, state: FormState, { ids }: Intake): Promise<Response> {
  const files: Record<string, readonly KeptFile[]> = {};
  for (const [field, list] of Object.entries(ids)) files[field] = await keptFiles(scope, list);
  return refuseForm(request, scope, { form: options.form, back: pageOf(options, state.values) }, { ...state, files });
}

/** The form again with what is to be corrected: as JSON, or by a draft that its page (`back`) reads where there is no JavaScript. */
export async function refuseForm(request: Request, scope: Scope, { form, back }: { form: string; back: string }, state: FormState): Promise<Response> {
  if (wantsJson(request)) return Response.json(state, { status: 422 });
  return seeOther(`${back}${back.includes("?") ? "&" : "?"}saisie=${await keepDraft(scope, { form, state: { ...state } })}`);
}
