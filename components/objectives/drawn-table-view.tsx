"use client";
import { PlainTable } from "@/components/explore/plain-table";
import type { DrawnTable } from "@/lib/charts/drawn-table";

/** The numbers of a drawing; they travel to the browser as compact arrays and not as marked-up cells. */
export const DrawnTableView = ({ spec }: { spec: DrawnTable }) => <PlainTable spec={spec} />;
