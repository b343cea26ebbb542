import { expect, it } from "vitest";
import { aboutPage } from "./about-page";

it.each(["/overview", "/metrics/E01?area=QF7&category=sex%3Amale", "/views/nao?area=QF7"])("takes %s for a page of ours", (address) => {
  expect(aboutPage(address)).toBe(address);
});

it.each([[undefined], [""], ["https://example.org"], ["//example.org"], ["/\\example.org"], ["javascript:alert(1)"], ["/overview\"onclick=x"], ["/overview<script>"], ["/over view"], [["/overview", "/metrics"]], [`/${"x".repeat(500)}`]])("takes %s for none", (address) => {
  expect(aboutPage(address)).toBeNull();
});
