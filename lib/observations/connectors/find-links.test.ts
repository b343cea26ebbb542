import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLinks } from "./find-links";

const PAGE = new URL("https://www.publisher.example/statistics/waiting/");
const read = (html: string) => findLinks(html, PAGE, ["www.publisher.example"]).map(({ url, text }) => `${url.href} | ${text}`);
const addresses = (html: string) => findLinks(html, PAGE, ["www.publisher.example"]).map(({ url }) => url.href);

describe("links of a page", () => {
  it("are read against its address, with their text", () => {
    expect(read(`<!doctype html><html><body><p>See <a class="x" href="/uploads/Jan26.zip" title=">">Full CSV <b>data</b>&nbsp;file\n (ZIP,&#32;4&#77;)</a>, <A HREF='data-2025-26/'>2025&#8211;26</A> and <a href=Feb26.zip>Feb</a></p>`)).toEqual([
      "https://www.publisher.example/uploads/Jan26.zip | Full CSV data file (ZIP, 4M)",
      "https://www.publisher.example/statistics/waiting/data-2025-26/ | 2025–26",
      "https://www.publisher.example/statistics/waiting/Feb26.zip | Feb",
    ]);
  });

  it("hold entities as a browser reads them, once", () => {
    expect(addresses(`<a href="/a?b=1&amp;c=2#part">x</a><a href="/a?b=&amp;lt;">x</a><a href="/&#x41;&unknown;">x</a>`)).toEqual([
      "https://www.publisher.example/a?b=1&c=2", "https://www.publisher.example/a?b=&lt;", "https://www.publisher.example/A&unknown;",
    ]);
  });

  it("without an end, or inside one another, end where the next begins", () => {
    expect(read(`<a href="/1">one <a href="/2">two</a> three <a href="/3">four`)).toEqual(["https://www.publisher.example/1 | one", "https://www.publisher.example/2 | two", "https://www.publisher.example/3 | four"]);
  });

  it("count the first of an attribute given twice", () => {
    expect(addresses(`<a href="/first" href="/second">x</a>`)).toEqual(["https://www.publisher.example/first"]);
  });
});

describe("what is no link", () => {
  it.each([
    ["a comment", `<!-- <a href="/x">x</a> -->`], ["a comment in a comment's clothes", `<!--> <a href="/x">x</a> -->`], ["an unended comment", `<!-- <a href="/x">x</a>`],
    ["a script", `<script>document.write('<a href="/x">x</a>')</script>`], ["a script in capitals, with a false end", `<SCRIPT type="x"></scriptx><a href="/x">x</a></SCRIPT >`],
    ["a style", `<style><a href="/x">x</a></style>`], ["a text area", `<textarea><a href="/x">x</a></textarea>`], ["a template", `<template><a href="/x">x</a></template>`], ["an unended script", `<script><a href="/x">x</a>`],
    ["another element's", `<area href="/x"><link href="/x"><abbr href="/x">x</abbr><iframe src="/x"></iframe><form action="/x"></form>`], ["another attribute", `<a data-href="/x" xhref="/x" src="/x">x</a>`],
    ["text in an attribute", `<p title='<a href="/x">x</a>'>x</p>`], ["an unended quote", `<a href="/x>x</a> <a href='/y`], ["no tag", `< a href="/x">x</a> <<>< /a>`], ["the place itself", `<a href="#x">x</a><a href="">x</a><a href>x</a>`],
  ])("%s", (_, html) => expect(addresses(html)).toEqual([]));

  it.each([
    "https://attacker.example/x", "//attacker.example/x", "\\\\attacker.example\\x", "/\\attacker.example/x", "http://www.publisher.example/x", "https://www.publisher.example:8443/x", "https://user@www.publisher.example/x",
    "https://www.publisher.example@attacker.example/x", "https://www.publisher.example.attacker.example/x", "https://127.0.0.1/x", "https://0x7f000001/x", "https://[::1]/x", "file:///etc/passwd", "javascript:alert(1)",
    "&#106;avascript:alert(1)", "java\tscript:alert(1)", "data:text/csv,x", "ftp://www.publisher.example/x", "https://", `/${"x".repeat(3000)}`,
  ])("%s", (href) => expect(addresses(`<a href="${href}">x</a>`)).toEqual([]));

  it("is led astray by a base", () => expect(addresses(`<base href="https://attacker.example/"><a href="x">x</a>`)).toEqual(["https://www.publisher.example/statistics/waiting/x"]));
});

describe("whatever a page holds", () => {
  it("comes to an end, with addresses of the list only", () => {
    const piece = fc.constantFrom("<", ">", "<a ", "<a href=", "href", "=", "'", '"', "/", "</a>", "<!--", "-->", "<script>", "</script>", "&", "&#x", ";", "x", " ", "https://", "//evil.example", "\0", "<a\n/href=/y>");
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => findLinks(pieces.join(""), PAGE, ["www.publisher.example"]).every(({ url }) => url.origin === PAGE.origin)), { numRuns: 3000 });
  });

  it.each([["unended tags", "<a "], ["lone signs", "<a =/="], ["openings", "<"], ["comments", "<!--"], ["quotes", `<a href="`], ["scripts", "<script>"], ["closings", "</script"], ["blanks", "<a href   "], ["entities", "&#x"], ["links", `<a href="/x">x`]])(
    "is read in one pass: a million characters of %s", (_, piece) => {
      expect(findLinks(piece.repeat(Math.ceil(1_000_000 / piece.length)), PAGE, ["www.publisher.example"]).length).toBeLessThanOrEqual(5000);
    });
});
