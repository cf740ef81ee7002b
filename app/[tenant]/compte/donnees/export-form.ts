/** Names what was refused of this form, for the page that comes back. */
export const exportForm = "export-data";
