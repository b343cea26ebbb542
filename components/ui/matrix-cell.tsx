import { Svg } from "./svg";

type MatrixCellProps = {
  href: string;
  icon: string;
  /** The row, the column and the status in words: "Essex, 18-week waits: off trajectory, not improving". */
  word: string;
};

/** A cell of the matrix: a shape that is a link; its words show on focus and hover and are always its name. */
export function MatrixCell({ href, icon, word }: MatrixCellProps) {
  return <a href={href}><Svg markup={icon} /><span className="word">{word}</span></a>;
}
