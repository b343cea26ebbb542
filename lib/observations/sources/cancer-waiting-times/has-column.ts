import { plainHeading } from "../../reading/heading";
import type { SourceTable } from "../../reading/source-file";

/** Whether one of the first rows of a table holds a heading. */
export const hasColumn = ({ head }: SourceTable, heading: string): boolean => head.some(({ cells }) => cells.some((cell) => plainHeading(cell) === plainHeading(heading)));
