import { CHARACTERISTICS, type BoardCharacteristics, type BoardPeer } from "./board-peers";
import type { FigureTableSpec } from "./figure-table";

/**
 * Why each peer is one: what the board and its peers have, how they differ, and how far apart that makes them.
 * @param nameOf short name of a board by its code
 */
export function peersTable(board: BoardCharacteristics, peers: readonly BoardPeer[], nameOf: (code: string) => string): FigureTableSpec {
  return {
    caption: `Why these boards are nearest to ${nameOf(board.code)}`,
    columns: [
      { key: "board", head: "Board", kind: "text", rowHeader: true },
      ...CHARACTERISTICS.map(({ key, name, unit, decimals }) => ({ key, head: name, unit, kind: "number" as const, decimals })),
      { key: "reason", head: "Beside this board", kind: "text" },
      { key: "distance", head: "Distance", unit: "standard deviations", kind: "number", decimals: 2 },
    ],
    rows: [
      [nameOf(board.code), ...CHARACTERISTICS.map(({ key }) => board[key]), "the board itself", 0],
      ...peers.map((peer) => [nameOf(peer.code), ...CHARACTERISTICS.map(({ key }) => peer[key]), peer.differences.map(({ text }) => text).join("; "), peer.distance]),
    ],
    own: [0],
  };
}
