import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password-rules";

const context = { email: "ann.okafor@northshire.example.test", name: "Ann Okafor", productName: "ICB oversight" };
const code = (password: string) => passwordProblem(password, context, "newPassword")?.code ?? null;

describe("length is the only composition rule", () => {
  it.each([
    ["eleven characters", "tavobi-reso", "too_short"],
    ["twelve characters", "tavobi-resok", null],
    ["128 characters", "tavobi resok ludem panif ".repeat(6).slice(0, 128), null],
    ["129 characters", "tavobi resok ludem panif ".repeat(6).slice(0, 129), "too_long"],
    ["twelve signs of two code units each", "🌊🦔🌻🚲🎻🧭🪁🍐🐝🌵🪵🧦", null],
    ["small letters and spaces alone", "kettle orbit walnut pier", null],
    ["figures alone, at random", "839205716438", null],
  ])("%s", (_, password, expected) => expect(code(password)).toBe(expected));
});

describe("what is guessed first is refused", () => {
  it.each([
    "password1234", "Password2026!", "P@ssw0rd2026!", "passwordpassword", "welcomewelcome1", "Welcome123456", "letmeinletmein", "qwertyuiop123",
    "123456789012", "1234567890123", "987654321098", "aaaaaaaaaaaa", "abababababab", "1q2w3e4r5t6y", "abcdefghijkl", "Summer2026!!!", "administrator",
    "iloveyou1234", "CorrectHorseBatteryStaple", "qwerty-123456", "Liverpool1234",
  ])("%s", (password) => expect(code(password)).toBe("common"));
});

describe("names of the person and the product do not make a password", () => {
  it.each(["ann.okafor12345", "AnnOkafor!2026", "ICB oversight 26", "icboversight2026", "northshire-2026", "ann.okafor@northshire.example.test"])("%s", (password) =>
    expect(["context", "common"]).toContain(code(password)));

  it("a name beside eight characters of one's own is allowed", () => expect(code("okafor walnut pier")).toBeNull());
  it("the same password is allowed for somebody else", () => {
    expect(code("AnnOkafor!2026")).toBe("context");
    expect(passwordProblem("AnnOkafor!2026", { ...context, email: "b@example.test", name: "Bo Li" }, "p")).toBeNull();
  });
});

it("names the field and says nothing of the password itself", () => {
  const problem = passwordProblem("Password2026!", context, "newPassword");
  expect(problem?.field).toBe("newPassword");
  expect(problem?.message).not.toContain("2026");
});
