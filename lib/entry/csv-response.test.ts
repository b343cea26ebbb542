import { expect, it } from "vitest";
import { csvResponse } from "./csv-response";

it("is a download that nobody else's cache keeps", async () => {
  const response = csvResponse("a,b\r\n1,2\r\n", "QF7-2026.csv");
  expect(await response.text()).toBe("a,b\r\n1,2\r\n");
  expect(Object.fromEntries(response.headers)).toMatchObject({ "cache-control": "private, no-store", "content-disposition": 'attachment; filename="QF7-2026.csv"' });
  expect(response.headers.get("content-type")).toMatch(/^text\/csv; charset=utf-8/);
});

it.each(['a"; filename="b.exe', "../../etc/passwd", "a\r\nset-cookie: x=1", "naïve.csv"])("cannot be led astray by the name %j", (name) => {
  expect(csvResponse("", name).headers.get("content-disposition")).toMatch(/^attachment; filename="[A-Za-z0-9._-]+"$/);
});
