export const common = {
  portalTitle: "The invoice portal",
  home: "Home",
  back: "Back",
  yes: "Yes",
  no: "No",
  language: { label: "Language", fr: "Français", en: "English" },
  notFound: { title: "Page not found", body: "The address may be incomplete, or the page no longer exists.", home: "Back to the home page" },
  failure: { title: "Something went wrong", body: "Nothing was lost on your side. Try again in a moment; if it goes on, give incident number {incident} to the department.", again: "Try again" },
  unexpected: "Something went wrong and nothing was saved. Try again; if it goes on, give incident number {incident} to the department.",
  tooLarge: { title: "Too much was sent", body: "One sending cannot exceed 120 MB. Go back to the form and send fewer files." },
  choosePortal: { title: "Choose your portal", body: "No portal answers at this address. Choose the organisation that you deal with.", code: "This code is no organisation’s. Check it on your bill." },
  forbidden: { title: "Access denied", body: "Your account does not give access to this page. If you think that it should, contact the organisation." },
};
