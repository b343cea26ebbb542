import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EMPTY_FORM } from "@/lib/shared/form-state";
import type { FetchingRow } from "@/lib/observations/domain/fetching";
import { FetchingView } from "./fetching-view";

const ROW: FetchingRow = {
  id: "rtt", title: "RTT full CSV data file", publisher: "NHS England", page: "https://www.publisher.example/waiting/", state: "off", rule: "The link on the page", enabledBy: null, enabledAt: null, checkedAt: null,
  outcome: null, message: null, nextExpectedOn: "2026-06-11", isOverdue: false, nextTryAt: null, failures: 0,
};
const ON = { state: "on", enabledBy: "Ada Lovelace", enabledAt: "2026-06-01T08:00:00Z", checkedAt: "2026-06-11T08:30:00Z", outcome: "Nothing new", message: "Jan26.zip has not changed", nextTryAt: "2026-06-11T14:30:00Z" } as const;

const draw = (row: Partial<FetchingRow> = {}, { isAllowed = true, maySwitch = true } = {}) =>
  renderToStaticMarkup(<FetchingView rows={[{ ...ROW, ...row }]} maySwitch={maySwitch} isAllowed={isAllowed} notice={null} setFetching={async () => EMPTY_FORM} />);
const buttons = (html: string) => [...html.matchAll(/<button[^>]*>([^<]*)</g)].map(([, text]) => text);
const sent = (html: string) => [...html.matchAll(/name="fetching" value="(\w+)"/g)].map(([, value]) => value);

describe("the page of fetching", () => {
  it("says that nothing is fetched while the installation does not allow it, whatever is switched on", () => {
    expect(draw(ON, { isAllowed: false })).toContain("Fetching is off for this installation");
    expect(draw(ON, { isAllowed: false })).toContain("None while fetching is off for this installation");
    expect(draw(ON)).not.toContain("off for this installation");
  });

  it("offers to switch on what is off, and off what is on, behind a line that says what follows", () => {
    expect([buttons(draw()), sent(draw())]).toEqual([["Switch fetching on"], ["on"]]);
    expect(draw()).toContain("The product will ask www.publisher.example for new files by itself.");
    expect([buttons(draw(ON)), sent(draw(ON))]).toEqual([["Switch fetching off"], ["off"]]);
    expect(draw(ON)).toMatch(/<details.*<form/s);
  });

  it("says of what stopped that it did, and offers to try again", () => {
    const html = draw({ ...ON, state: "stopped", outcome: "It failed", message: "The server answered with status 404", failures: 8, nextTryAt: null });
    expect(html).toContain("stopped after 8 failures in a row");
    expect(html).toContain("It failed. The server answered with status 404");
    expect([buttons(html), sent(html)]).toEqual([["Try again", "Switch fetching off"], ["on", "off"]]);
  });

  it("offers nothing where the address is not known, or to a reader who may not switch", () => {
    expect(buttons(draw({ state: "by-hand", rule: "Made for each reader.", nextExpectedOn: null }))).toEqual([]);
    expect(buttons(draw({}, { maySwitch: false }))).toEqual([]);
    expect(draw({}, { maySwitch: false })).toContain("only an account that reaches all of them may switch");
  });

  it("prints moments in London time, and a day that has passed as not there yet", () => {
    const html = draw({ ...ON, isOverdue: true, failures: 1 });
    expect(html).toContain("11 June 2026 at 9:30am");
    expect(html).toMatch(/About <time dateTime="2026-06-11">11 June 2026<\/time>: not there yet/i);
    expect(html).toContain("after 1 failure in a row");
  });
});
