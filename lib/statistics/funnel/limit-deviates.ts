/** Normal deviates with 2.5% and 0.1% above them, to the digits that funnel programs print. */
export const Z95 = 1.959964;
export const Z998 = 3.090232;
