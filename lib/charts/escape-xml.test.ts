import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { escapeXml } from "@/lib/charts/escape-xml";

describe("escapeXml", () => {
  it("leaves no way out of text or attribute", () => {
    expect(escapeXml(`"><script>alert('x')</script>&amp;`)).toBe("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;");
  });

  it("drops what XML forbids and keeps the rest", () => {
    expect(escapeXml("a\u0000b\u0008c\ud800d\uffffe\tf\ng")).toBe("abcde\tf\ng");
    expect(escapeXml("Caffè − 65 % 👍 £")).toBe("Caffè − 65 % 👍 £");
  });

  it("never emits a markup sign, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
