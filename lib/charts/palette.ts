/** Colours of every drawing, one meaning each. Text and lines pass on white; pale fills always carry an ink outline. */
export const PALETTE = {
  ink: "#212b32",
  quietInk: "#4c6272",
  grid: "#d8dde0",
  axis: "#4c6272",
  minor: "#768692",
  paper: "#ffffff",
  limitBand: "#e4eaed",
  limitLine: "#5f6f7a",
  trajectory: "#490092",
  breakLine: "#b3400b",
  breakText: "#8a2f05",
  reference: "#768692",
  referenceText: "#4c6272",
  improving: "#00b0f0",
  concerning: "#e46c0a",
  common: "#a6a6a6",
  neither: "#490092",
  met: "#003087",
  onTrajectory: "#005eb8",
  offImproving: "#ffb81c",
  offNotImproving: "#b3400b",
  unknown: "#4c6272",
} as const;

/** Names without spaces in quotes, so that the attribute needs no escaping. */
export const FONT_FAMILY = "Arial,Liberation Sans,Helvetica,sans-serif";
