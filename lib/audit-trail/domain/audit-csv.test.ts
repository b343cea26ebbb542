import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { auditCsvHead, auditCsvLines } from "./audit-csv";

const entry = {
  id: "7", at: "2026-05-14T08:30:00.000Z", actorName: 'Ann "AO" Okafor', actorEmail: "ann@example.test", action: "invite account", subjectType: "account",
  subjectId: "s", subjectName: "=HYPERLINK(\"x\")", areaName: null, detail: { note: "two\nlines, and a comma" },
};

it("reads back as what it was, in another's reader", () => {
  const [row] = parse(auditCsvHead() + auditCsvLines([entry]), { columns: true, bom: true }) as Record<string, string>[];
  expect(row).toMatchObject({ number: "7", at: entry.at, actor: entry.actorName, organisation: "", detail: "Note: two\nlines, and a comma" });
});

it.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx"])("makes text of %j, which a spreadsheet would run", (name) => {
  const [row] = parse(auditCsvHead() + auditCsvLines([{ ...entry, subjectName: name }]), { columns: true, bom: true }) as Record<string, string>[];
  expect(row?.subject).toBe(`'${name}`);
});
