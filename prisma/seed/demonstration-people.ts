import type { Role } from "@/lib/access/roles";

export interface DemonstrationPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Keys of the bodies the role is held for; none where the role has no organisation. */
  readonly areaKeys: readonly string[];
}

/** The people of the demonstration: plainly invented, one or more for each role. The domain is reserved for examples (RFC 2606). */
export const DEMONSTRATION_PEOPLE: readonly DemonstrationPerson[] = [
  { name: "Demo national reader", email: "national@example.test", role: "national_oversight", areaKeys: [] },
  { name: "Demo national importer", email: "national.second@example.test", role: "national_oversight", areaKeys: [] },
  { name: "Demo regional reader", email: "regional@example.test", role: "regional_oversight", areaKeys: ["region-y63"] },
  { name: "Demo department reader", email: "dhsc@example.test", role: "dhsc", areaKeys: [] },
  { name: "Demo board leader", email: "leader@example.test", role: "icb_leader", areaKeys: ["icb-qf7"] },
  { name: "Demo cluster leader", email: "cluster@example.test", role: "icb_leader", areaKeys: ["icb-qj2", "icb-qjm"] },
  { name: "Demo board analyst", email: "analyst@example.test", role: "icb_analyst", areaKeys: ["icb-qf7"] },
  { name: "Demo council partner", email: "council@example.test", role: "council_partner", areaKeys: ["council-e08000019"] },
  { name: "Demo auditor", email: "auditor@example.test", role: "auditor", areaKeys: [] },
  { name: "Demo administrator", email: "administrator@example.test", role: "administrator", areaKeys: [] },
];
