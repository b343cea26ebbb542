import { describe, expect, it } from "vitest";
import { readBytes, valuesOf } from "../../testing/read-source";
import { coverageCsv, gpAppointmentsZip, oneBoardCsv } from "./fixtures/build-gp-appointments";
import { gpAppointmentsCsv } from "./map";

const read = (bytes: Buffer | string = gpAppointmentsZip()) => readBytes(gpAppointmentsCsv, "a.zip", bytes);
/** The zip with a text replaced in one of its files. */
const changed = (name: string, from: string, to: string) => read(gpAppointmentsZip((file, text) => (file === name ? text.replace(from, to) : text)));

describe("the GP appointments zip", () => {
  it("gives each board's appointments per 1,000 patients of the practices counted, all splits added up", async () => {
    const { reading, issues } = await read();
    expect(issues).toEqual([]);
    expect(valuesOf(reading, "G01", "E54000013")).toEqual([["2024-08-31", 400], ["2024-09-30", 500]]);
    expect(valuesOf(reading, "G01", "E54000058")).toEqual([["2024-08-31", 450]]);
    expect(reading?.figures.map(({ area, numerator, denominator, sheet }) => [area.kind, area.scheme, numerator, denominator, sheet])).toEqual([
      ["icb", "ons", 4500, 10_000, "Regional_CSV_Derby.csv"],
      ["icb", "ons", 10_000, 25_000, "Regional_CSV_Lincolnshire.csv"],
      ["icb", "ons", 12_000, 24_000, "Regional_CSV_Lincolnshire.csv"],
    ]);
    expect(reading?.rowsRead).toBe(11);
  });

  it("keeps the appointments without a rate where no table of practices is there, and says so", async () => {
    for (const bytes of [gpAppointmentsZip(undefined, false), oneBoardCsv()]) {
      const { reading, issues, refused } = await read(bytes);
      expect([refused, issues.map(({ rule, severity }) => [rule, severity])]).toEqual([false, [["missing_sheet", "warning"]]]);
      expect(reading?.figures.at(-1)).toMatchObject({ metricCode: "G01", value: null, mark: "not_available", numerator: 12_000, denominator: null });
    }
  });

  it.each([
    ["a fraction of an appointment", "lincolnshire", ",9000", ",9000.5", "not_a_number", 2],
    ["a negative count", "lincolnshire", ",9000", ",-9000", "negative_number", 2],
    ["a mark nobody explained", "lincolnshire", ",9000", ",*", "not_a_number", 2],
    ["an empty count", "lincolnshire", ",9000", ",", "missing_value", 2],
    ["a month in other words", "lincolnshire", "AUG2024,DNA", "2024 Q2,DNA", "bad_period", 3],
    ["a split twice, the blanks apart", "lincolnshire", "DNA,Other Practice staff,Telephone,8  to 14 Days", "Attended,GP,Face-to-Face,Same  Day", "duplicate_key", 3],
    ["a sum beside its parts", "lincolnshire", "DNA,Other Practice staff", "DNA,All staff", "unknown_part", 3],
    ["a row without a board", "lincolnshire", "E54000013", "", "missing_value", 2],
    ["a board in two files of the zip", "derby", "E54000058", "E54000013", "duplicate_key", 2],
    ["a row that lacks a cell", "lincolnshire", "AUG2024,Attended,", "AUG2024,", "column_count", 2],
    ["a location without patients", "coverage", "01Y,E54000058,E40000011,01AUG2024", "01Y,E54000058,E40000011,01AUG2023", "missing_value", 2],
    ["a location without appointments", "derby", "01Y,E38000997", "15M,E38000997", "missing_value", 6],
    ["a location twice among the practices", "coverage", "01Y,", "15M,", "duplicate_key", 6],
    ["more patients counted than there are", "coverage", "24000,25000", "26000,25000", "out_of_range", 4],
    ["no patients at all", "coverage", "4,4,25000,25000\r\n71E,E54000013,E40000011,01SEP", "4,4,0,25000\r\n71E,E54000013,E40000011,01SEP", "out_of_range", 2],
  ])("refuses %s", async (_what, name, from, to, rule, row) => {
    const { recognised, refused, reading, issues } = await changed(name, from, to);
    expect([recognised, refused, reading]).toEqual([true, true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("refuses a table of header alone, and two tables of practices", async () => {
    expect((await read(`${oneBoardCsv().split("\r\n")[0]}\r\n`)).issues.map(({ rule }) => rule)).toEqual(["no_figures"]);
    expect((await read(gpAppointmentsZip((file, text) => (file === "derby" ? coverageCsv() : text)))).issues).toContainEqual(expect.objectContaining({ rule: "duplicate_key", sheet: "APPOINTMENTS_GP_COVERAGE.csv" }));
  });

  it("is not recognised by the table of practices alone, or beside a file of another kind", async () => {
    expect((await read(coverageCsv())).recognised).toBe(false);
    expect((await changed("derby", "COUNT_OF_APPOINTMENTS", "COUNT")).recognised).toBe(false);
  });
});
