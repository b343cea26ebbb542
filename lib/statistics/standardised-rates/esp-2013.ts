/**
 * European Standard Population 2013 in the 19 age bands of English population estimates; adds up to 100,000.
 * Source: Eurostat 2013, Revision of the European Standard Population.
 */
export const ESP_2013 = [
  { ageBand: "0 to 4", population: 5000 },
  { ageBand: "5 to 9", population: 5500 },
  { ageBand: "10 to 14", population: 5500 },
  { ageBand: "15 to 19", population: 5500 },
  { ageBand: "20 to 24", population: 6000 },
  { ageBand: "25 to 29", population: 6000 },
  { ageBand: "30 to 34", population: 6500 },
  { ageBand: "35 to 39", population: 7000 },
  { ageBand: "40 to 44", population: 7000 },
  { ageBand: "45 to 49", population: 7000 },
  { ageBand: "50 to 54", population: 7000 },
  { ageBand: "55 to 59", population: 6500 },
  { ageBand: "60 to 64", population: 6000 },
  { ageBand: "65 to 69", population: 5500 },
  { ageBand: "70 to 74", population: 5000 },
  { ageBand: "75 to 79", population: 4000 },
  { ageBand: "80 to 84", population: 2500 },
  { ageBand: "85 to 89", population: 1500 },
  { ageBand: "90 and over", population: 1000 },
] as const;
