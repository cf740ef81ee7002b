/** Words that passwords are made of, without accents. One of them, twice or with figures around it, is no password. */
const cores = `
abonnement accueil admin administrateur administration administrator adresse amour anniversaire argent automne avril azerty azertyuiop azertyuiopqsdf
baseball batman bienvenue bonjour bonsoir bretagne cestmoi chocolat chouchou citoyen client coucou changeme changezmoi
collectivite comptabilite compte connexion decembre default demarrage demonstration dimanche doudou dragon enfants entreprise
facture factures famille finances fevrier fleur football fournisseur france fromage gendarme guichet guest hello hiver iloveyou informatique invoice
janvier jetaime jeudi jtaime juillet juin letmein liberte login loulou lundi mairie maison maman mardi mars marseille martine master
mercredi minecraft monkey montagne motdepasse motdepass monmotdepasse mdp musique naruto nature nicolas novembre nouveau numero octobre ordinateur
papa paris parismatch pass passe passw password passwd passphrase pirate pokemon portail portugal princess princesse printemps province
qwerty qwertyuiop qwertz qwertzuiop root samedi secret securite septembre service shadow soleil starwars stephane sunshine superman
temporaire test tresor trustno utilisateur user vacances vendredi vive voiture welcome winter spring summer autumn football liverpool chelsea
jesuischarlie allezlom psgparis ouistiti doudoune bisounours cheval poisson tournesol papillon nounours loveyou mylove
`.trim().split(/\s+/);

/** Long ones that stand high in every published count of leaked passwords, or are made by a walk on the keyboard. */
const wholes = `
1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc zaq12wsxcde3 zaq1xsw2cde3 qazwsxedcrfv qazwsxedcrfvtgb
qazwsx123456 1a2z3e4r5t6y 1a2z3e4r5t6y7u a1z2e3r4t5y6 a1b2c3d4e5f6 1a2b3c4d5e6f a1b2c3d4e5f6g7 abcd1234abcd abc123abc123 abcd12345678
azerty123456 azertyuiop12 azertyuiop123 qwerty123456 qwertyuiop12 qwertyuiop123 123456qwerty 123456azerty 123456789abc 123456789qwe 123456789aze
aqwzsxedcrfv aqwzsx123456 wxcvbn123456 asdfghjkl123 zxcvbnm12345 asdf1234asdf qwer1234qwer azer1234azer azeqsdwxc123 qweasdzxc123
123qweasdzxc 123azeqsdwxc 147258369147 147852369147 159753456852 741852963741 789456123789 789456123000 963852741963 159357456852
112233445566 11223344556677 121212121212 123123123123 123321123321 131313131313 696969696969 012345678910 123456654321 987654321987
password1234 password12345 password123456 passw0rd1234 p4ssw0rd1234 motdepasse12 motdepasse123 motdepasse1234 monmotdepasse1
administrator1 administrateur1 administration1 changeme1234 changemenow1 letmein12345 letmeinplease welcome12345 iloveyou1234 iloveyouforever
correcthorsebatterystaple thequickbrownfox jesuisleplusfort jesuislameilleure jesuisuneprincesse jesuistropbelle jetaimemonamour jetaimepourlavie
jetaimefort1 monamourpourlavie monpetitcoeur mapetitefleur mesenfants123 mesdeuxenfants lesenfants123 mafamille123 mapuce123456 mapetitepuce
liberteegalitefraternite vivelafrance1 viveleportugal olympiquedemarseille olympiquelyonnais parissaintgermain allezlesbleus equipedefrance
harrypotter123 starwars12345 dragonballz123 pokemon123456 minecraft1234 footballclub1 manchesterunited liverpoolfc123 barcelona1234 realmadrid123
juventus1234 arsenal12345 chelsea12345 superman12345 spiderman1234 batman1234567 princess1234 sunshine1234 chocolate123 butterfly123
michaeljackson johnnyhallyday celinedion123 mariecurie123 alexandre1234 christophe123 jeanpierre123 marieclaire12 annesophie123 jeanfrancois1
jesuscristo12 godislove1234 jesuslovesme1 thankyoulord1 blessed123456 lovelovelove1 babygirl12345 fuckyou123456 whatever12345 computer12345
internet12345 ordinateur123 informatique1 secretaire123 comptabilite1 comptabilite2 tresorpublic1 mairie123456 facture123456 portail123456
nouvellecaledonie nouvellecaledonie1 noumea988000 laprovence123 bretagne12345 marseille13000 marseille1234 bonjour123456 bonjourbonjour1 bienvenue1234
soleil123456 chocolat1234 anniversaire1 vacances12345 septembre1234 printemps1234 decembre12345 novembre12345 octobre123456 janvier123456
`.trim().split(/\s+/);

const unlike: Record<string, string> = { "@": "a", "4": "a", "3": "e", "€": "e", "1": "i", "!": "i", "0": "o", "$": "s", "5": "s", "7": "t" };

/** Lower case, without accents, separators or marks. */
export const plain = (text: string): string => text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
/** The same where figures and signs stand for the letters that they look like: « p@ssw0rd ». */
const spelled = (text: string): string => plain([...text.toLowerCase()].map((character) => unlike[character] ?? character).join(""));
/** Without the figures and signs around it: « Bonjour2026! ». */
const bare = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

const commonWords = new Set(cores);
const commonWholes = new Set(wholes.map(plain));
/** One word of the list, or the same one said again. */
const isCommonWord = (text: string): boolean => commonWords.has(text) || cores.some((core) => text.length > core.length && text === core.repeat(text.length / core.length));

/** True for a password that is high in every list, or that is one common word with figures and signs around it. */
export const isCommonPassword = (password: string): boolean =>
  commonWholes.has(plain(password)) || [plain(bare(password)), spelled(bare(password)), spelled(password)].some(isCommonWord);
