import { expect, it } from "vitest";
import { parseForm } from "./parse-form";

function form(...fields: readonly (readonly [string, string | Blob])[]): FormData {
  const made = new FormData();
  fields.forEach(([name, value]) => made.append(name, value));
  return made;
}

it("keeps text fields, lists what was sent several times, and leaves the framework's own out", () => {
  const { input, values } = parseForm(form(["name", "Ada"], ["role", "a"], ["role", "b"], ["$ACTION_ID_x", ""], ["$ACTION_REF_1", ""], ["file", new Blob(["x"])]));
  expect(input).toEqual({ name: "Ada", role: ["a", "b"], file: "" });
  expect(values).toEqual({ name: "Ada", role: "a", file: "" });
});

it.each(["password", "newPassword", "newPasswordAgain", "currentPassword", "token", "csrfToken", "clientSecret"])("never sends %s back to the browser", (name) => {
  const { input, values } = parseForm(form([name, "hidden"]));
  expect(input[name]).toBe("hidden");
  expect(values).toEqual({});
});

it("takes a field named like a property of objects for a field", () => {
  const { input } = parseForm(form(["__proto__", "x"], ["constructor", "y"]));
  expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
  expect(input["constructor"]).toBe("y");
});
