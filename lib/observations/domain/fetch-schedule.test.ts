import { describe, expect, it } from "vitest";
import { firstProgress, hasStopped, isDue, MOST_TRIES, nextExpectedOn, progressAfter, type FetchOutcome, type Schedule } from "./fetch-schedule";

const THURSDAY: Schedule = { kind: "second-thursday", months: 2 };
const MONTHLY: Schedule = { kind: "lag", days: 42, every: "month" };
const QUARTERLY: Schedule = { kind: "lag", days: 90, every: "quarter" };
const YEARLY: Schedule = { kind: "lag", days: 270, every: "year" };
const HOUR = 3_600_000;
const moment = (text: string) => ({ now: Date.parse(text), today: text.slice(0, 10) });

describe("the next day expected", () => {
  it.each<[string, Schedule, string, string]>([
    ["second Thursday, the day before", THURSDAY, "2026-03-11", "2026-03-12"],
    ["second Thursday, on the day", THURSDAY, "2026-03-12", "2026-04-09"],
    ["second Thursday, at a turn of the year", THURSDAY, "2026-12-31", "2027-01-14"],
    ["second Thursday, on the first of a month", THURSDAY, "2026-10-01", "2026-10-08"],
    ["42 days after a month", MONTHLY, "2026-03-13", "2026-03-14"],
    ["42 days after a month, on the day", MONTHLY, "2026-03-14", "2026-04-11"],
    ["14 days after a month", { kind: "lag", days: 14, every: "month" }, "2026-02-28", "2026-03-14"],
    ["120 days after a month", { kind: "lag", days: 120, every: "month" }, "2026-03-01", "2026-03-30"],
    ["90 days after a quarter", QUARTERLY, "2026-03-01", "2026-03-31"],
    ["90 days after a quarter, on the day", QUARTERLY, "2026-03-31", "2026-06-29"],
    ["270 days after a financial year", YEARLY, "2026-01-01", "2026-12-26"],
    ["270 days after a financial year, on the day", YEARLY, "2026-12-26", "2027-12-26"],
    ["720 days after a financial year", { kind: "lag", days: 720, every: "year" }, "2026-06-01", "2027-03-21"],
  ])("%s", (_, schedule, day, expected) => expect(nextExpectedOn(schedule, day)).toBe(expected));

  it("always follows, within the length of a period", () => {
    for (const [schedule, longest] of [[THURSDAY, 35], [MONTHLY, 31], [QUARTERLY, 92], [YEARLY, 366]] as const) {
      for (let days = 0; days < 800; days += 1) {
        const day = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
        const gap = (Date.parse(nextExpectedOn(schedule, day)) - Date.parse(day)) / (24 * HOUR);
        expect([day, gap >= 1 && gap <= longest]).toEqual([day, true]);
      }
    }
  });
});

describe("what follows from an outcome", () => {
  it.each<[string, FetchOutcome, string, string, { nextExpectedOn: string; nextTryAt: string }]>([
    ["new bytes: the next day by the calendar, with a look each week", "fetched", "2026-03-12T09:40:00Z", "2026-03-12", { nextExpectedOn: "2026-04-09", nextTryAt: "2026-03-19T09:40:00Z" }],
    ["new bytes early, as a revision: the same day stays ahead", "fetched", "2026-03-08T12:00:00Z", "2026-03-12", { nextExpectedOn: "2026-03-12", nextTryAt: "2026-03-12T09:30:00Z" }],
    ["nothing new, a day ahead: at half past nine of it", "unchanged", "2026-03-10T12:00:00Z", "2026-03-12", { nextExpectedOn: "2026-03-12", nextTryAt: "2026-03-12T09:30:00Z" }],
    ["nothing new, weeks ahead: in a week", "unchanged", "2026-03-13T12:00:00Z", "2026-04-09", { nextExpectedOn: "2026-04-09", nextTryAt: "2026-03-20T12:00:00Z" }],
    ["nothing new before half past nine of the day", "unchanged", "2026-03-12T09:29:00Z", "2026-03-12", { nextExpectedOn: "2026-03-12", nextTryAt: "2026-03-12T09:30:00Z" }],
    ["nothing new on the day: in six hours, and the day stays", "unchanged", "2026-03-12T09:30:00Z", "2026-03-12", { nextExpectedOn: "2026-03-12", nextTryAt: "2026-03-12T15:30:00Z" }],
    ["late by a month: still expected", "unchanged", "2026-04-20T00:00:00Z", "2026-03-12", { nextExpectedOn: "2026-03-12", nextTryAt: "2026-04-20T06:00:00Z" }],
    ["no link that fits: as nothing new", "no-address", "2026-03-12T10:00:00Z", "2026-03-12", { nextExpectedOn: "2026-03-12", nextTryAt: "2026-03-12T16:00:00Z" }],
  ])("%s", (_, outcome, at, expectedOn, { nextExpectedOn: then, nextTryAt }) => {
    expect(progressAfter(outcome, { failures: 5, nextExpectedOn: expectedOn }, THURSDAY, moment(at))).toEqual({ failures: 0, nextExpectedOn: then, nextTryAt: Date.parse(nextTryAt) });
  });

  it("waits 15 minutes after a failure, twice as long after each more, and stops after the eighth", () => {
    const { now, today } = moment("2026-03-12T10:00:00Z");
    let state = { failures: 0, nextExpectedOn: "2026-03-12" };
    const waits: (number | null)[] = [];
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const next = progressAfter("failed", state, THURSDAY, { now, today });
      waits.push(next.nextTryAt === null ? null : (next.nextTryAt - now) / HOUR);
      state = next;
    }
    expect(waits).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, null]);
    expect(state).toEqual({ failures: 8, nextExpectedOn: "2026-03-12", nextTryAt: null });
    expect(progressAfter("failed", { failures: 8, nextExpectedOn: "2026-03-12" }, THURSDAY, { now, today }).nextTryAt).toBeNull();
  });
});

describe("what is due", () => {
  const now = Date.parse("2026-03-12T10:00:00Z");

  it.each([
    ["switched on, its moment come", true, now, true], ["switched on, its moment long past", true, 0, true], ["switched on, a moment ahead", true, now + 1, false],
    ["switched on and stopped", true, null, false], ["switched off", false, now, false], ["switched off, never tried", false, null, false],
  ])("%s", (_, enabled, nextTryAt, due) => expect(isDue({ enabled, nextTryAt }, now)).toBe(due));

  it("is what was just switched on, and nothing that stopped", () => {
    expect(isDue({ enabled: true, ...firstProgress(THURSDAY, moment("2026-03-12T10:00:00Z")) }, now)).toBe(true);
    expect([hasStopped({ enabled: true, nextTryAt: null }), hasStopped({ enabled: true, nextTryAt: now }), hasStopped({ enabled: false, nextTryAt: null })]).toEqual([true, false, false]);
  });
});
