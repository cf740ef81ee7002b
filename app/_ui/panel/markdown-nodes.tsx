import { RuleType, type MarkdownToJSX } from "markdown-to-jsx";
import type { ReactNode } from "react";
import type { Ranks } from "./markdown-headings";
import { anchorOf, safeLink } from "./markdown-links";

type Node = MarkdownToJSX.ASTNode;
type NodeOf<Type extends Node["type"]> = Extract<Node, { type: Type }>;
type Draw = (nodes: readonly Node[]) => ReactNode;

function Formatted({ node, draw }: { node: NodeOf<typeof RuleType.textFormatted>; draw: Draw }) {
  const words = draw(node.children);
  switch (node.tag) {
    case "strong": return <strong>{words}</strong>;
    case "em": return <em>{words}</em>;
    case "del": return <del>{words}</del>;
    case "mark": return <mark>{words}</mark>;
    default: return words;
  }
}

function Anchor({ node, draw }: { node: NodeOf<typeof RuleType.link>; draw: Draw }) {
  const link = safeLink(node.target);
  if (link === null) return draw(node.children);
  return <a href={link.href} rel={link.external ? "external noopener noreferrer" : undefined}>{draw(node.children)}</a>;
}

function Heading({ node, rank, draw }: { node: NodeOf<typeof RuleType.heading>; rank: number; draw: Draw }) {
  const Tag = `h${rank}` as "h2";
  return <Tag id={anchorOf(node.id)}>{draw(node.children)}</Tag>;
}

function Table({ node, draw }: { node: NodeOf<typeof RuleType.table>; draw: Draw }) {
  return (
    <table>
      <thead><tr>{node.header.map((cell, index) => <th key={index} scope="col">{draw(cell)}</th>)}</tr></thead>
      <tbody>{node.cells.map((row, line) => <tr key={line}>{row.map((cell, index) => <td key={index}>{draw(cell)}</td>)}</tr>)}</tbody>
    </table>
  );
}

function Footnotes({ node: { refs } }: { node: NodeOf<typeof RuleType.refCollection> }) {
  const notes = Object.entries(refs).filter(([label]) => label.startsWith("^"));
  return notes.map(([label, { target }]) => <p key={label}><sup>{label.slice(1)}</sup> {target}</p>);
}

/** One node of a text; what is not named here is not drawn. */
function drawNode(node: Node, ranks: Ranks, draw: Draw): ReactNode {
  switch (node.type) {
    case RuleType.text: return node.text;
    case RuleType.textFormatted: return <Formatted node={node} draw={draw} />;
    case RuleType.breakLine: return <br />;
    case RuleType.codeInline: return <code>{node.text}</code>;
    case RuleType.codeBlock: return <pre><code>{node.text}</code></pre>;
    case RuleType.link: return <Anchor node={node} draw={draw} />;
    case RuleType.image: return node.alt;
    case RuleType.footnoteReference: return <sup>{node.text}</sup>;
    case RuleType.gfmTask: return node.completed ? "☑" : "☐";
    case RuleType.heading: return <Heading node={node} rank={ranks.get(node) ?? 2} draw={draw} />;
    case RuleType.paragraph: return <p>{draw(node.children)}</p>;
    case RuleType.blockQuote: return <blockquote>{draw(node.children)}</blockquote>;
    case RuleType.breakThematic: return <hr />;
    case RuleType.orderedList: return <ol start={node.start}>{node.items.map((item, index) => <li key={index}>{draw(item)}</li>)}</ol>;
    case RuleType.unorderedList: return <ul>{node.items.map((item, index) => <li key={index}>{draw(item)}</li>)}</ul>;
    case RuleType.table: return <Table node={node} draw={draw} />;
    default: return null;
  }
}

/** The blocks of a text in its order, and its notes after them. */
export function drawBlocks(nodes: readonly Node[], ranks: Ranks): ReactNode {
  const draw: Draw = (inner) => inner.map((node, index) => <Piece key={index}>{drawNode(node, ranks, draw)}</Piece>);
  const notes = nodes.filter((node) => node.type === RuleType.refCollection);
  return <>{draw(nodes)}{notes.map((node, index) => <Footnotes key={index} node={node} />)}</>;
}

const Piece = ({ children }: { children: ReactNode }) => children;
