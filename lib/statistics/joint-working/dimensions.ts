/** Lowest and highest rating of a dimension: 0 = absent, 4 = embedded and evidenced. */
export const RATING_RANGE = { lowest: 0, highest: 4 } as const;

/**
 * The eight dimensions on which both sides rate their joint working. Source: docs/methods/joint-working-score.md, after the themes of the
 * CQC's assessments of systems, the SCIE integration logic model and the principles of the LGA and NHS bodies.
 */
export const JOINT_WORKING_DIMENSIONS = [
  { key: "purpose", label: "Shared purpose and plan" },
  { key: "leadership", label: "Leadership and behaviours" },
  { key: "governance", label: "Governance and decision rights at place" },
  { key: "money", label: "Money: pooling, section 75 and shared risk" },
  { key: "workforce", label: "Workforce" },
  { key: "data", label: "Data sharing and insight" },
  { key: "flow", label: "Operational flow: discharge, urgent response and the care market" },
  { key: "voice", label: "Resident voice and inequalities" },
] as const;
