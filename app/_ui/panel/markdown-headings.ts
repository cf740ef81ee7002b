import { RuleType, type MarkdownToJSX } from "markdown-to-jsx";

type Node = MarkdownToJSX.ASTNode;
type Heading = MarkdownToJSX.HeadingNode;
/** The rank (2 to 6) at which each heading is drawn. */
export type Ranks = ReadonlyMap<Node, number>;

export const isHeading = (node: Node): node is Heading => node.type === RuleType.heading;

function inside(node: Node): readonly Node[] {
  if (node.type === RuleType.blockQuote) return node.children;
  if (node.type === RuleType.orderedList || node.type === RuleType.unorderedList) return node.items.flat();
  return [];
}

const headingsIn = (nodes: readonly Node[]): Heading[] => nodes.flatMap((node) => (isHeading(node) ? [node] : headingsIn(inside(node))));

/** Whatever ranks its author chose, the outline begins at `first` and skips none, so that a screen reader can follow it. */
export function headingRanks(nodes: readonly Node[], first: number): Ranks {
  const headings = headingsIn(nodes);
  const above: number[] = [];
  return new Map(headings.map((heading) => {
    while (above.length > 0 && (above.at(-1) ?? 0) >= heading.level) above.pop();
    above.push(heading.level);
    return [heading, Math.min(first + above.length - 1, 6)];
  }));
}
