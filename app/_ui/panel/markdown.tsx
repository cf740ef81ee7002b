import { parser } from "markdown-to-jsx";
import type { ReactElement } from "react";
import { classes } from "../classes";
import { drawBlocks } from "./markdown-nodes";
import { headingRanks } from "./markdown-headings";

type Props = { text: string; /** Rank of the text's highest heading: 2 under a page's h1. */ level?: 2 | 3 | 4; /** As wide as what holds it. */ wide?: boolean };

/** HTML in the text is words to be read. */
export const parsing = { disableParsingRawHTML: true, disableFrontmatter: true } as const;

/**
 * A text that an organisation wrote in Markdown. Only what `markdown-nodes` names is drawn: no HTML, no image, no style, and links
 * that lead to a page, an address or a telephone. Headings follow one another without a gap from `level` on.
 */
export function Markdown({ text, level = 2, wide }: Props): ReactElement {
  const nodes = parser(text, parsing);
  return <div className={classes("prose-text", wide && "max-w-none!")}>{drawBlocks(nodes, headingRanks(nodes, level))}</div>;
}
