/**
 * Path data in whole numbers with moves counted from the point before: half the length of absolute
 * decimals. Coordinates are rounded before they are subtracted, so rounding never adds up along a line.
 */
export class RelativePath {
  private text = "";
  private x = 0;
  private y = 0;
  private lastCommand = "";

  /** Starts a piece at a point. */
  moveTo(x: number, y: number): void {
    this.add("m", x, y);
  }

  lineTo(x: number, y: number): void {
    this.add("l", x, y);
  }

  /** A point of no length: under a round cap a disc. */
  disc(x: number, y: number): void {
    this.add("m", x, y);
    this.text += "h0";
    this.lastCommand = "h";
  }

  /** A point one unit down the diagonal: under a square cap a diamond. */
  diamond(x: number, y: number): void {
    this.add("m", x, y);
    this.text += "l1 1";
    this.x += 1;
    this.y += 1;
    this.lastCommand = "";
  }

  toString(): string {
    return this.text;
  }

  private add(command: "m" | "l", toX: number, toY: number): void {
    const dx = String(Math.round(toX) - this.x);
    const dy = String(Math.round(toY) - this.y);
    const isRepeat = command === "l" && this.lastCommand === "l";
    const head = !isRepeat ? command : dx.startsWith("-") ? "" : " ";
    this.text += `${head}${dx}${dy.startsWith("-") ? "" : " "}${dy}`;
    this.lastCommand = command;
    this.x = Math.round(toX);
    this.y = Math.round(toY);
  }
}
