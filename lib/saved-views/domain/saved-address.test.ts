import { describe, expect, it } from "vitest";
import { LONGEST_ADDRESS, savedAddress } from "./saved-address";

describe("an address that is kept", () => {
  it.each([
    "/overview", "/overview?measure=E03&sort=-e03", "/organisations/QF7", "/organisations/QUE?set=2023", "/organisations/cluster?boards=QF7%2CQJ2", "/metrics", "/metrics?q=cancer&held=1", "/metrics/E01?area=QF7&range=24",
    "/metrics/E01/compare?view=funnel&areas=QF7%2CQJ2", "/metrics/O02/map?category=sex%3Amale", "/metrics/E01/scatter?with=E03", "/metrics/E01/parts?area=QF7", "/metrics/O04/inequality", "/metrics/E01/revisions",
    "/regions/Y63", "/regions/E12000003", "/trusts/RHQ", "/councils/E08000019", "/search?q=Sheffield", "/views/nao?area=QF7", "/whats-new",
  ])("may be %s", (address) => {
    expect(savedAddress(address)).toBe(address);
  });

  it("loses its fragment and what the page said for a moment", () => {
    expect(savedAddress("/metrics/E01?area=QF7&done=saved&_rsc=abc#definition")).toBe("/metrics/E01?area=QF7");
    expect(savedAddress("/overview?problem=x")).toBe("/overview");
  });

  it.each([
    ["an address outside", "https://example.org/overview"], ["one without its scheme", "//example.org/overview"], ["one with a back slash", "/\\example.org/overview"], ["a script", "javascript:alert(1)"],
    ["data", "data:text/html,<b>x</b>"], ["nothing", ""], ["a relative path", "overview"], ["a path that climbs", "/metrics/../admin/accounts"], ["a path in disguise", "/metrics/%2e%2e/admin"], ["a page of accounts", "/admin/accounts"],
    ["a form", "/imports/new"], ["a file", "/metrics/E01/download?area=QF7"], ["what posts", "/views/save"], ["the page of views", "/views"], ["one's own account", "/account"], ["a metric that cannot be", "/metrics/e01"],
    ["a page below a page", "/organisations/QF7/pack"], ["a line break", "/overview\n"], ["a space", "/overview ?q=1"], ["a tab inside", "/over\tview"], ["a parameter that is no name", "/overview?<script>=1"], ["another page after a line", "/overview\r\nSet-Cookie: x"],
    ["a path that only begins well", "/overviewer"], ["a slash at its end", "/overview/"], ["too long a one", `/search?q=${"x".repeat(LONGEST_ADDRESS)}`],
  ])("is not %s", (_, address) => {
    expect(savedAddress(address)).toBeNull();
  });

  it("stays the same when it is kept again", () => {
    const once = savedAddress("/search?q=South Yorkshire".replace(" ", "+"));
    expect(once).toBe("/search?q=South+Yorkshire");
    expect(savedAddress(once ?? "")).toBe(once);
  });
});
