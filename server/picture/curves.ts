// curves: smooth lines from left to right through given points, and places on them.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One piece of a curve: from, two handles, to. */
type Piece = readonly [Point, Point, Point, Point];

/** Level at both ends of every piece, so that a line enters and leaves level. */
function piecesOf(points: readonly Point[]): Piece[] {
  return points.slice(1).map((to, i): Piece => {
    const from = points[i]!;
    const middle = (from.x + to.x) / 2;
    return [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
  });
}

/** For the attribute `d` of a path. */
export function pathOf(points: readonly Point[]): string {
  const [start] = points;
  const words = piecesOf(points).map(([, a, b, to]) => `C${said(a)} ${said(b)} ${said(to)}`);
  return `M${said(start!)} ${words.join(" ")}`;
}

const said = ({ x, y }: Point): string => `${rounded(x)},${rounded(y)}`;
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The point on the first (`part` < 1) or last (1 to 2) piece of the curve. */
export function pointOn(points: readonly Point[], part: number): Point {
  const pieces = piecesOf(points);
  const [a, b, c, d] = part < 1 ? pieces[0]! : pieces.at(-1)!;
  const t = part % 1;
  const u = 1 - t;
  const at = (axis: "x" | "y") => u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
  return { x: rounded(at("x")), y: rounded(at("y")) };
}
