import { parser, RuleType, type MarkdownToJSX } from "markdown-to-jsx";
import { headingRanks, isHeading } from "./markdown-headings";
import { anchorOf } from "./markdown-links";
import { parsing } from "./markdown";

type Node = MarkdownToJSX.ASTNode;

function wordsOf(node: Node): string {
  if (node.type === RuleType.text || node.type === RuleType.codeInline) return node.text;
  return "children" in node && node.children ? node.children.map(wordsOf).join("") : "";
}

const fewest = 3;

/** The parts of a text in Markdown, each leading to its place; nothing where there are too few to need it. */
export function MarkdownOutline({ text, label }: { text: string; label: string }) {
  const nodes = parser(text, parsing);
  const ranks = headingRanks(nodes, 2);
  const parts = nodes.filter(isHeading).filter((heading) => ranks.get(heading) === 2);
  if (parts.length < fewest) return null;
  return (
    <nav aria-label={label} className="print:hidden">
      <p className="font-semibold">{label}</p>
      <ul className="mt-2 flex flex-col gap-1 border-l border-line pl-4">
        {parts.map((part) => <li key={part.id}><a href={`#${anchorOf(part.id)}`} className="inline-block py-0.5 text-muted underline-offset-4 hover:text-ink hover:underline">{wordsOf(part)}</a></li>)}
      </ul>
    </nav>
  );
}
