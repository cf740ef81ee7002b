/** The pages that an organisation writes, and the two texts that stand within other pages: how else to pay, and how to pay where nothing is online. */
export const textNames = ["faq", "help", "tutorials", "legal-notice", "privacy", "accessibility", "payment-means"] as const;
export type TextName = (typeof textNames)[number];

/** Where each page stands; null: it is a part of another page. */
export const textPaths: Readonly<Record<TextName, string | null>> = {
  faq: "/faq", help: "/aide", tutorials: "/tutoriels", "legal-notice": "/mentions-legales", privacy: "/donnees-personnelles", accessibility: "/accessibilite", "payment-means": null,
};
