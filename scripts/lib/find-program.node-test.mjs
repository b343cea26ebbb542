import assert from "node:assert/strict";
import { test } from "node:test";
import { findBrowser } from "./find-browser.mjs";
import { findPdfReader } from "./find-pdf-reader.mjs";

/** A machine with the programs given; what it installs is recorded, and adds the programs of `packages`. */
function machine({ programs = [], packages = [], ...rest }) {
  const have = new Set(programs);
  const commands = [];
  return {
    commands,
    environment: {},
    platform: "linux",
    root: false,
    runs: (file) => have.has(file),
    install: (command) => {
      commands.push(command.join(" "));
      if (command.includes("install")) packages.forEach((file) => have.add(file));
      return true;
    },
    ...rest,
  };
}

test("the browser that CHROMIUM_PATH names goes before the usual places", () => {
  assert.equal(findBrowser(machine({ programs: ["/opt/c", "/usr/bin/chromium"], environment: { CHROMIUM_PATH: "/opt/c" } })), "/opt/c");
});

test("a CHROMIUM_PATH that does not run is an error, not a reason to take another", () => {
  assert.throws(() => findBrowser(machine({ programs: ["/usr/bin/chromium"], environment: { CHROMIUM_PATH: "/opt/gone" } })), /CHROMIUM_PATH names \/opt\/gone/);
});

test("usual places are tried in order, the Chromium without windows first, and nothing is installed for who is not root", () => {
  const computer = machine({ programs: ["/usr/bin/google-chrome", "/usr/bin/chromium"] });
  assert.equal(findBrowser(computer), "/usr/bin/chromium");
  assert.equal(findBrowser(machine({ programs: ["/usr/bin/chromium", "/usr/bin/chromium-headless-shell"] })), "/usr/bin/chromium-headless-shell");
  assert.deepEqual(computer.commands, []);
});

test("root on Debian installs the Chromium without windows, also beside another", () => {
  const computer = machine({ programs: ["/usr/bin/chromium"], packages: ["/usr/bin/chromium-headless-shell"], root: true });
  assert.equal(findBrowser(computer), "/usr/bin/chromium-headless-shell");
  assert.deepEqual(computer.commands, ["apt-get update", "apt-get install -y --no-install-recommends chromium-headless-shell"]);
  assert.equal(findBrowser(computer), "/usr/bin/chromium-headless-shell");
  assert.equal(computer.commands.length, 2);
});

test("where that one cannot be had, root takes the Chromium there is, or installs it", () => {
  const offline = machine({ programs: ["/usr/bin/chromium"], root: true, install: () => false });
  assert.equal(findBrowser(offline), "/usr/bin/chromium");
  const older = machine({ packages: ["/usr/bin/chromium"], root: true });
  assert.equal(findBrowser(older), "/usr/bin/chromium");
});

test("without root and without a browser, the message holds the one command to run", () => {
  const computer = machine({ packages: ["/usr/bin/chromium"] });
  assert.throws(() => findBrowser(computer), /Install one with: sudo apt-get update && sudo apt-get install -y chromium$/);
  assert.deepEqual(computer.commands, []);
});

test("an installation that brings no running browser fails with the same message", () => {
  assert.throws(() => findBrowser(machine({ root: true })), /No Chromium was found/);
});

test("macOS finds the application and names its own command", () => {
  const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  assert.equal(findBrowser(machine({ platform: "darwin", programs: [chrome] })), chrome);
  assert.throws(() => findBrowser(machine({ platform: "darwin" })), /brew install/);
});

test("root on Debian installs Poppler when there is none, and others are told how", () => {
  const computer = machine({ packages: ["pdftotext"], root: true });
  assert.equal(findPdfReader(computer), "pdftotext");
  assert.deepEqual(computer.commands, ["apt-get update", "apt-get install -y --no-install-recommends poppler-utils"]);
  assert.throws(() => findPdfReader(machine({})), /No Poppler .* Install one with: sudo apt-get update && sudo apt-get install -y poppler-utils$/);
});
