import type { Problem } from "@/lib/shared/problem";

/** What was just done, as the page of views is told in its address. */
export const VIEW_NOTICES = ["changed", "deleted", "favourite"] as const;
export type ViewNotice = (typeof VIEW_NOTICES)[number];

export const VIEW_NOTICE_TEXT: Readonly<Record<ViewNotice, string>> = { changed: "The view was changed", deleted: "The view was deleted", favourite: "Your favourites were changed" };

/** Why a view was not kept, as the page of views is told in its address. */
export const VIEW_PROBLEMS = ["name", "address", "share", "too_many", "other"] as const;
export type ViewProblem = (typeof VIEW_PROBLEMS)[number];

export const VIEW_PROBLEM_TEXT: Readonly<Record<ViewProblem, string>> = {
  name: "The view was not saved: give it a name of at most 80 characters",
  address: "The view was not saved: this page cannot be kept",
  share: "The view was not saved: you can share it with boards within your reach",
  too_many: "Nothing was saved: you keep as many as an account may. Delete one first",
  other: "Nothing was saved. Go back and try again",
};

/** The first refusal in a word for the address. */
export function problemOf(problems: readonly Problem[]): ViewProblem {
  const [first] = problems;
  if (first === undefined) return "other";
  return VIEW_PROBLEMS.find((known) => known === first.field || known === first.code) ?? "other";
}
