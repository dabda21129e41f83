// svgText: a scene as the text of an SVG file, with colours of its own for paper and screens. Everything of the policy is escaped.

import { fontSize } from "./labels";
import { arrowOf, dashOf, legend } from "./looks";
import { lineHeight, markHeight, type Scene, type SceneEdge, type SceneNode } from "./scene";

const ink = "#1f2328";
const grey = "#59636e";
const red = "#c4121a";
const fills = { source: "#888888", data: "#1f6feb", purpose: "#1a7f37", recipient: "#8250df", period: "#bc4c00" };
const foot = 34;

/** Never narrower than its legend. */
export const sizeOf = (scene: Scene) => ({ width: Math.max(scene.width, 680), height: scene.height + foot });

export function svgText(scene: Scene, title: string): string {
  const { width, height } = sizeOf(scene);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" font-size="${fontSize}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...scene.columns.map(({ title: words, x }) => `<text x="${x}" y="22" fill="${grey}" font-weight="600">${escaped(words)}</text>`),
    ...scene.edges.map(edgeText),
    ...scene.nodes.map(nodeText),
    ...scene.edges.map(markText),
    legendText(height),
    "</svg>",
  ];
  return `${parts.filter((part) => part !== "").join("\n")}\n`;
}

/** As text of an element and as the value of an attribute; what XML cannot hold at all is left out. */
export const escaped = (text: string): string =>
  [...text].filter(isOfXml).join("").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** Neither a control character nor half of a pair. */
function isOfXml(character: string): boolean {
  const code = character.codePointAt(0)!;
  return (code >= 32 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff) || code === 9 || code === 10;
}

function edgeText(edge: SceneEdge): string {
  const colour = edge.contradicted ? red : grey;
  const dash = dashOf[edge.sense] === "" ? "" : ` stroke-dasharray="${dashOf[edge.sense]}"`;
  const hollow = edge.sense === "possible" || edge.sense === "denied";
  return [
    `<path d="${edge.path}" fill="none" stroke="${colour}" stroke-width="${edge.contradicted ? 2 : 1.2}"${dash}/>`,
    `<path d="${arrowOf(edge.tip)}" fill="${hollow ? "#ffffff" : colour}" stroke="${colour}"/>`,
  ].join("\n");
}

function markText({ mark, contradicted }: SceneEdge): string {
  if (!mark) return "";
  const { x, y, width, text } = mark;
  const colour = contradicted ? red : grey;
  const box = `<rect x="${x - width / 2}" y="${y - markHeight / 2}" width="${width}" height="${markHeight}" rx="7.5" fill="#ffffff" stroke="${colour}"/>`;
  return `${box}<text x="${x}" y="${y + 4}" font-size="11" font-weight="600" text-anchor="middle" fill="${colour}">${escaped(text)}</text>`;
}

function nodeText({ x, y, width, height, family, lines, label }: SceneNode): string {
  const first = y + height / 2 - ((lines.length - 1) * lineHeight) / 2 + 4.5;
  return [
    `<g><title>${escaped(label)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="#f6f8fa" stroke="#d1d9e0"/>`,
    `<rect x="${x}" y="${y}" width="4" height="${height}" rx="2" fill="${fills[family]}"/>`,
    ...lines.map((line, i) => `<text x="${x + 13}" y="${first + i * lineHeight}" fill="${ink}">${escaped(line)}</text>`),
    "</g>",
  ].join("");
}

function legendText(height: number): string {
  let x = 14;
  const y = height - 16;
  const parts = legend().map(({ sense, contradicted, words }) => {
    const colour = contradicted ? red : grey;
    const dash = dashOf[sense] === "" ? "" : ` stroke-dasharray="${dashOf[sense]}"`;
    const part = `<path d="M${x},${y} h26" stroke="${colour}" stroke-width="${contradicted ? 2 : 1.2}"${dash}/><text x="${x + 32}" y="${y + 4}" font-size="11" fill="${colour}">${escaped(words)}</text>`;
    x += 50 + words.length * 6.4;
    return part;
  });
  return parts.join("\n");
}
