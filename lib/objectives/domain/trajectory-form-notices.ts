/** What was just done, as an address says it. */
export const TRAJECTORY_NOTICES = ["proposed", "changed", "withdrawn", "agreed", "returned", "objective"] as const;
export type TrajectoryNotice = (typeof TRAJECTORY_NOTICES)[number];

export const NOTICE_TEXT: Readonly<Record<TrajectoryNotice, string>> = {
  proposed: "The trajectory is proposed. The region decides about it.",
  changed: "The proposal is changed.",
  withdrawn: "The proposal is withdrawn. It stays in the history.",
  agreed: "You agreed the trajectory. It is in force, and figures are judged by it from now on.",
  returned: "You returned the proposal. Its board reads your reason.",
  objective: "The objective is proposed. Others see it once the region has agreed its trajectory.",
};

/** What stood against a decision, as an address says it. */
export const TRAJECTORY_REFUSALS = ["conflict", "second_account", "locked", "not_found"] as const;
export type TrajectoryRefusal = (typeof TRAJECTORY_REFUSALS)[number];

export const REFUSAL_TEXT: Readonly<Record<TrajectoryRefusal, string>> = {
  conflict: "The proposal changed since you opened it, so nothing was done. This is how it stands now.",
  second_account: "Somebody else must decide about what you wrote.",
  locked: "The proposal was decided meanwhile, so nothing was done. This is how it stands now.",
  not_found: "There is no such proposal, or it is not yours to see.",
};
