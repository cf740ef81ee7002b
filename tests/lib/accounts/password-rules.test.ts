import { passwordProblem, type PasswordOwner } from "@/lib/accounts/password-rules";
import { accountRefusals as english } from "@/lib/i18n/en/accounts";
import { accountRefusals as french } from "@/lib/i18n/fr/accounts";
import { demonstrationPassword } from "@/prisma/world/people";

const owner: PasswordOwner = { email: "marie.durand@papeterie.test", name: "Marie Durand", identifier: "ca3m7kqw", agent: false, organization: "Mairie de Démonstration" };
const codeOf = (password: string, of: Partial<PasswordOwner> = {}) => passwordProblem(password, { ...owner, ...of })?.code ?? null;

describe("a new password", () => {
  it("has twelve characters at least, and no rule about which ones", () => {
    expect(codeOf("vélo sous la")).toBeNull();
    expect(codeOf("vélo sous l")).toBe("passwordTooShort");
    expect(codeOf("quelques chevaux bleus")).toBeNull();
  });

  it("has sixteen at least for an agent, and the refusal says so", () => {
    expect(passwordProblem("quinze vélos ok", { ...owner, agent: true })).toEqual({ code: "passwordTooShortForAgent", params: { min: 16 } });
    expect(codeOf("seize grands pas", { agent: true })).toBeNull();
  });

  it("counts characters as people do: an accent or an emoji is one", () => {
    expect(codeOf("e\u0301te\u0301 grise b")).toBe("passwordTooShort");
    expect(codeOf("🐴🚲🌧🎈🍐🐟")).toBe("passwordTooShort");
  });

  it("has 128 at most", () => {
    const words = "un cheval gris traverse lentement ";
    expect(codeOf(words.repeat(5).slice(0, 129))).toBe("passwordTooLong");
    expect(codeOf(`${words}${words.toUpperCase()}${[..."un cheval gris"].reverse().join("")}`)).toBeNull();
  });

  it.each(["motdepasse123", "MotDePasse2026!", "Mot de passe 2026", "p@ssw0rd12345", "administrateur", "Azertyuiop!!", "1qaz2wsx3edc", "correct horse battery staple", "!!!Bonjour2026"])(
    "is not « %s », which everyone has", (password) => expect(codeOf(password)).toBe("passwordCommon"));

  it.each(["aaaaaaaaaaaa", "abcabcabcabc", "Rouge-Rouge-", "aabbaabbaabbab"])("is not « %s », which repeats itself", (password) =>
    expect(codeOf(password)).toBe("passwordRepeated"));

  it.each(["abcdefghijklm", "9876543210987", "azertyuiopqsd", "mlkjhgfdsqpoi", "qwertyuiopas"])("is not « %s », which follows the alphabet or the keyboard", (password) =>
    expect(codeOf(password)).toBe("passwordSequence"));

  it.each(["marie.durand@papeterie.test", "le chat de DURAND", "Mârie et son vélo", "xx-ca3m7kqw-xx-yy"])("is not « %s », which holds who it belongs to", (password) =>
    expect(codeOf(password)).toBe("passwordPersonal"));

  it("does not hold the organisation's name", () => {
    expect(codeOf("La mairie-de-demonstration 12")).toBe("passwordOrganization");
    expect(codeOf("un passage en mairie")).toBeNull();
  });

  it("is not measured against very short names", () => expect(codeOf("la pluie du soir", { name: "Al Du", email: "al@x.test" })).toBeNull());

  it("may be the one of the demonstration", () => expect(codeOf(demonstrationPassword, { agent: true })).toBeNull());

  it("is refused with words in both languages", () => {
    const codes = ["passwordTooShort", "passwordTooShortForAgent", "passwordTooLong", "passwordCommon", "passwordRepeated", "passwordSequence", "passwordPersonal", "passwordOrganization"];
    for (const words of [french, english]) expect(Object.keys(words)).toEqual(expect.arrayContaining(codes));
  });
});
