import { describe, expect, it } from "vitest";
import { buildRttCsv, GOOD_ROWS } from "./fixtures/build-rtt-csv";
import { buildZip, type ZipPart } from "./fixtures/build-zip";
import { readBytes, refusals } from "./fixtures/read-bytes";

const csv = buildRttCsv(GOOD_ROWS);
const entry: ZipPart = { name: "20260131-RTT-January-2026-full-extract.csv", data: csv };
const zip = buildZip([entry]);
const rulesOf = async (bytes: Buffer | string, name = "rtt.zip"): Promise<string[]> => refusals(await readBytes(bytes, name));

describe("a zip is read", () => {
  it.each([
    ["packed", zip],
    ["stored", buildZip([{ ...entry, method: 0 }])],
    ["with the CSV in a folder", buildZip([{ name: "RTT/", data: "", method: 0 }, { ...entry, name: "RTT/january.CSV" }])],
    ["with the shadow files of a Mac", buildZip([entry, { name: "__MACOSX/._x.csv", data: "x" }])],
    ["with a note beside the CSV", buildZip([{ name: "readme.txt", data: "x" }, entry])],
  ])("%s", async (_, bytes) => {
    const read = await readBytes(bytes, "upload.bin");
    const plain = await readBytes(csv);
    if (!read.accepted || !plain.accepted) throw new Error(JSON.stringify(read.issues));
    expect(read.icbs).toEqual(plain.icbs);
    expect(read.csvName).toMatch(/\.csv$/i);
  });

  it("with row numbers of the CSV inside", async () => {
    const read = await readBytes(buildZip([{ ...entry, data: csv.replace("Part_3", "Part_4") }]), "rtt.zip");
    expect(read.issues).toMatchObject([{ rule: "unknown_part", row: 7, file: "rtt.zip" }]);
  });
});

describe("a zip is refused", () => {
  const workbook = buildZip([{ name: "[Content_Types].xml", data: "<Types/>" }, ...Array.from({ length: 20 }, (_, sheet) => ({ name: `xl/worksheets/sheet${sheet}.xml`, data: "<x/>" }))]);
  const cases: [string, Buffer | string, string][] = [
    ["that is a CSV by another name", csv, "not_a_zip"],
    ["that is a web page by another name", "<html></html>", "not_a_zip"],
    ["that is empty", buildZip([]), "no_csv_file"],
    ["without a CSV", buildZip([{ name: "inner.zip", data: zip }]), "no_csv_file"],
    ["with two CSVs", buildZip([entry, { ...entry, name: "b.csv" }]), "several_csv_files"],
    ["with eleven files", buildZip([entry, ...Array.from({ length: 10 }, (_, at) => ({ name: `${at}.txt`, data: "x" }))]), "too_many_entries"],
    ["that is an Excel workbook", workbook, "wrong_publication"],
    ["that is an OpenDocument sheet", buildZip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 }]), "wrong_publication"],
    ["of another publication", buildZip([{ name: "x.csv", data: "Period,Org Code,A&E attendances Type 1\n" }]), "wrong_publication"],
    ["with an empty CSV", buildZip([{ name: "x.csv", data: "" }]), "empty_file"],
    ["with UTF-16 inside", buildZip([{ name: "x.csv", data: Buffer.from(`\uFEFF${csv}`, "utf16le") }]), "bad_encoding"],
    ["that is encrypted", buildZip([{ ...entry, flags: 1 }]), "encrypted_zip"],
    ["that is strongly encrypted", buildZip([{ ...entry, flags: 0x41 }]), "encrypted_zip"],
    ["packed by another method", buildZip([{ ...entry, method: 12 }]), "unsupported_compression"],
    ["that climbs out of its folder", buildZip([{ ...entry, name: "../../etc/x.csv" }]), "unsafe_entry_name"],
    ["with an absolute name", buildZip([{ ...entry, name: "/etc/x.csv" }]), "unsafe_entry_name"],
    ["with a Windows path", buildZip([{ ...entry, name: "..\\x.csv" }]), "unsafe_entry_name"],
    ["that is a link", buildZip([{ ...entry, data: "/etc/passwd", mode: 0o120777 }]), "unsafe_entry_name"],
    ["with a wrong checksum", buildZip([{ ...entry, claimedCrc: 1 }]), "damaged_zip"],
    ["that holds less than it says", buildZip([{ ...entry, claimedSize: csv.length + 1 }]), "damaged_zip"],
    ["that holds more than it says", buildZip([{ ...entry, claimedSize: csv.length - 1 }]), "zip_bomb"],
    ["that says it is huge", buildZip([{ ...entry, claimedSize: 400_000_001 }]), "zip_bomb"],
    ["with a file after its end", Buffer.concat([zip, Buffer.from("more")]), "damaged_zip"],
  ];
  it.each(cases)("%s", async (_, bytes, rule) => {
    expect(await rulesOf(bytes)).toEqual([rule]);
  });

  it("cut short anywhere", async () => {
    for (const length of [4, 30, 100, Math.floor(zip.length / 2), zip.length - 22, zip.length - 1]) {
      expect([length, await rulesOf(zip.subarray(0, length))]).toEqual([length, ["truncated_zip"]]);
    }
  });

  it("when its middle is lost", async () => {
    expect(await rulesOf(Buffer.concat([zip.subarray(0, 300), zip.subarray(500)]))).toHaveLength(1);
  });

  it("when an honest header tells of a bomb", async () => {
    expect(await rulesOf(buildZip([{ name: "bomb.csv", data: Buffer.alloc(50_000_000, 0x30) }]))).toEqual(["zip_bomb"]);
  });

  it("when a bomb lies about its size, having unpacked no more than it claimed", async () => {
    // Good rows come first, so that nothing but the count of bytes can stop it.
    const data = Buffer.concat([Buffer.from(csv), Buffer.alloc(50_000_000, 0x0a)]);
    expect(await rulesOf(buildZip([{ name: "bomb.csv", data, claimedSize: csv.length }]))).toEqual(["zip_bomb"]);
  });

  it("when its directory points far outside the file", async () => {
    const far = Buffer.alloc(20);
    far.writeUInt32LE(0x07064b50, 0);
    far.fill(0xff, 8, 16);
    const end = zip.length - 22;
    expect(await rulesOf(Buffer.concat([zip.subarray(0, end), far, zip.subarray(end)]))).toEqual(["truncated_zip"]);
  });
});
