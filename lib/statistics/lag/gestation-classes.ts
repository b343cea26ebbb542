/** How long an intervention takes to act, in months from its start. */
export interface Gestation {
  readonly fewestMonths: number;
  readonly mostMonths: number;
}

export interface GestationClass extends Gestation {
  readonly key: "A" | "B" | "C";
  readonly label: string;
  /** True: a proposal of this project, to be replaced by the owner's own range with a citation. */
  readonly proposal: true;
}

/** Source: docs/methods/lag.md. The idea of three classes is Bentley's; the numbers are proposals. */
export const GESTATION_CLASSES: readonly GestationClass[] = [
  { key: "A", label: "Treating known disease", fewestMonths: 12, mostMonths: 36, proposal: true },
  { key: "B", label: "Changing behaviour", fewestMonths: 36, mostMonths: 84, proposal: true },
  { key: "C", label: "Wider determinants of health", fewestMonths: 84, mostMonths: 180, proposal: true },
];
