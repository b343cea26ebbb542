import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";

describe("the address attempts are counted by", () => {
  it("is the one the nearest proxy wrote, whatever the client claimed before it", () => {
    expect(clientAddress("10.0.0.1, 192.0.2.7")).toBe("192.0.2.7");
    expect(clientAddress(["spoofed", "192.0.2.7"])).toBe("192.0.2.7");
  });

  it("is one and the same where nothing is said", () => {
    expect([clientAddress(null), clientAddress(undefined), clientAddress(""), clientAddress(" , ")]).toEqual(["direct", "direct", "direct", "direct"]);
  });
});
