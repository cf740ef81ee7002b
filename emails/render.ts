import { render } from "react-email";
import { templates } from "./templates";
import type { MailContext, MailParams, Template } from "./template";

export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string };

/** Draws a message as HTML and as plain text. Throws when the template does not exist. */
export async function renderMail(name: string, params: MailParams, context: MailContext): Promise<RenderedMail> {
  const template = templateOf(name);
  const body = template.body(params, context);
  const [html, text] = await Promise.all([render(body), render(body, { plainText: true })]);
  return { subject: template.subject(params, context), text, html };
}

/** What a digest says of a message that it tells instead: its subject, and where it leads in the portal. */
export function headingOf(name: string, params: MailParams, context: MailContext): { readonly subject: string; readonly path: string } {
  const template = templateOf(name);
  return { subject: template.subject(params, context), path: template.path?.(params) ?? "/compte" };
}

function templateOf(name: string): Template {
  const template = (templates as Readonly<Record<string, Template>>)[name];
  if (!template) throw new Error(`no mail template is called ${name}`);
  return template;
}
