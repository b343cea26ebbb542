import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { receiveFile, type ReceivedForm } from "./receive-file";

const LIMITS = { fileBytes: 1_000, fields: 3 };
const BOUNDARY = "--------edge";
const part = (disposition: string, body: string): string => `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n${disposition.includes("filename") ? "Content-Type: text/csv\r\n" : ""}\r\n${body}\r\n`;
const END = `--${BOUNDARY}--\r\n`;

const post = (body: BodyInit | null, type: string | null = `multipart/form-data; boundary=${BOUNDARY}`): Request =>
  // A stream as a body needs `duplex`, which the types of the standard library do not know.
  new Request("http://127.0.0.1/upload", { method: "POST", body, duplex: "half", headers: type === null ? {} : { "content-type": type } } as RequestInit);

/** What came, with the bytes of the file while it lay there, and where that was. */
async function received(request: Request): Promise<ReceivedForm & { readonly bytes: string | null; readonly mode: number | null }> {
  let where = "";
  const seen = await receiveFile(request, LIMITS, async (form) => {
    where = form.file?.path ?? "";
    const there = where !== "" && existsSync(where);
    return { ...form, bytes: there ? readFileSync(where, "utf8") : null, mode: there ? statSync(where).mode & 0o777 : null };
  });
  expect(existsSync(where), "the file is gone afterwards").toBe(false);
  return seen;
}

describe("a form with a file", () => {
  it("gives the fields and the file, readable by nobody else, and deletes it afterwards", async () => {
    const form = await received(post(part('name="board"', "12") + part('name="file"; filename="Übersicht März.csv"', "a,b\r\n1,2\r\n") + part('name="publishedOn"', "2026-05-14") + END));
    expect(form).toMatchObject({ problem: null, bytes: "a,b\r\n1,2\r\n", mode: 0o600, file: { fileName: "Übersicht März.csv" } });
    expect(Object.fromEntries(form.fields)).toEqual({ board: "12", publishedOn: "2026-05-14" });
  });

  it("takes a file that a browser sends", async () => {
    const data = new FormData();
    data.set("publication", "");
    data.set("file", new File(["x".repeat(LIMITS.fileBytes)], "full.csv"));
    expect(await received(post(data, null))).toMatchObject({ problem: null, bytes: "x".repeat(LIMITS.fileBytes) });
  });

  it("says that none was chosen", async () => {
    expect(await received(post(part('name="board"', "12") + part('name="file"; filename=""', "") + END))).toMatchObject({ problem: null, file: null });
    expect(await received(post(part('name="board"', "12") + END))).toMatchObject({ problem: null, file: null });
  });

  it("keeps nothing past the limit, and still hears what was typed after it", async () => {
    const form = await received(post(part('name="file"; filename="long.csv"', "x".repeat(LIMITS.fileBytes + 1)) + part('name="board"', "12") + END));
    expect(form.problem).toBe("file_too_large");
    expect(form.bytes?.length).toBe(LIMITS.fileBytes);
    expect(form.fields.get("board")).toBe("12");
  });

  it("ends a body that never ends, without taking it in", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(part('name="file"; filename="endless.csv"', "").slice(0, -2))),
      pull(controller) {
        sent += 500;
        controller.enqueue(new Uint8Array(500));
      },
    });
    expect((await received(post(endless))).problem).toBe("file_too_large");
    expect(sent).toBeLessThan(200_000);
  });

  it("takes one file and a few fields, and no more", async () => {
    const two = part('name="file"; filename="a.csv"', "a") + part('name="file"; filename="b.csv"', "b") + END;
    expect((await received(post(two))).problem).toBe("several_files");
    const many = Array.from({ length: LIMITS.fields + 1 }, (_, index) => part(`name="field${index}"`, "x")).join("") + END;
    expect((await received(post(many))).problem).toBe("broken_off");
  });

  it("names a file by its last part, without what cannot be seen, and hears a field once", async () => {
    const form = await received(post(part('name="file"; filename="../../etc/pass\u0007wd\u202e.csv"', "a") + part('name="board"', "1") + part('name="board"', "2") + part('name="__proto__"', "x") + END));
    expect(form.file?.fileName).toBe("pass wd .csv");
    expect([...form.fields]).toEqual([["board", "1"], ["__proto__", "x"]]);
  });

  it.each([
    ["one that breaks off in the file", post(part('name="file"; filename="half.csv"', "a,b").slice(0, -2))],
    ["one that breaks off before it", post(`--${BOUNDARY}\r\nContent-Disp`)],
    ["text", post("file=a", "text/plain")],
    ["a form without a boundary", post("file=a", "multipart/form-data")],
    ["nothing", post(null)],
  ])("is not whole: %s", async (_, request) => {
    expect((await received(request)).problem).toBe("broken_off");
  });

  it("is not whole where the sender goes away", async () => {
    const gone = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(part('name="file"; filename="gone.csv"', "a,b").slice(0, -2)));
        setTimeout(() => controller.error(new Error("gone")), 5);
      },
    });
    expect((await received(post(gone))).problem).toBe("broken_off");
  });

  it("leaves nothing behind when the work with it fails", async () => {
    let folder = "";
    const work = ({ file }: ReceivedForm): Promise<never> => {
      folder = path.dirname(file?.path ?? "");
      expect(existsSync(folder)).toBe(true);
      throw new Error("no");
    };
    await expect(receiveFile(post(part('name="file"; filename="a.csv"', "a") + END), LIMITS, work)).rejects.toThrow("no");
    expect(existsSync(folder)).toBe(false);
  });
});
