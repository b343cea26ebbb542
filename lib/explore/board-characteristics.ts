import file from "@/prisma/seed/reference/board-characteristics.json";
import type { BoardCharacteristics } from "./domain/board-peers";
import { readBoardCharacteristics } from "./domain/board-characteristics";

/** Deprivation, age and size of every board of both sets. They come with the product: nothing that is imported changes them. */
export const boardCharacteristics = (): readonly BoardCharacteristics[] => readBoardCharacteristics(file.boards);
