"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { InteractiveChartProps } from "./interactive-chart";

const InteractiveChart = dynamic(() => import("./interactive-chart").then((module) => module.InteractiveChart), { ssr: false, loading: () => <p role="status">Loading the interactive chart</p> });

/** An interactive chart of the same points, fetched only when a reader asks for it. */
export function ExploreChart(props: InteractiveChartProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{isOpen ? "Close the interactive chart" : "Explore"}</button>
      {isOpen && <InteractiveChart {...props} />}
    </>
  );
}
