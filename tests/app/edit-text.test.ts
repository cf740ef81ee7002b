import { editTextAction } from "@/app/[tenant]/gestion/textes/[slug]/[locale]/text.actions";
import { untouched } from "@/app/_ui/form/form-state";
import { scope } from "@/app/_web/scope";

jest.mock("@/app/_web/scope", () => ({ scope: jest.fn(() => { throw new Error("nobody is asked"); }) }));

const form = (values: Record<string, string>) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(values)) sent.set(name, value);
  return sent;
};

describe("« Aperçu » of a text", () => {
  it("gives back what was typed and reaches nothing that could save it", async () => {
    const values = { name: "faq", locale: "fr", seen: "", body: "## Bonjour <script>", act: "preview" };
    expect(await editTextAction(untouched, form(values))).toEqual({ values, fields: {} });
    expect(scope).not.toHaveBeenCalled();
  });

  it("is not « Enregistrer », which asks who saves", async () => {
    await editTextAction(untouched, form({ name: "faq", locale: "fr", seen: "", body: "Bonjour" })).catch(() => undefined);
    expect(scope).toHaveBeenCalled();
  });
});
